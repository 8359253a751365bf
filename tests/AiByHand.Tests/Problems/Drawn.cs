using System.Collections.Concurrent;
using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Tests.Problems;

/// <summary>The problems of a template's first seeds, drawn once for all tests that look at them.</summary>
internal static class Drawn
{
    private static readonly ConcurrentDictionary<(string Topic, int Revision, string Level), Lazy<Problem[]>> Known = new();

    /// <summary>Those of seeds 0 to 127, as many as are pinned.</summary>
    public static Problem[] Of(Template template) =>
        Known.GetOrAdd((template.Topic, template.Revision, template.Level), _ => new(() => [.. Enumerable.Range(0, Pin.Seeds).Select(seed => ProblemDrawer.Draw(template, (ulong)seed).Problem)])).Value;
}
