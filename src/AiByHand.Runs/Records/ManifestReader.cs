using System.Text.Json;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Records;

/// <summary>Reads manifests.</summary>
internal static class ManifestReader
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="file">What messages call it.</param>
    /// <param name="known">Runs that were read from other records, and grow by this one's: the parts of a run record the same one, whose roster and topics are read once. Null where there are no others.</param>
    /// <exception cref="RunException">It isn't a manifest, or something in it is missing or doesn't fit; the message says what.</exception>
    public static Manifest Read(ReadOnlyMemory<byte> json, string file, List<(RunRecord Record, RunPlan Plan)>? known = null)
    {
        try
        {
            using var document = RecordJson.Parse(json, file);
            return Read(document.RootElement, known ?? []);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or InvalidOperationException)
        {
            var reason = wrong switch
            {
                InvalidOperationException => "a text in it has half a sign",
                OverflowException => "a number in it is too large",
                _ => wrong.Message,
            };
            throw new RunException(Newer(json, file) ?? $"{file}: this is no manifest of a run, or a damaged one: {reason}", wrong);
        }
        catch (Exception wrong) when (wrong is FileMistakesException or KeyNotFoundException or SizeException)
        {
            throw new RunException(Newer(json, file) ?? $"{file}: the run it records can't be read any more: {wrong.Message.ReplaceLineEndings(" ")}", wrong);
        }
    }

    // What can't be read may be good, and of a version that can do more than this one.
    private static string? Newer(ReadOnlyMemory<byte> json, string file)
    {
        var own = typeof(ManifestReader).Assembly.GetName().Version!;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("aibyhand", out var named) && Version.TryParse(named.GetString(), out var version) && version > new Version(own.Major, own.Minor, own.Build)
                ? $"{file} was made by version {version}, and this is {own.ToString(3)}, which can't read it: open it with that version or a newer one"
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Manifest Read(JsonElement root, List<(RunRecord Record, RunPlan Plan)> known)
    {
        var record = RunRecord.Read(root);
        if (known.Find(other => other.Record.IsOfSameRun(record)).Plan is not { } plan) known.Add((record, plan = RunReader.Read(record)));
        if (record.Templates.Count != plan.Topics.Count) throw new FormatException($"its run file has {plan.Topics.Count} topics, its record {record.Templates.Count}");
        var medians = RunRecord.List(root, "topics", topic => topic.Whole("median"));
        return new Manifest(
            record.Version,
            plan,
            record.Templates,
            [.. plan.Topics.Zip(medians, (topic, median) => new EffortBand(median, topic.Band))],
            record.Shard,
            Copies(root, plan, record.Shard),
            record.Files)
        {
            HoldsTopics = record.Topics.Count > 0,
        };
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
}
