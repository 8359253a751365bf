using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Marking;

/// <summary>Writes the picture of a class whose marks were typed in.</summary>
/// <param name="marks">The marks.</param>
public sealed class ClassPrinter(TypedMarks marks)
{
    private static readonly OwnFiles Own = new("class");

    /// <summary>Writes it.</summary>
    /// <param name="folder">Where the file goes. What an earlier time left there is replaced.</param>
    /// <param name="cancel">Stops; the folder stays as it was.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="RunException">The folder holds a file that isn't an earlier picture, or a page can't be made.</exception>
    /// <exception cref="OutputException">The file can't be written.</exception>
    public IReadOnlyList<string> Print(string folder, CancellationToken cancel = default)
    {
        using var stage = new StagedFolder(folder);
        var rights = Own.RightsIn(folder);
        rights.Refuse([MarkPrinter.ClassPicture, OwnFiles.List]);
        try
        {
            var pages = TypedMarksPages.Of(marks);
            stage.Write(MarkPrinter.ClassPicture, output => PdfWriter.Write(pages, Documents.Title(marks.Plan, null, "class"), output));
        }
        catch (SheetException mistake)
        {
            throw new RunException($"{MarkPrinter.ClassPicture}: {mistake.Message}", mistake);
        }
        var file = stage.Describe(MarkPrinter.ClassPicture);
        stage.Write(OwnFiles.List, output => Own.Write(output, [file]));
        return [.. stage.Finish([MarkPrinter.ClassPicture, OwnFiles.List], rights, null, [], cancel).SkipLast(1)];
    }
}
