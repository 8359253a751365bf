using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AiByHand.Pages.Composing;

/// <summary>How wide a room is. A type of our own: a dictionary of bare numbers can't be compiled ahead.</summary>
internal readonly record struct SetWidth(double Points);

/// <summary>What is set from a template's own texts is the same on each of its sheets: it is set once for each width, and kept as long as the texts are.</summary>
/// <param name="set">Sets texts in a room so many points wide.</param>
internal sealed class SetOnce<T>(Func<IReadOnlyList<string>, double, T> set) where T : class
{
    private readonly ConditionalWeakTable<IReadOnlyList<string>, ConcurrentDictionary<SetWidth, T>> _kept = [];

    /// <summary>The texts as they are set.</summary>
    public T Of(IReadOnlyList<string> texts, double room) => _kept.GetOrCreateValue(texts).GetOrAdd(new SetWidth(room), (width, texts) => set(texts, width.Points), texts);
}
