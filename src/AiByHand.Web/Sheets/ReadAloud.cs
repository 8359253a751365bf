using System.Text.Json;
using AiByHand.Pages.Shapes;

namespace AiByHand.Web.Sheets;

/// <summary>What a page says to those to whom it is read, who see no drawing: the words and grids that a tagged PDF has.</summary>
internal sealed class ReadAloud(Page page)
{
    private readonly ILookup<Part?, TextRun> _painted = page.Shapes.OfType<TextRun>().ToLookup(run => run.Part);

    /// <summary>What a part says.</summary>
    public string Said(Part part) => part.Says(page.IsKey) ?? string.Join(' ', part.Kids.Select(Said).Prepend(Words(_painted[part])).Where(words => words.Length > 0));

    /// <summary>All of it in the order of reading, a list: <c>{ "text" }</c> are words, <c>{ "caption", "rows" }</c> a grid. What belongs to no part comes after, line by line.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var part in page.Reading.Kids)
        {
            if (IsGrid(part)) WriteGrid(json, part);
            else WriteWords(json, Said(part));
        }
        foreach (var line in _painted[null].GroupBy(run => run.Origin.Y)) WriteWords(json, Words(line));
        json.WriteEndArray();
    }

    // Of all parts grids alone have parts that have parts: rows.
    private static bool IsGrid(Part part) => part.Kids.Any(row => row.Kids.Count > 0);

    private void WriteGrid(Utf8JsonWriter json, Part grid)
    {
        json.WriteStartObject();
        json.WriteString("caption", grid.Says(page.IsKey) ?? string.Join(' ', grid.Kids.Where(kid => kid.Kids.Count == 0).Select(Said)));
        json.WriteStartArray("rows");
        foreach (var row in grid.Kids.Where(kid => kid.Kids.Count > 0))
        {
            json.WriteStartArray();
            foreach (var cell in row.Kids) json.WriteStringValue(Said(cell));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string words)
    {
        if (words.Length == 0) return;
        json.WriteStartObject();
        json.WriteString("text", words);
        json.WriteEndObject();
    }

    private static string Words(IEnumerable<TextRun> runs) => string.Join(' ', runs.Select(run => run.Text));
}
