using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Records;

/// <summary>
/// Writes manifests: JSON, laid out so that a copy is a line. Copies may come from anywhere, one after the other, so that a large run is never in memory as a whole.
/// </summary>
internal static class ManifestWriter
{
    // Names and formulas stay readable; the text goes into no web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A copy's line.</summary>
    public static byte[] LineOf(CopyRecord record) => Bytes(json => CopyJson.Write(json, record));

    /// <summary>Writes a manifest.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="version">The program that printed the run.</param>
    /// <param name="plan">The run.</param>
    /// <param name="bands">Each topic's band.</param>
    /// <param name="shard">Which part it is.</param>
    /// <param name="lines">The copies' lines.</param>
    /// <param name="files">The run's files.</param>
    public static void Write(Stream output, string version, RunPlan plan, IReadOnlyList<EffortBand> bands, Shard shard, IEnumerable<byte[]> lines, IReadOnlyList<FileRecord> files)
    {
        output.Write("{\n\"aibyhand\": "u8);
        output.Write(Bytes(json => json.WriteStringValue(version)));
        output.Write(",\n\"name\": "u8);
        output.Write(Bytes(json => json.WriteStringValue(plan.Name)));
        output.Write(",\n\"seed\": "u8);
        output.Write(Bytes(json => json.WriteStringValue(plan.Seed.Text)));
        if (!shard.IsWhole)
        {
            output.Write(",\n\"part\": "u8);
            output.Write(Bytes(json => json.WriteStringValue(shard.ToString())));
        }
        WriteList(output, "sources", plan.Sources.Select(source => Bytes(json => Write(json, source))));
        WriteList(output, "templates", RecordedTopic.Of(plan).Select(topic => Bytes(json => Write(json, topic))));
        WriteList(output, "topics", plan.Topics.Zip(bands, (topic, band) => Bytes(json => Write(json, topic, band))));
        WriteList(output, "copies", lines);
        WriteList(output, "files", files.Select(file => Bytes(json => Write(json, file))));
        output.Write("\n}\n"u8);
    }

    private static void WriteList(Stream output, string name, IEnumerable<byte[]> lines)
    {
        output.Write(",\n"u8);
        output.Write(Bytes(json => json.WriteStringValue(name)));
        output.Write(": ["u8);
        var isFirst = true;
        foreach (var line in lines)
        {
            output.Write(isFirst ? "\n"u8 : ",\n"u8);
            output.Write(line);
            isFirst = false;
        }
        output.Write("\n]"u8);
    }

    private static void Write(Utf8JsonWriter json, SourceFile source)
    {
        json.WriteStartObject();
        json.WriteString("name", source.Name);
        json.WriteString("text", source.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecordedTopic topic)
    {
        json.WriteStartObject();
        json.WriteString("topic", topic.Topic);
        json.WriteString("number", topic.Number);
        json.WriteNumber("revision", topic.Revision);
        json.WriteString("text", topic.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlannedTopic topic, EffortBand band)
    {
        var record = TemplateRecord.Of(topic);
        json.WriteStartObject();
        json.WriteString("key", topic.Key);
        json.WriteString("topic", record.Topic);
        json.WriteNumber("revision", record.Revision);
        json.WriteString("level", topic.Template.Level);
        json.WriteString("template", record.Sha256);
        json.WriteNumber("median", band.Median);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FileRecord file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        json.WriteEndObject();
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
