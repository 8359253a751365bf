using System.Globalization;
using System.Text.Json;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Records;

/// <summary>What a record says of a run before its sheets: enough to read the run again, and to know its files.</summary>
/// <param name="Version">The program that printed it.</param>
/// <param name="Seed">The master seed.</param>
/// <param name="Sources">The run file and what it names.</param>
/// <param name="Topics">The shipped topics it used; none in records of before version 0.2, which held their hashes alone.</param>
/// <param name="Templates">Each topic's template as it was then, in the run's order.</param>
/// <param name="Shard">Which part of the run it is.</param>
/// <param name="Files">Every file of the run but the record itself.</param>
public sealed record RunRecord(
    string Version,
    MasterSeed Seed,
    IReadOnlyList<SourceFile> Sources,
    IReadOnlyList<RecordedTopic> Topics,
    IReadOnlyList<TemplateRecord> Templates,
    Shard Shard,
    IReadOnlyList<FileRecord> Files)
{
    /// <summary>Whether a text is meant for a record: JSON that begins as ours does.</summary>
    public static bool LooksLikeOne(string text)
    {
        var begin = text.AsSpan().TrimStart().TrimStart('\uFEFF');
        return begin is ['{', ..] && begin[1..].TrimStart().StartsWith("\"aibyhand\"", StringComparison.Ordinal);
    }

    /// <summary>Whether another record is read as the same run, sign by sign.</summary>
    internal bool IsOfSameRun(RunRecord other) =>
        Seed == other.Seed && Sources.SequenceEqual(other.Sources) && Topics.SequenceEqual(other.Topics) && Templates.SequenceEqual(other.Templates);

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">Something is missing or doesn't fit.</exception>
    internal static RunRecord Read(JsonElement root)
    {
        var version = root.Text("aibyhand");
        var sources = List(root, "sources", source => new SourceFile(source.Text("name"), source.Text("text")));
        if (sources.Count == 0) throw new FormatException("'sources' is empty: the run file is missing");
        return new RunRecord(
            version,
            MasterSeed.TryParse(root.Text("seed"), out var seed) ? seed : throw new FormatException(MasterSeed.LooksSecret(root.Text("seed")) ? $"'seed' is no seed that the program has made: there is a slip in '{root.Text("seed")}'" : $"'seed' must be a seed in quotes, found '{root.Text("seed")}'"),
            sources,
            root.TryGetProperty("templates", out _) ? List(root, "templates", topic => new RecordedTopic(topic.Text("topic"), topic.Text("number"), topic.Whole("revision"), topic.Text("text"))) : [],
            List(root, "topics", topic => new TemplateRecord(topic.Text("topic"), topic.Whole("revision"), topic.Text("template"))),
            root.TryGetProperty("part", out _) ? ShardOf(root.Text("part")) : Shard.Whole,
            List(root, "files", FileOf));
    }

    internal static List<T> List<T>(JsonElement root, string name, Func<JsonElement, T> read)
    {
        var items = new List<T>();
        foreach (var item in root.Required(name, JsonValueKind.Array).EnumerateArray()) items.Add(read(item));
        return items;
    }

    private static FileRecord FileOf(JsonElement value)
    {
        var file = FileRecord.Read(value);
        return InnerName.Flaw(file.Name) is { } flaw ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'files' names '{file.Name}', which is no file of a run: {flaw}")) : file;
    }

    private static Shard ShardOf(string text) =>
        Shard.TryParse(text, out var shard) ? shard : throw new FormatException($"'part' must be a part such as 2/8, found '{text}'");
}
