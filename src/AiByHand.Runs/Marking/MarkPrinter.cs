using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Marks what was handed in, and writes the tables, the verdicts and the marked pages into a folder: all at once when all is whole, the same bytes on any number of cores.</summary>
/// <param name="plan">What is marked.</param>
public sealed class MarkPrinter(MarkingPlan plan)
{
    private const string Verdicts = "verdicts.jsonl";
    internal const string ClassPicture = "class.pdf";

    private static readonly OwnFiles Own = new("marking");

    /// <summary>Once it has marked: what whoever did it should know, one line each.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Once it has marked: the marks and the picture of the class; null before.</summary>
    public MarkedClass? Class { get; private set; }

    /// <summary>Marks.</summary>
    /// <param name="folder">Where the files go. What an earlier marking left there is replaced.</param>
    /// <param name="done">Called for each sheet that is marked, from any thread.</param>
    /// <param name="cancel">Stops; the folder stays as it was.</param>
    /// <returns>The files' paths.</returns>
    /// <exception cref="RunException">The folder holds a file that isn't an earlier marking's, or a page can't be made.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    public IReadOnlyList<string> Print(string folder, Action done, CancellationToken cancel = default)
    {
        using var stage = new StagedFolder(folder);
        var rights = Own.RightsIn(folder);
        // Whose sheets come in is known before they are marked, so that the pages' places can be looked at.
        List<string> names = [Documents.MarksCsv, Documents.MarksWorkbook, Verdicts, ClassPicture, .. plan.HandedIn.Select(MarkedFile)];
        rights.Refuse(names.Append(OwnFiles.List));
        var copies = new List<MarkedCopy>(plan.Copies.Count);
        stage.Write(Verdicts, output => InOrder.Run(plan.Copies.Count, Mark, copy =>
        {
            copies.Add(copy.Copy);
            output.Write(copy.Lines);
        }, cancel));
        var picture = MarkedPages.Of(plan.Run, copies);
        stage.Write(ClassPicture, output => PdfWriter.Write(picture, Documents.Title(plan.Run, null, "class"), output));
        var table = new MarksTable(plan.Run, copies.ConvertAll(RowOf));
        stage.Write(Documents.MarksCsv, table.WriteCsv);
        stage.Write(Documents.MarksWorkbook, table.WriteWorkbook);
        Notes = [.. plan.Notes, .. NotesOf(copies)];
        var files = names.ConvertAll(stage.Describe);
        stage.Write(OwnFiles.List, output => Own.Write(output, files));
        IReadOnlyList<string> paths = [.. stage.Finish([.. names, OwnFiles.List], rights, null, [], cancel).SkipLast(1)];
        Class = new MarkedClass(
            [.. table.Marks.Append(table.Total).Select(column => column.Name)],
            [.. table.Rows.Zip(copies, (row, copy) => new MarkedLine(row.Copy, MarksCsv.TextsOf(row, table.Marks.Count + 1), copy.IsHandedIn ? MarkedFile(row.Copy) : null))],
            picture);
        return paths;

        (MarkedCopy Copy, byte[] Lines) Mark(int place)
        {
            cancel.ThrowIfCancellationRequested();
            var copy = plan.Mark(place);
            if (copy.IsHandedIn)
            {
                var pages = MarkedPages.Of(plan.Run, copy);
                stage.Write(MarkedFile(copy.Record.Copy), output => PdfWriter.Write(pages, Documents.Title(plan.Run, copy.Record.Copy, "marked"), output));
            }
            foreach (var _ in copy.Sheets.Where(sheet => sheet is not null)) done();
            return (copy, VerdictLines.Of(copy));
        }
    }

    private static string MarkedFile(Copy copy) => $"marked/{copy.FileName}.pdf";

    private MarksRow RowOf(MarkedCopy copy) => MarksRow.Of(copy.Record) with
    {
        Marks = [.. copy.Sheets.Index().SelectMany(sheet => sheet.Item?.Score.Columns ?? Enumerable.Repeat(default(Rational?), ColumnsOf(sheet.Index)))],
    };

    private int ColumnsOf(int topic) => plan.Run.Topics[topic].Points is StepPoints steps ? steps.Steps.Count : 1;

    private static IEnumerable<string> NotesOf(List<MarkedCopy> copies)
    {
        var missing = copies.Where(copy => !copy.IsHandedIn).Select(copy => copy.Record.Copy.Id).ToList();
        if (missing.Count > 0) yield return $"nothing was handed in of {Listed(missing)}: without marks";
        var parts = copies.Where(copy => copy.IsHandedIn && copy.Sheets.Contains(null)).Select(copy => copy.Record.Copy.Id).ToList();
        if (parts.Count > 0) yield return $"not all sheets were handed in of {Listed(parts)}: those are without marks";
        // The run's own blank forms, say, in place of what came back.
        var blank = copies.SelectMany(copy => copy.Record.Sheets.Zip(copy.Sheets)).Where(sheet => sheet.Second?.Marked.Cells.All(cell => cell.Verdict == Verdict.Empty) == true).Select(sheet => Named(sheet.First.Copy.Id, sheet.First.Topic.Key)).ToList();
        if (blank.Count > 0) yield return $"nothing is filled in on what was handed in of {Listed(blank)}: marked, it earns nothing";
        var trivial = copies.SelectMany(copy => copy.Record.Sheets.Zip(copy.Sheets)).Where(sheet => sheet.Second is { Marked.IsTrivial: true }).Select(sheet => Named(sheet.First.Copy.Id, sheet.First.Topic.Key)).ToList();
        if (trivial.Count > 0) yield return $"a slip has made the rest easy, and what follows earns nothing: {Listed(trivial)}";
    }

    // A sheet of no run whose pupil nobody named is called as its topic is.
    private static string Named(string id, string topic) => id == topic ? id : $"{id}, {topic}";

    private static string Listed(List<string> names) => Counted.Named(names, most: 5, between: "; ");
}
