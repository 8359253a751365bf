using System.Runtime.InteropServices.JavaScript;
using System.Text;
using System.Text.Json;
using AiByHand.Marking;
using AiByHand.Practice;
using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Marking;
using AiByHand.Runs.Plans;
using AiByHand.Templates;
using AiByHand.Web.Doors;
using AiByHand.Web.Sheets;

namespace AiByHand.Web.Practising;

/// <summary>A sheet that is filled in on the page: where is written, what is right so far, and help. No answer crosses it but in the second stage of help.</summary>
internal static partial class PracticeDoor
{
    private const int MostTries = 40;

    /// <summary>A sheet to be worked on: its steps, every place in which is written, in points from the page's top left corner, and what it says to whom it is read.</summary>
    /// <param name="code">The sheet.</param>
    /// <param name="options">How it is printed, as the address says it.</param>
    [JSExport]
    public static string Open(string code, string options) => Door.Json(json =>
    {
        var sheet = PracticeDesk.Open(code);
        var page = Desk.Pages(code, AddressStyle.Read(options, "worksheet"))[0][0];
        var (template, seed) = (sheet.Solution.Template, sheet.Solution.Problem.Seed);
        json.WriteStartObject();
        json.WriteString("code", SheetCode.Of(template, seed, sheet.Blanks).ToString());
        json.WriteString("title", template.Title);
        json.WriteString("level", template.Level);
        json.WriteNumber("width", page.Width);
        json.WriteNumber("height", page.Height);
        json.WriteBoolean("hasDrawing", page.Notes.Count > 0);
        WorkPlan.WriteSteps(json, sheet, page);
        WorkPlan.WritePlaces(json, sheet, page);
        json.WritePropertyName("reading");
        new ReadAloud(page).Write(json);
        json.WriteEndObject();
    });

    /// <summary>What is to be said of each cell, as <c>aibyhand mark</c> says it: verdicts, named slips, notes; never what would be right.</summary>
    /// <param name="code">The sheet.</param>
    /// <param name="entries">What is written, JSON: texts by the cells' names.</param>
    [JSExport]
    public static string Judge(string code, string entries) => Door.Json(json =>
    {
        var marked = PracticeDesk.Open(code).Mark(Read(entries));
        json.WriteStartArray();
        foreach (var cell in marked.Cells)
        {
            json.WriteStartObject();
            json.WriteString("name", cell.Asked.Name);
            json.WriteString("verdict", cell.Verdict.ToString().ToLowerInvariant());
            if (cell.Slip.Length > 0) json.WriteString("slip", cell.Slip);
            json.WriteStartArray("notes");
            foreach (var note in Enum.GetValues<MarkNotes>().Where(note => note != MarkNotes.None && cell.Notes.HasFlag(note))) json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(note.ToString()));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>The first stage of help: which cells are calculated with.</summary>
    [JSExport]
    public static string Hint(string code, string cell) => Door.Open(() => PracticeDesk.Open(code) is var sheet ? sheet.Hint(Asked(sheet, cell)) : "");

    /// <summary>The second: their numbers, the pupil's own among them, and what comes out; or the cells that must be filled in first.</summary>
    [JSExport]
    public static string Numbers(string code, string cell, string entries) => Door.Json(json =>
    {
        var sheet = PracticeDesk.Open(code);
        var shown = sheet.Show(Asked(sheet, cell), sheet.Mark(Read(entries)));
        json.WriteStartObject();
        json.WriteString("line", shown.Line);
        json.WriteStartArray("missing");
        foreach (var missing in shown.Missing) json.WriteStringValue(missing.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The code of the sheet after this one, at a level: the next seed whose numbers no exam has.</summary>
    [JSExport]
    public static string Next(string code, string level) => Door.Open(() =>
    {
        var sheet = PracticeDesk.Open(code);
        var here = SheetCode.Of(sheet.Solution.Template, sheet.Solution.Problem.Seed, sheet.Blanks);
        var template = TemplateCatalog.Load(here.Topic, level, here.Revision, here.Sizes);
        var next = Enumerable.Range(1, MostTries).Select(step => unchecked(here.Seed!.Value + (ulong)step)).ToList();
        // A topic may have so few sheets that all are an exam's.
        var seed = next.FirstOrDefault(seed => Pools.Of(ProblemDrawer.Draw(template, seed).Problem) == Pool.Practice, next[0]);
        return (here with { Level = level, Seed = seed }).ToString();
    });

    /// <summary>What is written, as a file that <c>aibyhand mark</c> takes.</summary>
    [JSExport]
    public static byte[] File(string code, string copy, string entries) => Door.Open(() =>
    {
        var (sheet, cells) = Written(code, Read(entries));
        return EntryWriter.Write(copy.Trim(), sheet, cells);
    });

    /// <summary>What is written on all sheets of a session, as one file.</summary>
    /// <param name="copy">Whose they are.</param>
    /// <param name="sheets">What is written, JSON: by the sheets' codes texts by the cells' names. Of what is no sheet any more nothing is said.</param>
    [JSExport]
    public static byte[] Session(string copy, string sheets) => Door.Open(() =>
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(sheets));
        return EntryWriter.Write(copy.Trim(), [.. document.RootElement.EnumerateObject().OrderBy(sheet => sheet.Name, StringComparer.Ordinal).SelectMany(Known)]);
    });

    private static IEnumerable<(string Sheet, IEnumerable<KeyValuePair<string, string>> Cells)> Known(JsonProperty sheet)
    {
        try
        {
            return [Written(sheet.Name, Texts(sheet.Value))];
        }
        catch (AiByHandException)
        {
            return [];
        }
    }

    // In the order in which the sheet asks for them.
    private static (string Sheet, IEnumerable<KeyValuePair<string, string>> Cells) Written(string code, Dictionary<string, string> written)
    {
        var sheet = PracticeDesk.Open(code);
        return (SheetCode.Of(sheet.Solution.Template, sheet.Solution.Problem.Seed, sheet.Blanks).ToString(), [.. sheet.Asked.Select(asked => KeyValuePair.Create(asked.Name, written.GetValueOrDefault(asked.Name, "")))]);
    }

    private static AskedCell Asked(PracticeSheet sheet, string cell) => sheet.Find(cell) ?? throw new WrongWish($"the sheet asks for no cell '{cell}'");

    private static Dictionary<string, string> Read(string entries)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(entries));
        return Texts(document.RootElement);
    }

    private static Dictionary<string, string> Texts(JsonElement entries) => entries.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString() ?? "", StringComparer.Ordinal);
}
