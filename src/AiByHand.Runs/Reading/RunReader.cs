using System.Security.Cryptography;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>A run file, with the roster and the topics of one's own that it names, to a plan. Nothing is drawn or written.</summary>
public static class RunReader
{
    private const int PracticeSeedsBelow = 1_000_000;

    /// <summary>Reads and checks a run file and what it names; the names in it go from its own folder.</summary>
    /// <param name="path">The run file.</param>
    /// <param name="seed">The master seed, whatever the file says; null for the file's own.</param>
    /// <param name="pickSeed">Makes up a master seed where neither says one, as <see cref="PickSeed"/> does; without it such a file is refused.</param>
    /// <exception cref="FileMistakesException">The run file, the roster or a topic has mistakes; all of them are told.</exception>
    /// <exception cref="RunException">The run file can't be read.</exception>
    public static RunPlan Read(string path, MasterSeed? seed = null, Func<Pool, MasterSeed>? pickSeed = null) => Read(RunFiles.InFolder(path), seed, pickSeed, new TopicShelf([], new Dictionary<string, int>()));

    /// <summary>Reads a run from memory.</summary>
    /// <param name="sources">As <see cref="RunPlan.Sources"/> has them: the run file first.</param>
    /// <param name="seed">The master seed, whatever the file says; null for the file's own.</param>
    /// <param name="revisions">For a shipped topic's id the revision that is used; the newest for those that aren't there.</param>
    /// <exception cref="FileMistakesException">There are mistakes; all of them are told.</exception>
    public static RunPlan Read(IReadOnlyList<SourceFile> sources, MasterSeed? seed, IReadOnlyDictionary<string, int> revisions) =>
        Read(RunFiles.InMemory(sources, isRecord: false), seed, null, new TopicShelf([], revisions));

    /// <summary>Reads a run that was printed, from its record alone.</summary>
    /// <exception cref="FileMistakesException">There are mistakes; all of them are told.</exception>
    public static RunPlan Read(RunRecord record) =>
        Read(RunFiles.InMemory(record.Sources, isRecord: true), record.Seed, null, new TopicShelf(record.Topics, record.Templates.DistinctBy(template => template.Topic).ToDictionary(template => template.Topic, template => template.Revision, StringComparer.Ordinal)));

    /// <summary>Whether a text is a run file, good or not: it says its topics, or for whom they are, and no topic of its own.</summary>
    public static bool IsRun(string text) =>
        YamlTree.Read(text, "", new Mistakes()) is { } root
            ? root["topic"] is null && (root["topics"] ?? root["roster"] ?? root["variants"]) is not null
            : text.ReplaceLineEndings("\n").Split('\n').Any(line => line.StartsWith("topics:", StringComparison.Ordinal));

    /// <summary>A master seed that nobody had before: short for practice, for an exam a secret.</summary>
    public static MasterSeed PickSeed(Pool pool) => pool == Pool.Exam ? MasterSeed.NewSecret() : (ulong)RandomNumberGenerator.GetInt32(PracticeSeedsBelow);

    private static RunPlan Read(RunFiles files, MasterSeed? seed, Func<Pool, MasterSeed>? pickSeed, TopicShelf shelf)
    {
        var mistakes = new Mistakes();
        if (OtherFile.Told(files.Run.Name, files.Run.Text, FileKind.Run) is { } other) mistakes.Add(new Location(files.Shown(files.Run.Name), 1, 1), other);
        var plan = mistakes.Count == 0 && YamlTree.Read(files.Run.Text, files.Shown(files.Run.Name), mistakes) is { } root
            ? new PlanReader(files, shelf, mistakes).Read(root, seed, pickSeed)
            : null;
        mistakes.Refuse();
        return plan!;
    }
}
