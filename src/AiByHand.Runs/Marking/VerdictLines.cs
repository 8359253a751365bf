using System.Text.Encodings.Web;
using System.Text.Json;
using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Tensors;

namespace AiByHand.Runs.Marking;

/// <summary>Verdicts for programs: a line of JSON for each sheet that was handed in. Its schema is written out by <c>aibyhand schema verdicts</c>.</summary>
internal static class VerdictLines
{
    private const int Places = 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of a copy's sheets.</summary>
    public static byte[] Of(MarkedCopy copy)
    {
        using var lines = new MemoryStream();
        foreach (var (sheet, handed) in copy.Record.Sheets.Zip(copy.Sheets))
        {
            if (handed is null) continue;
            using (var json = new Utf8JsonWriter(lines, Options)) Write(json, sheet, handed);
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RunSheet sheet, HandedIn handed)
    {
        json.WriteStartObject();
        json.WriteString("copy", sheet.Copy.Id);
        json.WriteString("topic", sheet.Topic.Key);
        json.WriteString("sheet", sheet.Code);
        json.WriteNumber("points", DecimalOf(handed.Score.Total));
        json.WriteNumber("of", DecimalOf(handed.Score.Most ?? Rational.Zero));
        json.WriteString("follow", handed.Marked.Policy.Follow.ToString().ToLowerInvariant());
        json.WriteBoolean("trivial", handed.Marked.IsTrivial);
        json.WriteStartArray("cells");
        foreach (var cell in handed.Marked.Cells) Write(json, cell, handed.Score.Of(cell));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JudgedCell cell, (Rational Earned, Rational Most) points)
    {
        json.WriteStartObject();
        json.WriteString("cell", cell.Asked.Name);
        json.WriteString("step", cell.Asked.Tensor);
        json.WriteString("written", cell.Written);
        json.WriteString("right", TextOf(cell.Asked, cell.Asked.Right));
        json.WriteString("own", TextOf(cell.Asked, cell.Own));
        json.WriteString("verdict", cell.Verdict.ToString().ToLowerInvariant());
        json.WriteNumber("points", DecimalOf(points.Earned));
        json.WriteNumber("of", DecimalOf(points.Most));
        if (cell.Notes != MarkNotes.None)
        {
            json.WriteStartArray("notes");
            foreach (var words in MarkWords.Of(cell.Notes)) json.WriteStringValue(words);
            json.WriteEndArray();
        }
        if (cell.Slip.Length > 0) json.WriteString("slip", cell.Slip);
        json.WriteEndObject();
    }

    // As the sheet writes it; a pupil's own numbers may have no such form.
    private static string? TextOf(AskedCell asked, Cell? value)
    {
        if (value is not { } cell) return null;
        try
        {
            return cell.Write(asked.Notation);
        }
        catch (InexactNotationException)
        {
            return cell.ToString();
        }
    }

    private static decimal DecimalOf(Rational number) => number.Round(Places) is var rounded ? (decimal)rounded.Numerator / rounded.Denominator : 0;
}
