using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>A copy's own files: its worksheets, and its keys; where variants are handed out, each variant's keys once.</summary>
internal static class CopyFiles
{
    private const string Folder = "copies/";

    /// <summary>What its worksheets are called in the run's folder.</summary>
    public static string Worksheets(Copy copy) => $"{Folder}{copy.FileName}.pdf";

    /// <summary>What its keys are called there.</summary>
    public static string Keys(Copy copy) => $"{Folder}{copy.Drawn.FileName}-key.pdf";

    /// <summary>The names of a copy's files, its keys' only where it is the first with its sheets.</summary>
    public static IEnumerable<string> Names(Copy copy, bool isFirst) => isFirst ? [Worksheets(copy), Keys(copy)] : [Worksheets(copy)];

    /// <summary>Writes a copy's files.</summary>
    public static void Write(RunPlan plan, Copy copy, CopyPages pages, StagedFolder stage)
    {
        stage.Write(Worksheets(copy), output => PdfWriter.Write(pages.Worksheets, Documents.Title(plan, copy, ""), output));
        if (pages.Keys is { } keys) stage.Write(Keys(copy), output => PdfWriter.Write(keys, Documents.Title(plan, copy.Drawn, "answer key"), output));
    }
}
