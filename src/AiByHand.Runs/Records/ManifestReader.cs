using System.Globalization;
using System.Text.Json;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;
using AiByHand.Templates;

namespace AiByHand.Runs.Records;

/// <summary>Reads manifests.</summary>
public static class ManifestReader
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="file">What messages call it.</param>
    /// <exception cref="RunException">It isn't a manifest, or something in it is missing or doesn't fit; the message says what.</exception>
    public static Manifest Read(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new RunException(string.Create(CultureInfo.InvariantCulture, $"{file}:{wrong.LineNumber + 1}:{wrong.BytePositionInLine + 1}: this is no JSON: {FirstSentence(wrong.Message)}"), wrong);
        }
        // The last is what half a sign in a text gives.
        catch (Exception wrong) when (wrong is FormatException or OverflowException or InvalidOperationException)
        {
            throw new RunException($"{file}: this is no manifest of a run, or a damaged one: {wrong.Message}", wrong);
        }
        catch (Exception wrong) when (wrong is TemplateException or KeyNotFoundException or SizeException)
        {
            throw new RunException($"{file}: the run it records can't be read any more: {wrong.Message.ReplaceLineEndings(" ")}", wrong);
        }
    }

    private static Manifest Read(JsonElement root)
    {
        var version = root.Text("aibyhand");
        var seed = Number(root.Text("seed"), "seed");
        var templates = List(root, "topics", topic => new TemplateRecord(topic.Text("topic"), topic.Whole("revision"), topic.Text("template")));
        var revisions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var template in templates) revisions[template.Topic] = template.Revision;
        var sources = List(root, "sources", source => new SourceFile(source.Text("name"), source.Text("text")));
        if (sources.Count == 0) throw new FormatException("'sources' is empty: the run file is missing");
        var plan = RunReader.Read(sources, seed, revisions);
        if (templates.Count != plan.Topics.Count) throw new FormatException($"its run file has {plan.Topics.Count} topics, its record {templates.Count}");
        var medians = List(root, "topics", topic => topic.Whole("median"));
        var shard = root.TryGetProperty("part", out _) ? ShardOf(root.Text("part")) : Shard.Whole;
        return new Manifest(
            version,
            plan,
            templates,
            [.. plan.Topics.Zip(medians, (topic, median) => new EffortBand(median, topic.Band))],
            shard,
            Copies(root, plan, shard),
            List(root, "files", file => new FileRecord(file.Text("name"), file.Required("bytes", JsonValueKind.Number).GetInt64(), file.Text("sha256"))));
    }

    private static List<CopyRecord> Copies(JsonElement root, RunPlan plan, Shard shard)
    {
        var copies = new List<CopyRecord>();
        var (first, count) = shard.Of(plan).GetOffsetAndLength(plan.Copies.Count);
        var written = root.Required("copies", JsonValueKind.Array);
        if (written.GetArrayLength() != count) throw new FormatException($"it records {written.GetArrayLength()} copies; its run has {count}");
        foreach (var copy in written.EnumerateArray())
        {
            var expected = plan.Copies[first + copies.Count];
            if (copy.Text("id") != expected.Id) throw new FormatException($"'{copy.Text("id")}' stands where its run has '{expected.Id}'");
            copies.Add(CopyJson.Read(copy, plan, expected));
        }
        return copies;
    }

    private static Shard ShardOf(string text) =>
        Shard.TryParse(text, out var shard) ? shard : throw new FormatException($"'part' must be a part such as 2/8, found '{text}'");

    private static ulong Number(string text, string name) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{name}' must be a whole number in quotes, found '{text}'");

    private static List<T> List<T>(JsonElement root, string name, Func<JsonElement, T> read)
    {
        var items = new List<T>();
        foreach (var item in root.Required(name, JsonValueKind.Array).EnumerateArray()) items.Add(read(item));
        return items;
    }

    private static string FirstSentence(string text) => text.Split(". ")[0].TrimEnd('.') + ".";
}
