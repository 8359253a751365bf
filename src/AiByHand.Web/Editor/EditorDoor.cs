using System.Runtime.InteropServices.JavaScript;
using AiByHand.Operations;
using AiByHand.Pages.Writers;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Runs.Checking;
using AiByHand.Runs.Json;
using AiByHand.Runs.Records;
using AiByHand.Runs.SheetFiles;
using AiByHand.Templates;
using AiByHand.Web.Doors;
using AiByHand.Web.Sheets;

namespace AiByHand.Web.Editor;

/// <summary>Topics of one's own: their text comes from the editor and goes nowhere else.</summary>
internal static partial class EditorDoor
{
    // As the command's check.
    private const int SeedsTried = 12;

    private static (string Text, string File, string Level, Template Template)? _read;

    /// <summary>The text of a new topic.</summary>
    /// <param name="file">What its file is called.</param>
    /// <param name="like">The shipped topic it is like; empty for the small one that is explained line by line.</param>
    [JSExport]
    public static string Start(string file, string like) => Door.Open(() => like.Length > 0 ? TopicStart.Of(file, TemplateCatalog.Find(like)) : OfPage(TopicStart.Of(file)));

    /// <summary>The schema of topic files, by which the editor completes.</summary>
    [JSExport]
    public static string Schema()
    {
        using var reader = new StreamReader(typeof(EditorDoor).Assembly.GetManifestResourceStream("topic.schema.json")!);
        return reader.ReadToEnd();
    }

    /// <summary>What expressions can call.</summary>
    [JSExport]
    public static string Functions() => Door.Json(json =>
    {
        json.WriteStartArray();
        foreach (var operation in OperationCatalog.All)
        {
            json.WriteStartObject();
            json.WriteString("name", operation.Name);
            json.WriteString("signature", operation.Signature);
            json.WriteString("summary", operation.Summary);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>Everything that is wrong with a topic's language, at any of its levels.</summary>
    [JSExport]
    public static string Mistakes(string text, string file) => Door.Json(json =>
    {
        json.WriteStartObject();
        Door.WriteMistakes(json, TemplateReader.Check(text, file));
        json.WriteEndObject();
    });

    /// <summary>A sheet of it as drawings to be put into the page.</summary>
    /// <param name="text">The topic.</param>
    /// <param name="file">Its file's name, for messages.</param>
    /// <param name="level">The level.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="options">How it is printed, as an address says it.</param>
    /// <param name="view">The view.</param>
    [JSExport]
    public static string[] Drawings(string text, string file, string level, string seed, string options, string view) => Door.Open(() =>
        AddressStyle.Read(options, view).Compose(SheetOf(text, file, level, seed)).SelectMany(pages => pages).Select(page => SvgWriter.Of(page, SvgText.Names)).ToArray());

    /// <summary>The same as PDF.</summary>
    [JSExport]
    public static byte[] Pdf(string text, string file, string level, string seed, string options, string view) => Door.Open(() =>
    {
        if (ShippedTwin.Trouble(TemplateOf(text, file, level)) is { } trouble) throw new WrongWish(trouble);
        var pages = AddressStyle.Read(options, view).Compose(SheetOf(text, file, level, seed))[0];
        using var output = new MemoryStream();
        PdfWriter.Write(pages, pages[0].Title, output);
        return output.ToArray();
    });

    /// <summary>What the command would call the PDF.</summary>
    [JSExport]
    public static string FileName(string text, string file, string level, string seed, string options, string view) => Door.Open(() =>
    {
        var style = AddressStyle.Read(options, view);
        return style.PathOf(PrintName.Of(SheetOf(text, file, level, seed), style), style.Views[0], "pdf");
    });

    /// <summary>What the command's <c>check</c> says: mistakes, advice, and how the first sheets of each level came out.</summary>
    [JSExport]
    public static string Check(string text, string file) => Door.Json(json =>
    {
        var result = TopicCheck.Of(text, file, SeedsTried);
        json.WriteStartObject();
        Door.WriteMistakes(json, result.Mistakes);
        Door.WriteMistakes(json, result.Advice, "advice");
        json.WriteStartArray("figures");
        foreach (var figure in result.Figures) json.WriteStringValue(figure);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>What the command's <c>stress</c> says of many seeds, the first being 0: what the conditions cost, and what failed.</summary>
    [JSExport]
    public static string Stress(string text, string file, string level, int seeds) => Door.Json(json =>
        StressJson.Write(json, Runs.Checking.Stress.Run(TemplateOf(text, file, level), 0, (ulong)seeds - 1, done => Progress.Tell("stress", done, seeds), PageTrial.Of), isComposed: true));

    // What its first two lines say of files and commands, whoever has the page alone can't look up.
    private static string OfPage(string start) => string.Join('\n', [
        "# A topic of your own. What may stand here, and what can be calculated: the guides above.",
        "# What is wrong is told below as you type; \"Check all levels\" tries some sheets.",
        .. start.Split('\n').Skip(2)]);

    private static Sheet SheetOf(string text, string file, string level, string seed) =>
        new(TemplateOf(text, file, level), ulong.TryParse(seed, out var number) ? number : throw new WrongWish($"'{seed}' is no seed: it is a whole number from 0 to {ulong.MaxValue}")) { IsOwn = true };

    private static Template TemplateOf(string text, string file, string level)
    {
        if (_read is { } known && (known.Text, known.File, known.Level) == (text, file, level)) return known.Template;
        var template = TemplateReader.Read(text, file, level);
        _read = (text, file, level, template);
        return template;
    }
}
