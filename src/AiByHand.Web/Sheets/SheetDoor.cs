using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Writers;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Problems;
using AiByHand.Templates;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Sheets;

/// <summary>A sheet by its code: what is known of it, its drawings and its files.</summary>
internal static partial class SheetDoor
{
    /// <summary>The topics in the book's order, and the examples behind them.</summary>
    [JSExport]
    public static string Topics() => Door.Json(json =>
    {
        json.WriteStartArray();
        foreach (var head in TemplateCatalog.Topics) WriteTopic(json, head, int.TryParse(head.Number, out _) ? "advanced" : "basic");
        foreach (var head in TemplateCatalog.Examples) WriteTopic(json, head, "example");
        json.WriteEndArray();
    });

    /// <summary>What is known of a sheet: its code as its footer shows it, and what of it can be chosen.</summary>
    [JSExport]
    public static string About(string code) => Door.Json(json =>
    {
        var (solution, blanks) = Desk.Open(code);
        var template = solution.Template;
        json.WriteStartObject();
        json.WriteString("code", SheetCode.Of(template, solution.Problem.Seed, blanks).ToString());
        json.WriteString("topic", template.Topic);
        json.WriteString("number", template.Number);
        json.WriteString("title", template.Title);
        json.WriteNumber("revision", template.Revision);
        json.WriteString("level", template.Level);
        json.WriteString("seed", solution.Problem.Seed?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteBoolean("hasScaffold", template.Printed.Count > 0);
        json.WriteBoolean("hasRules", template.Rules.Count > 0);
        WriteSizes(json, template.Sizes);
        json.WriteEndObject();
    });

    /// <summary>A page's drawing, to be put into the page.</summary>
    /// <param name="code">The sheet.</param>
    /// <param name="paper">letter or a4.</param>
    /// <param name="rules">foot, back or no.</param>
    /// <param name="view">worksheet, key, form, steps or slides.</param>
    /// <param name="page">Which of the view's pages, from 0.</param>
    [JSExport]
    public static string Drawing(string code, string paper, string rules, string view, int page) => Door.Open(() =>
        SvgWriter.Of(Desk.Pages(code, Words.Of<Paper>(paper), Words.Of<Rules>(rules), Words.Of<View>(view))[page], SvgText.Names));

    /// <summary>A view's PDF.</summary>
    [JSExport]
    public static byte[] Pdf(string code, string paper, string rules, string view) => Door.Open(() =>
    {
        using var file = new MemoryStream();
        PdfWriter.Write(Desk.Pages(code, Words.Of<Paper>(paper), Words.Of<Rules>(rules), Words.Of<View>(view)), Desk.Open(code).Solution.Template.Title, file);
        return file.ToArray();
    });

    private static void WriteTopic(Utf8JsonWriter json, TopicHead head, string shelf)
    {
        json.WriteStartObject();
        json.WriteString("topic", head.Topic);
        json.WriteString("number", head.Number);
        json.WriteString("title", head.Title);
        json.WriteNumber("revision", head.Revision);
        json.WriteString("shelf", shelf);
        json.WriteEndObject();
    }

    private static void WriteSizes(Utf8JsonWriter json, IReadOnlyList<TemplateSize> sizes)
    {
        json.WriteStartArray("sizes");
        foreach (var size in sizes)
        {
            json.WriteStartObject();
            json.WriteString("name", size.Name);
            json.WriteString("about", size.About);
            json.WriteNumber("least", size.Least);
            json.WriteNumber("most", size.Most);
            json.WriteNumber("default", size.Default);
            json.WriteNumber("value", size.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
