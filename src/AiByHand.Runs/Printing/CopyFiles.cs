using AiByHand.Pages.Writers;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>A copy's own files: its worksheets, and its keys.</summary>
internal static class CopyFiles
{
    private const string Folder = "copies/";

    /// <summary>The files' names in the run's folder, worksheets first.</summary>
    public static (string Worksheets, string Keys) Names(Copy copy) => ($"{Folder}{copy.FileName}.pdf", $"{Folder}{copy.FileName}-key.pdf");

    /// <summary>Writes both files.</summary>
    public static void Write(RunPlan plan, Copy copy, IReadOnlyList<SheetPages> sheets, StagedFolder stage)
    {
        var (worksheets, keys) = Names(copy);
        stage.Write(worksheets, output => PdfWriter.Write([.. sheets.SelectMany(sheet => sheet.Worksheet)], Documents.Title(plan, copy, ""), output));
        stage.Write(keys, output => PdfWriter.Write([.. sheets.Select(sheet => sheet.Key)], Documents.Title(plan, copy, "answer key"), output));
    }
}
