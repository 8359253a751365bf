using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Tests;

/// <summary>Small runs to test with.</summary>
internal static class Plans
{
    /// <summary>The plan of a run file.</summary>
    public static RunPlan Of(string yaml) => RunReader.Read([new SourceFile("small.yaml", yaml)], null, new Dictionary<string, int>());

    /// <summary>A run of two quick topics.</summary>
    public static RunPlan Small(int variants = 3, string more = "") => Of($"title: Small\nseed: 5\ntopics: [four-nodes, hidden-layer]\nvariants: {variants}\n{more}");

    public static Action Nothing { get; } = static () => { };
}
