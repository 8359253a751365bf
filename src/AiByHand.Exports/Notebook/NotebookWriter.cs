using System.Text.Encodings.Web;
using System.Text.Json;

namespace AiByHand.Exports.Notebook;

/// <summary>Writes notebooks as Jupyter does: nbformat 4.5, indented by one, a line of a cell a line of the file, so that a difference between two can be read.</summary>
internal static class NotebookWriter
{
    // Relaxed: a formula's "·" and "'" stay as they are. The text goes into no web page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a notebook.</summary>
    public static void Write(IEnumerable<NotebookCell> cells, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("cells");
            foreach (var cell in cells) Write(json, cell);
            json.WriteEndArray();
            json.WriteStartObject("metadata");
            json.WriteStartObject("kernelspec");
            json.WriteString("display_name", "Python 3");
            json.WriteString("language", "python");
            json.WriteString("name", "python3");
            json.WriteEndObject();
            json.WriteStartObject("language_info");
            json.WriteString("name", "python");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteNumber("nbformat", 4);
            json.WriteNumber("nbformat_minor", 5);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, NotebookCell cell)
    {
        json.WriteStartObject();
        json.WriteString("cell_type", cell.IsCode ? "code" : "markdown");
        if (cell.IsCode) json.WriteNull("execution_count");
        json.WriteString("id", cell.Id);
        json.WriteStartObject("metadata");
        json.WriteEndObject();
        if (cell.IsCode)
        {
            json.WriteStartArray("outputs");
            json.WriteEndArray();
        }
        json.WriteStartArray("source");
        var lines = cell.Source.Split('\n');
        for (var i = 0; i < lines.Length; i++) json.WriteStringValue(i < lines.Length - 1 ? $"{lines[i]}\n" : lines[i]);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
