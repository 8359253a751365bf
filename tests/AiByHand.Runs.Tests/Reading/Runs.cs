using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Yaml;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>Runs read from memory.</summary>
internal static class Runs
{
    public static RunPlan Read(string yaml, params SourceFile[] others) => RunReader.Read([new SourceFile("run.yaml", yaml), .. others], null, new Dictionary<string, int>());

    /// <summary>A run of one topic with this roster.</summary>
    public static RunPlan WithRoster(string csv) => Read("topics: rnn\nseed: 1\nroster: class.csv\n", new SourceFile("class.csv", csv));

    /// <summary>What is told of a run that is refused, a line each.</summary>
    public static string[] Mistakes(Func<RunPlan> read) => [.. Assert.Throws<FileMistakesException>(read).Diagnostics.Select(mistake => mistake.ToString())];
}
