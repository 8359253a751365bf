using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiByHand.Exports.Tests.Canvas;
using AiByHand.Exports.Tests.Moodle;
using AiByHand.Exports.Tests.Workbook;
using AiByHand.Pages.Tests.Writers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = AiByHand.Tensors.Cell;

namespace AiByHand.Exports.Tests;

/// <summary>The documentation's pictures of exports, taken anew: <c>AIBYHAND_PICTURES=1 dotnet test --project tests/AiByHand.Exports.Tests --filter Pictures</c>.</summary>
public sealed partial class PicturesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aibyhand-pictures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // One slip, what follows from it, and a cell that is left empty.
    [PictureFact("soffice pdftoppm")]
    public void A_worksheet_that_is_being_filled_in_and_its_check()
    {
        var typed = new Dictionary<string, Cell>
        {
            ["Z1[1,1]"] = new(2), ["Z1[2,1]"] = new(1), ["Z1[3,1]"] = new(-2), ["Z1[4,1]"] = new(6),
            ["A1[1,1]"] = new(2), ["A1[2,1]"] = new(1), ["A1[3,1]"] = new(0), ["A1[4,1]"] = new(6),
            ["Z2[1,1]"] = new(4), ["Z2[2,1]"] = new(-5), ["Y[2,1]"] = new(0),
        };
        TakeBook("workbook", FilledSheet.Book([new FilledSheet(Exported.Sheet("hidden-layer", 7), new Dictionary<string, string>(), typed)]), isWhole: true, dots: 86, (40, 30, 1350, 415));
    }

    [PictureFact("soffice pdftoppm")]
    public void A_key_whose_answers_are_formulas() =>
        TakeBook("workbook-key", Books.Written([Exported.Sheet("hidden-layer", 7)], ExportView.Key), isWhole: false, dots: 100, (50, 30, 780, 770));

    [PictureFact("chromium")]
    public void A_question_of_the_bank_with_its_boxes()
    {
        var question = Assert.Single(MoodleQuestion.Of(Exported.Sheet("rnn", 7)));
        var html = FieldMark().Replace(question.Html, mark => Box(question.Fields[int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture) - 1].Width));
        html = PluginFile().Replace(html, $"\"{Embedded(Encoding.UTF8.GetBytes(question.Picture))}\"");
        TakePage("quiz-moodle", $"<body style='margin:8px;background:#fff'><div style='background:#e7f3f5;color:#001a1e;padding:12px 14px;font:15px/1.5 sans-serif'>{html}</div>", 800, 2380);
    }

    [PictureFact("chromium")]
    public void The_same_sheet_from_the_package()
    {
        var package = CanvasPackage.Of(Exported.Sheet("rnn", 7));
        var html = Blank().Replace(package.Questions.First().Html, Box(7));
        html = PackageFile().Replace(html, mark => $"\"{Embedded(package.Files.First(file => file.Key.EndsWith(mark.Groups[1].Value, StringComparison.Ordinal)).Value)}\"");
        TakePage("quiz-canvas", "<body style='margin:8px;background:#fff;font:15px/1.5 sans-serif;color:#2d3b45'><div style='border:1px solid #c7cdd1'>"
            + $"<div style='background:#f5f5f5;border-bottom:1px solid #c7cdd1;padding:8px 12px;font-weight:bold'>Question 1<span style='float:right'>36 pts</span></div><div style='padding:16px'>{html}</div></div>", 800, 1640);
    }

    // From what is given to the second step.
    [PictureFact("jupyter chromium")]
    public void A_key_as_a_notebook()
    {
        using var file = new MemoryStream();
        ExportFormats.All.Single(format => format.Name == "notebook").Write([Exported.Sheet("hidden-layer", 7)], new ExportRequest("Set", ExportView.Key, Exported.Pictures), file);
        var notebook = JsonNode.Parse(file.ToArray())!;
        var cells = notebook["cells"]!.AsArray();
        var texts = cells.Select(cell => cell!["source"] is JsonArray lines ? string.Concat(lines) : (string)cell["source"]!).ToList();
        int first = texts.FindIndex(text => text.Contains("## Given", StringComparison.Ordinal)), third = texts.FindIndex(text => text.Contains("### 3.", StringComparison.Ordinal));
        notebook["cells"] = new JsonArray([.. cells.Skip(first).Take(third - first).Select(cell => cell!.DeepClone())]);
        File.WriteAllText(Path.Combine(_folder, "key.ipynb"), notebook.ToJsonString());
        Tool.Run("jupyter", "nbconvert", "--to", "html", "--output-dir", _folder, Path.Combine(_folder, "key.ipynb"));
        Take("notebook", Path.Combine(_folder, "key.html"), 900, 1315);
    }

    // The whole of it is on one page with what stands beside the sheet and isn't printed otherwise.
    private void TakeBook(string name, byte[] workbook, bool isWhole, int dots, (int X, int Y, int Width, int Height) part)
    {
        var file = Path.Combine(_folder, $"{name}.xlsx");
        File.WriteAllBytes(file, workbook);
        if (isWhole)
        {
            using var document = SpreadsheetDocument.Open(file, true);
            var book = document.WorkbookPart!;
            book.Workbook.DefinedNames?.Remove();
            foreach (var setup in book.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<PageSetup>())) (setup.Orientation, setup.PaperSize) = (OrientationValues.Landscape, 8);
        }
        LibreOffice.Convert("pdf", _folder, file);
        Tool.Run("pdftoppm", "-r", $"{dots}", "-x", $"{part.X}", "-y", $"{part.Y}", "-W", $"{part.Width}", "-H", $"{part.Height}", "-f", "1", "-l", "1", "-singlefile", "-png", Path.Combine(_folder, $"{name}.pdf"), PathOf(name)[..^".png".Length]);
    }

    private void TakePage(string name, string html, int width, int height)
    {
        var file = Path.Combine(_folder, $"{name}.html");
        File.WriteAllText(file, $"<!doctype html><meta charset=utf-8>{html}");
        Take(name, file, width, height);
    }

    private void Take(string name, string file, int width, int height) => Tool.Run("chromium",
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", $"--user-data-dir={Path.Combine(_folder, "browser")}", $"--window-size={width},{height}", $"--screenshot={PathOf(name)}", new Uri(file).AbsoluteUri);

    private static string Box(int signs) => $"<input size=\"{signs}\" style=\"font:15px sans-serif;padding:3px 6px;border:1px solid #8f959e;border-radius:4px\">";

    private static string Embedded(byte[] svg) => $"data:image/svg+xml;base64,{Convert.ToBase64String(svg)}";

    private static string PathOf(string name, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../docs/pictures", $"{name}.png"));

    [GeneratedRegex(@"\{#(\d+)\}")]
    private static partial Regex FieldMark();

    [GeneratedRegex("\"@@PLUGINFILE@@/[^\"]*\"")]
    private static partial Regex PluginFile();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Blank();

    [GeneratedRegex("\"[^\"]*FILEBASE[^/\"]*/([^\"?]*)[^\"]*\"")]
    private static partial Regex PackageFile();
}

/// <summary>Takes a picture where they are asked for and the programs are there, whose names are parted by blanks; else it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PictureFactAttribute : FactAttribute
{
    public PictureFactAttribute(string programs, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        Skip = Environment.GetEnvironmentVariable("AIBYHAND_PICTURES") == "1" ? Tool.Missing(programs) : "AIBYHAND_PICTURES=1 takes the pictures anew";
}
