using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AiByHand.Pages.Composing;

/// <summary>What is set from a template's own texts is the same on each of its sheets: it is set once for each width, and kept as long as the texts are.</summary>
/// <param name="set">Sets texts in a room so many points wide.</param>
internal sealed class SetOnce<T>(Func<IReadOnlyList<string>, double, T> set)
{
    private readonly ConditionalWeakTable<IReadOnlyList<string>, ConcurrentDictionary<double, T>> _kept = [];

    /// <summary>The texts as they are set.</summary>
    public T Of(IReadOnlyList<string> texts, double room) => _kept.GetOrCreateValue(texts).GetOrAdd(room, (room, texts) => set(texts, room), texts);
}
