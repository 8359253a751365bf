using AiByHand.Runs;
using AiByHand.Cli.Screen;
using AiByHand.Cli.Sheets;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;

namespace AiByHand.Cli.Printing;

/// <summary>All sheets into one worksheet PDF and one key PDF.</summary>
internal static class BookletPrinter
{
    /// <summary>Prints the booklets, and lists the files that were written.</summary>
    /// <exception cref="Refusal">A sheet can't be made; nothing is written.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, before a booklet was written.</exception>
    public static void Print(IReadOnlyList<Sheet> sheets, PrintStyle style, Terminal terminal, CancellationToken cancel)
    {
        var pages = new Page[sheets.Count][];
        Progress.Watch(terminal, sheets.Count, done => Batch.Run(sheets.Count, index =>
        {
            cancel.ThrowIfCancellationRequested();
            pages[index] = style.Compose(sheets[index]);
            done();
        }));
        var name = SheetName.OfBooklet(sheets);
        for (var i = 0; i < style.Views.Length; i++)
        {
            var view = style.Views[i];
            var bound = Array.ConvertAll(pages, views => views[i]);
            var path = style.PathOf(name, view, Format.Pdf.Extension);
            cancel.ThrowIfCancellationRequested();
            AtomicFile.Write(path, output => PdfWriter.Write(bound, Title(name, view), output));
            terminal.Out.WriteLine(path);
        }
    }

    private static string Title(string name, View view) => $"AI by Hand: {name}{(view == View.Key ? ", answer key" : "")}";
}
