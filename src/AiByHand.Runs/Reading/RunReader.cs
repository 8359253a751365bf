using System.Security.Cryptography;
using AiByHand.Runs.Plans;
using AiByHand.Templates;
using AiByHand.Templates.Reading;

namespace AiByHand.Runs.Reading;

/// <summary>A run file, with the roster and the topics of one's own that it names, to a plan. Nothing is drawn or written.</summary>
public static class RunReader
{
    private const int PracticeSeedsBelow = 1_000_000;

    /// <summary>Reads and checks a run file and what it names; the names in it go from its own folder.</summary>
    /// <param name="path">The run file.</param>
    /// <param name="seed">The master seed, whatever the file says; null for the file's own.</param>
    /// <param name="pickSeed">Makes up a master seed where neither says one, as <see cref="PickSeed"/> does; without it such a file is refused.</param>
    /// <exception cref="TemplateException">The run file, the roster or a topic has mistakes; all of them are told.</exception>
    /// <exception cref="RunException">The run file can't be read.</exception>
    public static RunPlan Read(string path, ulong? seed = null, Func<Pool, ulong>? pickSeed = null) => Read(RunFiles.InFolder(path), seed, pickSeed, new Dictionary<string, int>());

    /// <summary>Reads a run from a record of what it was made from.</summary>
    /// <param name="sources">As <see cref="RunPlan.Sources"/> has them: the run file first.</param>
    /// <param name="seed">The master seed, whatever the file says; null for the file's own.</param>
    /// <param name="revisions">For a shipped topic's id the revision that was used; the newest for those that aren't there.</param>
    /// <exception cref="TemplateException">There are mistakes; all of them are told.</exception>
    public static RunPlan Read(IReadOnlyList<SourceFile> sources, ulong? seed, IReadOnlyDictionary<string, int> revisions) => Read(RunFiles.Recorded(sources), seed, null, revisions);

    /// <summary>Whether a text is a run file, good or not: it says its topics, or for whom they are, and no topic of its own.</summary>
    public static bool IsRun(string text) =>
        YamlTree.Read(text, "", new Mistakes()) is { } root
            ? root["topic"] is null && (root["topics"] ?? root["roster"] ?? root["variants"]) is not null
            : text.ReplaceLineEndings("\n").Split('\n').Any(line => line.StartsWith("topics:", StringComparison.Ordinal));

    /// <summary>A master seed that nobody had before: short for practice, hard to guess for an exam.</summary>
    public static ulong PickSeed(Pool pool)
    {
        if (pool == Pool.Practice) return (ulong)RandomNumberGenerator.GetInt32(PracticeSeedsBelow);
        ulong seed;
        do seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        while (seed < SeedReader.LeastForExams);
        return seed;
    }

    private static RunPlan Read(RunFiles files, ulong? seed, Func<Pool, ulong>? pickSeed, IReadOnlyDictionary<string, int> revisions)
    {
        var mistakes = new Mistakes();
        var plan = YamlTree.Read(files.Run.Text, files.Shown(files.Run.Name), mistakes) is { } root
            ? new PlanReader(files, revisions, mistakes).Read(root, seed, pickSeed)
            : null;
        mistakes.Refuse();
        return plan!;
    }
}
