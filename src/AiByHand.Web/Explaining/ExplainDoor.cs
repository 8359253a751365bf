using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Problems;
using AiByHand.Templates;
using AiByHand.Web.Doors;
using AiByHand.Web.Sheets;
using AiByHand.Workings;

namespace AiByHand.Web.Explaining;

/// <summary>A sheet that is explained to a class: its slides, one by one, and the working of each cell.</summary>
internal static partial class ExplainDoor
{
    /// <summary>A sheet's slides by name.</summary>
    [JSExport]
    public static string Open(string code) => Door.Json(json =>
    {
        var desk = SlideDesk.Open(code);
        var template = desk.Solution.Template;
        var names = new SheetNames(template);
        json.WriteStartObject();
        json.WriteString("code", SheetCode.Of(template, desk.Solution.Problem.Seed).ToString());
        json.WriteString("title", template.Title);
        json.WriteStartArray("steps");
        foreach (var step in template.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("number", step.Number);
            json.WriteString("name", Signs.Raised(names.Of(step.Name)));
            json.WriteString("formula", step.Formula);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A slide: its drawing, what is read of it aloud, and where on it its own lines and the sheet's cells are, in points of its 960 × 540.</summary>
    /// <param name="code">The sheet.</param>
    /// <param name="place">Which slide, from 0.</param>
    /// <param name="face">key or pupils.</param>
    [JSExport]
    public static string Slide(string code, int place, string face) => Door.Json(json =>
    {
        var desk = SlideDesk.Open(code);
        var slide = desk.Deck.Compose(Math.Clamp(place, 0, desk.Deck.Count - 1), Words.Of<SlideFace>(face));
        json.WriteStartObject();
        json.WriteString("drawing", SvgWriter.Of(slide.Page, SvgText.Names));
        json.WriteString("title", slide.Page.Title);
        json.WriteString("said", string.Join(' ', slide.Page.Reading.Kids.Select(new ReadAloud(slide.Page).Said)));
        json.WriteNumber("width", slide.Page.Width);
        json.WriteNumber("height", slide.Page.Height);
        json.WriteString("worked", slide.Worked?.ToString());
        if (slide.Panel is { } panel) WriteBox(json, "panel", panel);
        json.WriteStartArray("cells");
        foreach (var cell in slide.Cells)
        {
            json.WriteStartObject();
            json.WriteString("name", cell.Entry.ToString());
            json.WriteString("label", Signs.Raised(cell.Entry.Place.Length > 0 ? $"{cell.Entry.Title}, {cell.Entry.Place}" : cell.Entry.Title));
            WriteBox(json, "box", cell.Box);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>How one gets to a cell: the way by the cells' names, and with the numbers; where a value is crossed out, both of what replaces it as well.</summary>
    /// <param name="code">The sheet.</param>
    /// <param name="cell">The cell as forms call it.</param>
    [JSExport]
    public static string Cell(string code, string cell) => Door.Json(json =>
    {
        var desk = SlideDesk.Open(code);
        var entry = desk.Entries.Values.FirstOrDefault(entry => entry.Name.ToString() == cell) ?? throw new WrongWish($"the sheet has no cell '{cell}'");
        json.WriteStartArray();
        foreach (var step in new[] { entry.Step, entry.Then }.OfType<StepTensor>())
        {
            if (entry.TensorRow == 0) continue;
            json.WriteStartObject();
            json.WriteNumber("step", step.Number);
            json.WriteString("hint", Hints.Of(desk.Solution.Template).Line(step, entry.TensorRow, entry.TensorColumn));
            json.WriteString("line", desk.Working.Line(step, entry.TensorRow, entry.TensorColumn));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void WriteBox(Utf8JsonWriter json, string name, Box box)
    {
        json.WriteStartArray(name);
        foreach (var length in new[] { box.X, box.Y, box.Width, box.Height }) json.WriteNumberValue(Math.Round(length, 3));
        json.WriteEndArray();
    }
}
