using AiByHand.Cli.Screen;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Pages.Writers.Pdf;
using AiByHand.Runs;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Cli.Printing;

/// <summary>All sheets into one worksheet PDF and one key PDF.</summary>
internal static class BookletPrinter
{
    // Of all its pages the records are in memory before it is written.
    private const int MostSheets = 10_000;

    /// <summary>Prints the booklets, and lists the files that were written, even if another fails.</summary>
    /// <exception cref="Refusal">A sheet can't be made, or there are too many; nothing is written.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, before a booklet was written.</exception>
    public static void Print(IReadOnlyList<Sheet> sheets, PrintStyle style, Terminal terminal, CancellationToken cancel)
    {
        if (sheets.Count > MostSheets) throw new Refusal($"a booklet holds {MostSheets} sheets at most, and these are {sheets.Count}: leave out --booklet, or print them as a run");
        // Pages are large, and what lives long is dear to collect: of each its record is kept.
        var records = new PageRecord[sheets.Count][][];
        var leftOut = new bool[sheets.Count];
        Progress.Watch(terminal, sheets.Count, done => Batch.Run(sheets.Count, index =>
        {
            cancel.ThrowIfCancellationRequested();
            var views = style.Compose(sheets[index]);
            records[index] = [.. views.Select((pages, view) => Leaves(pages, style.Views[view], style))];
            leftOut[index] = views[0][0].HasLeftOutRules;
            done();
        }));
        var name = PrintName.OfBooklet(sheets, style);
        var written = new string?[style.Views.Length];
        for (var index = 0; index < written.Length; index++) PrintedFile.Refuse(PathOf(index), style.Replaces, output => Write(index, output));
        try
        {
            Batch.Run(written.Length, index =>
            {
                cancel.ThrowIfCancellationRequested();
                PrintedFile.Write(PathOf(index), style.Replaces, output => Write(index, output));
                written[index] = PathOf(index);
            });
        }
        finally
        {
            foreach (var path in written.OfType<string>()) terminal.Print(path);
        }
        LeftOutRules.Tell([.. sheets.Where((_, index) => leftOut[index])], style, terminal);

        string PathOf(int index) => style.PathOf(name, style.Views[index], Format.Pdf.Extension);

        void Write(int index, Stream output)
        {
            var booklet = new DocumentWriter(output, Title(name, style.Views[index]));
            foreach (var page in records.SelectMany(views => views[index])) booklet.Add(page);
            booklet.Finish();
        }
    }

    // On both sides each sheet starts on a front. Slides are for no paper.
    private static PageRecord[] Leaves(Page[] sheet, View view, PrintStyle style) =>
        Array.ConvertAll(style.IsTwoSided && view != View.Slides && sheet.Length % 2 == 1 ? [.. sheet, Composer.Blank(style.Paper)] : sheet, page => PageRecord.Of(page));

    private static string Title(string name, View view) => $"AI by Hand: {name}{view switch { View.Key => ", answer key", View.Steps => ", answer key, steps", View.Slides => ", answer key, slides", _ => "" }}";
}
