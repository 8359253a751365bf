using System.CommandLine;
using AiByHand.Answers;
using AiByHand.Cli.Exporting;
using AiByHand.Cli.Options;
using AiByHand.Cli.Runs;
using AiByHand.Cli.Sheets;
using AiByHand.Exports;
using AiByHand.Pages.Composing;
using AiByHand.Runs.Exporting;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand export</c>: sheets in the formats that schools use.</summary>
internal sealed class ExportCommand : CommandWithExamples
{
    private readonly SheetRequest _request = new(", the code in a sheet's footer, a run file, or the folder of a run that was printed");
    private readonly FormatOption _format = new();
    private readonly Option<string> _view = new("--view") { HelpName = "worksheet,key", Description = "For whom: worksheet for pupils, key for the teacher, or both with a comma between [default: worksheet,key]" };
    private readonly WordOption _blanks = new("--blanks", "Which cells are blank: all that follow, or those the book leaves blank", "all", "book");
    private readonly ReplaceOption _replace = new("Take the place of files of the same name, whosever they are");
    private readonly OutOption _out = new("Where the files go [default: out, of a run out/NAME-FORMAT]");

    public ExportCommand(Terminal terminal) : base(
        "export",
        "Export sheets in the formats that schools use (docs/exports.md)",
        "export rnn --seed 7 --to xlsx",
        "export rnn --seed 1 --count 30 --to xlsx --view worksheet",
        "export seeds/class-set.yaml --to xlsx",
        "export out/midterm --to xlsx --view key")
    {
        _request.AddTo(this);
        Add(_format);
        Add(_view);
        Add(_blanks);
        Add(_replace);
        Add(_out);
        SetAction(parsed =>
        {
            Export(parsed, terminal);
            return ExitCode.Good;
        });
    }

    private void Export(ParseResult parsed, Terminal terminal)
    {
        var format = _format.Read(parsed);
        var views = ViewsOf(parsed, format);
        if (_request.RunOf(parsed) is { } run) ExportRun(run, format, views, parsed, terminal);
        else ExportSheets(format, views, parsed, terminal);
    }

    private void ExportSheets(IExportFormat format, ExportView[] views, ParseResult parsed, Terminal terminal)
    {
        var style = new PrintStyle([View.Worksheet], Paper.Letter, _blanks.Read(parsed) == "book" ? Blanks.Book : Blanks.All, _out.Read(parsed) ?? "out") { Replaces = parsed.GetValue(_replace) };
        var sheets = _request.ReadToHandOut(parsed, terminal);
        using var interruption = new Interruption();
        new SingleExport(format, views, style).Write(sheets, terminal, interruption.Token);
    }

    private void ExportRun(string run, IExportFormat format, ExportView[] views, ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_blanks) is not null) throw new Refusal($"{run} says itself which cells are blank: leave out --blanks");
        if (parsed.GetValue(_replace)) throw new Refusal($"what was filled in of {run} is never replaced: leave out --replace, and move it or name another --out");
        var source = SourceRun.Read(Name, run, _request.Master(parsed), PublishedKeys.No, terminal);
        var folder = _out.Read(parsed) ?? RunFolder.Beside(source.Plan, format.Name);
        var exporter = new RunExporter(new RunExport(source.Plan, format, views).Pieces, RunExport.Names(source.Plan));
        exporter.Check(folder);
        source.Make(views.Length, (sheets, done, cancel) => exporter.Export(sheets, folder, done, cancel), () => exporter.Notes, terminal);
    }

    private ExportView[] ViewsOf(ParseResult parsed, IExportFormat format)
    {
        var text = parsed.GetValue(_view);
        if (format.IsBank) return text is null ? [ExportView.Key] : throw new Refusal($"what --to {format.Name} writes holds questions and answers, for a teacher to import: leave out --view");
        return text is null ? [ExportView.Worksheet, ExportView.Key] : [.. text.Split(',', StringSplitOptions.TrimEntries).Select(word => word.ToLowerInvariant() switch
        {
            "worksheet" => ExportView.Worksheet,
            "key" => ExportView.Key,
            _ => throw new Refusal($"--view can't be '{word}'; it is worksheet, key, or both with a comma between"),
        }).Distinct().Order()];
    }
}
