using AiByHand.Cli.Screen;
using AiByHand.Exports;
using AiByHand.Pages.Writers;
using AiByHand.Pictures;
using AiByHand.Runs;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Cli.Exporting;

/// <summary>Exports sheets by their seeds: files beside each other, called as prints are.</summary>
/// <param name="format">The format.</param>
/// <param name="views">For whom.</param>
/// <param name="style">How files are called, and where they go.</param>
internal sealed class SingleExport(IExportFormat format, ExportView[] views, PrintStyle style)
{
    /// <summary>Exports the sheets, and lists the files that were written, even if a later one fails. All places are looked at before the first is written to.</summary>
    /// <exception cref="Refusal">Two sheets would have one name, or a sheet can't be made.</exception>
    /// <exception cref="OutputException">A file can't be written, or is somebody's.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, between two sheets.</exception>
    public void Write(IReadOnlyList<Sheet> sheets, Terminal terminal, CancellationToken cancel)
    {
        var files = FilesOf(sheets);
        if (files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(twins => twins.Count() > 1) is { } same)
        {
            var twins = same.ToList();
            throw new Refusal($"{twins[0].Sheets[0].Template.File} and {twins[1].Sheets[0].Template.File} would both be exported as {same.Key}: export them one by one, with an --out for each");
        }
        if (Directory.Exists(style.Folder)) Batch.Run(files.Count, place => PrintedFile.Refuse(PathOf(place), style.Replaces, output => WriteTo(output, place, static () => { })));
        var written = new string?[files.Count];
        try
        {
            Progress.Watch(terminal, sheets.Count * files.Count / Math.Max(1, files.Select(file => file.View).Distinct().Count()), done => Batch.Run(files.Count, place =>
            {
                PrintedFile.Write(PathOf(place), style.Replaces, output => WriteTo(output, place, done));
                written[place] = PathOf(place);
            }));
        }
        finally
        {
            foreach (var path in written.OfType<string>()) terminal.Print(path);
        }

        string PathOf(int place) => Path.Combine(style.Folder, files[place].Name);

        void WriteTo(Stream output, int place, Action done) => format.Write(files[place].Sheets.Select(sheet => Made(sheet, done)), new ExportRequest(TitleOf(files[place].Sheets), files[place].View, PngWriter.Write), output);

        ExportSheet Made(Sheet sheet, Action done)
        {
            cancel.ThrowIfCancellationRequested();
            var made = new ExportSheet(sheet.Solve(), style.BlanksOf(sheet)) { Code = style.CodeOf(sheet).ToString(), Topic = sheet.Template.Topic, Title = sheet.Template.Title };
            done();
            return made;
        }
    }

    private List<(string Name, ExportView View, IReadOnlyList<Sheet> Sheets)> FilesOf(IReadOnlyList<Sheet> sheets) => [.. format.Grouping == ExportGrouping.All
        ? views.Select(view => (ExportName.Of(PrintName.OfBooklet(sheets, style), view, format), view, sheets))
        : sheets.SelectMany(sheet => views.Select(view => (ExportName.Of(PrintName.Of(sheet, style), view, format), view, (IReadOnlyList<Sheet>)[sheet])))];

    private static string TitleOf(IReadOnlyList<Sheet> sheets) => string.Join(", ", sheets.Select(sheet => sheet.Template.Title).Distinct());
}
