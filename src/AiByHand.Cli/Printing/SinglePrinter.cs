using AiByHand.Cli.Screen;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Cli.Printing;

/// <summary>Each page into a file of its own.</summary>
internal static class SinglePrinter
{
    /// <summary>Prints the sheets, and lists the files that were written, even if a later one fails.</summary>
    /// <exception cref="Refusal">Two sheets would have one name, or a sheet can't be made.</exception>
    /// <exception cref="OutputException">A file can't be written, or is somebody's.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, between two sheets.</exception>
    public static void Print(IReadOnlyList<Sheet> sheets, PrintStyle style, Format format, Terminal terminal, CancellationToken cancel = default)
    {
        RefuseTwins(sheets, style);
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
        var name = PrintName.Of(sheet, style);
        for (var i = 0; i < views.Length; i++)
        {
            if (format.HoldsPages) Write(views[i], style.PathOf(name, style.Views[i], format.Extension));
            else
            {
                for (var page = 1; page <= views[i].Length; page++) Write([views[i][page - 1]], style.PathOf(name, style.Views[i], format.Extension, page));
            }
        }
        return views[0][0].HasLeftOutRules;

        void Write(Page[] pages, string path)
        {
            PrintedFile.Write(path, style.Replaces, output => format.Write(pages, output));
            written.Add(path);
        }
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
