using AiByHand.Answers;
using AiByHand.Exports;
using AiByHand.Marking;
using AiByHand.Pages.Composing;
using AiByHand.Pictures;
using AiByHand.Runs.Exporting;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Cli.Exporting;

/// <summary>Which of a run's sheets go into which files. What pupils get lies in the folder, the keys in a folder of their own within it.</summary>
/// <param name="plan">The run.</param>
/// <param name="format">The format.</param>
/// <param name="views">For whom.</param>
internal sealed class RunExport(RunPlan plan, IExportFormat format, ExportView[] views)
{
    private const string Keys = "keys/";

    /// <summary>What goes into which files.</summary>
    public IReadOnlyList<ExportPiece> Pieces => format.Grouping switch
    {
        ExportGrouping.All => [new ExportPiece([.. plan.Copies.Index().Where(copy => plan.IsFirst(copy.Index)).Select(copy => copy.Index)], null, [.. views.Select(view => FileOf(plan.Name, view, isShared: true))])],
        ExportGrouping.Copy => [.. plan.Copies.Index().Select(copy => new ExportPiece([copy.Index], null, [.. FilesOf(copy.Index, "")]))],
        _ => [.. plan.Copies.Index().SelectMany(copy => plan.Topics.Index().Select(topic => new ExportPiece([copy.Index], topic.Index, [.. FilesOf(copy.Index, $"/{topic.Item.Key.Replace('#', '-')}")])))],
    };

    /// <summary>What files of the run are called in all formats, for whomever.</summary>
    public static IReadOnlySet<string> Names(RunPlan plan) => ExportFormats.All
        .SelectMany(format => new RunExport(plan, format, format.IsBank ? [ExportView.Key] : [ExportView.Worksheet, ExportView.Key]).Pieces)
        .SelectMany(piece => piece.Files).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);

    // Of a variant that several get there is one key.
    private IEnumerable<ExportFile> FilesOf(int copy, string name) =>
        views.Where(view => view == ExportView.Worksheet || plan.IsFirst(copy))
            .Select(view => FileOf((view == ExportView.Key ? plan.Copies[copy].Drawn : plan.Copies[copy]).FileName + name, view, isShared: view == ExportView.Key));

    private ExportFile FileOf(string name, ExportView view, bool isShared) => new(
        $"{(view == ExportView.Key && !format.IsBank ? Keys : "")}{ExportName.Of(name, view, format)}",
        (sheets, output) => format.Write(sheets.Select(sheet => Of(sheet, isShared)), new ExportRequest(plan.Heading.Title, view, PngWriter.Write), output));

    private ExportSheet Of(RunSheet sheet, bool isShared)
    {
        var copy = isShared ? sheet.Copy.Drawn : sheet.Copy;
        var answers = AnswerSheet.Of(sheet.Solution, sheet.Topic.Blanks);
        return new ExportSheet(sheet.Solution, sheet.Topic.Blanks, answers)
        {
            Code = sheet.Code,
            Topic = sheet.Topic.Key,
            Title = sheet.Topic.Title,
            Copy = new ExportCopy(copy.Id, copy.Name, copy.Label),
            IsExam = plan.Pool == Pool.Exam,
            SaysRules = plan.Rules != Rules.No,
            Points = PointsOf(sheet, answers),
        };
    }

    private static ExportPoints? PointsOf(RunSheet sheet, AnswerSheet answers)
    {
        if (CellPoints.TotalOf(sheet) is not { } total) return null;
        var asked = AskedCell.Of(sheet.Solution, answers);
        return new ExportPoints(total, CellPoints.OfAll(sheet, asked), CellPoints.StepsOf(sheet));
    }
}
