using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using AiByHand.Answers;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Json;
using AiByHand.Runs.SheetFiles;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Sheets;

/// <summary>
/// A sheet by its code: what is known of it, its drawings and its files. How it is printed is said by the address's options (<see cref="AddressStyle"/>) and a view: <c>worksheet</c>, <c>key</c>, <c>form</c>,
/// <c>steps</c>, <c>slides</c>, or several with a comma between.
/// </summary>
internal static partial class SheetDoor
{
    /// <summary>The topics in the book's order, and the examples behind them.</summary>
    [JSExport]
    public static string Topics() => Door.Json(json => TopicsJson.WriteHeads(json, TemplateCatalog.Topics.Concat(TemplateCatalog.Examples)));

    /// <summary>What somebody typed, as the code that a footer shows.</summary>
    [JSExport]
    public static string Code(string typed) => Door.Open(() => CodedSheet.Of(typed).Code.ToString());

    /// <summary>What is known of a sheet: its code as its footer shows it, and what of it can be chosen.</summary>
    [JSExport]
    public static string About(string code) => Door.Json(json =>
    {
        var (sheet, solution) = Desk.Open(code);
        var template = sheet.Template;
        json.WriteStartObject();
        json.WriteString("code", AddressStyle.Read("", "key").CodeOf(sheet).ToString());
        json.WriteString("topic", template.Topic);
        json.WriteString("number", template.Number);
        json.WriteString("title", template.Title);
        json.WriteNumber("revision", template.Revision);
        json.WriteString("level", template.Level);
        json.WriteString("seed", sheet.Seed?.ToString(CultureInfo.InvariantCulture));
        json.WriteString("blanks", Words.For(sheet.Blanks ?? Blanks.All));
        json.WriteBoolean("hasScaffold", template.Printed.Count > 0);
        json.WriteBoolean("hasRules", template.Rules.Count > 0);
        WriteEffort(json, EffortMeter.Of(solution), TemplateCatalog.Find(template.Topic) is { } head && head.Revision == template.Revision ? MedianEfforts.Of(head, template.Level) : null);
        TopicsJson.WriteSizes(json, template.Sizes, ofSheet: true);
        json.WriteEndObject();
    });

    /// <summary>What tells a sheet's numbers apart from all others: the same here as wherever else the sheet is made.</summary>
    [JSExport]
    public static string Fingerprint(string code) => Door.Open(() => Problems.Fingerprint.Of(Desk.Open(code).Solution.Problem));

    /// <summary>A view's pages as drawings to be put into the page, whose fonts they use.</summary>
    [JSExport]
    public static string[] Drawings(string code, string options, string view) => Door.Open(() =>
        Array.ConvertAll(PagesOf(code, options, view), page => SvgWriter.Of(page, SvgText.Names)));

    /// <summary>A view's pages as drawings that stand alone: to be saved, or shown as pictures.</summary>
    [JSExport]
    public static string[] Svg(string code, string options, string view) => Door.Open(() => Array.ConvertAll(PagesOf(code, options, view), page => SvgWriter.Of(page)));

    /// <summary>The views' pages in one PDF; of one view the bytes that the command writes.</summary>
    [JSExport]
    public static byte[] Pdf(string code, string options, string views) => Door.Open(() =>
    {
        var pages = PagesOf(code, options, views);
        using var file = new MemoryStream();
        PdfWriter.Write(pages, pages[0].Title, file);
        return file.ToArray();
    });

    /// <summary>What the command would call a view's file.</summary>
    /// <param name="code">The sheet.</param>
    /// <param name="options">How it is printed.</param>
    /// <param name="view">One view.</param>
    /// <param name="extension">The file's ending.</param>
    /// <param name="page">Which of the view's pages, from 1.</param>
    [JSExport]
    public static string FileName(string code, string options, string view, string extension, int page) => Door.Open(() =>
    {
        var style = AddressStyle.Read(options, view);
        return style.PathOf(PrintName.Of(Desk.Open(code).Sheet, style), style.Views[0], extension, page);
    });

    private static Page[] PagesOf(string code, string options, string views) => [.. Desk.Pages(code, AddressStyle.Read(options, views)).SelectMany(pages => pages)];

    // What the pencil does, by the words of docs/effort.md; and half of the sheets of this topic and level.
    private static void WriteEffort(Utf8JsonWriter json, Effort effort, int? median)
    {
        json.WriteNumber("effort", effort.Weight);
        if (median is { } middle) json.WriteNumber("median", middle);
        json.WriteStartObject("work");
        foreach (var (what, count) in new[]
        {
            ("products", effort.Products), ("easy", effort.EasyProducts), ("additions", effort.Additions), ("carries", effort.Carries),
            ("negatives", effort.Negatives), ("divisions", effort.Divisions), ("lookups", effort.Lookups), ("copies", effort.Copies),
        }) json.WriteNumber(what, count);
        json.WriteEndObject();
    }
}
