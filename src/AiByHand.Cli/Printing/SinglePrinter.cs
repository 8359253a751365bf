using AiByHand.Cli.Screen;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Runs;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Cli.Printing;

/// <summary>Each page into a file of its own.</summary>
internal static class SinglePrinter
{
    /// <summary>Prints the sheets, and lists the files that were written, even if a later one fails. All places are looked at before the first is written to.</summary>
    /// <exception cref="Refusal">Two sheets would have one name, or a sheet can't be made.</exception>
    /// <exception cref="OutputException">A file can't be written, or is somebody's.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, between two sheets.</exception>
    public static void Print(IReadOnlyList<Sheet> sheets, PrintStyle style, Format format, Terminal terminal, CancellationToken cancel = default)
    {
        RefuseTwins(sheets, style);
        if (Directory.Exists(style.Folder)) Batch.Run(sheets.Count, index => RefuseStrangers(sheets[index], style, format));
        var written = new List<string>?[sheets.Count];
        var leftOut = new bool[sheets.Count];
        try
        {
            Progress.Watch(terminal, sheets.Count, done => Batch.Run(sheets.Count, index =>
            {
                cancel.ThrowIfCancellationRequested();
                leftOut[index] = Print(sheets[index], style, format, written[index] = []);
                done();
            }));
        }
        finally
        {
            foreach (var files in written)
            {
                foreach (var file in files ?? []) terminal.Print(file);
            }
        }
        LeftOutRules.Tell([.. sheets.Where((_, index) => leftOut[index])], style, terminal);
    }

    // Gives whether the rules had no room.
    private static bool Print(Sheet sheet, PrintStyle style, Format format, List<string> written)
    {
        var views = style.Compose(sheet);
        foreach (var (path, pages) in FilesOf(sheet, style, format, views))
        {
            PrintedFile.Write(path, style.Replaces, output => format.Write(pages, output));
            written.Add(path);
        }
        return views[0][0].HasLeftOutRules;
    }

    private static void RefuseStrangers(Sheet sheet, PrintStyle style, Format format)
    {
        var views = new Lazy<Page[][]>(() => style.Compose(sheet));
        if (format.HoldsPages)
        {
            foreach (var (place, path) in Paths(sheet, style, format).Index()) PrintedFile.Refuse(path, style.Replaces, output => format.Write(views.Value[place], output));
        }
        else
        {
            foreach (var (path, pages) in FilesOf(sheet, style, format, views.Value)) PrintedFile.Refuse(path, style.Replaces, output => format.Write(pages, output));
        }
    }

    private static IEnumerable<string> Paths(Sheet sheet, PrintStyle style, Format format) => style.Views.Select(view => style.PathOf(PrintName.Of(sheet, style), view, format.Extension));

    private static IEnumerable<(string Path, Page[] Pages)> FilesOf(Sheet sheet, PrintStyle style, Format format, Page[][] views)
    {
        if (format.HoldsPages) return Paths(sheet, style, format).Zip(views);
        var name = PrintName.Of(sheet, style);
        return views.SelectMany((pages, view) => pages.Select((page, place) => (style.PathOf(name, style.Views[view], format.Extension, place + 1), (Page[])[page])));
    }

    // Topic files of one's own may have the id of a shipped topic.
    private static void RefuseTwins(IReadOnlyList<Sheet> sheets, PrintStyle style)
    {
        var byName = new Dictionary<string, Sheet>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in sheets)
        {
            var name = PrintName.Of(sheet, style);
            if (!byName.TryAdd(name, sheet)) throw new Refusal($"{byName[name].Template.File} and {sheet.Template.File} would both be printed as {name}: print them one by one, with an --out for each");
        }
    }
}
