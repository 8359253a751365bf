using System.CommandLine;
using System.Globalization;
using AiByHand.Cli.Options;
using AiByHand.Cli.Runs;
using AiByHand.Cli.Screen;
using AiByHand.Marking;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Marking;
using AiByHand.Runs.Records;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand mark</c>: what pupils wrote, judged cell by cell, with errors carried forward.</summary>
internal sealed class MarkCommand : CommandWithExamples
{
    private readonly Argument<string[]> _files = new("FILES") { Arity = ArgumentArity.OneOrMore, HelpName = "RUN ENTRIES…", Description = "The run's folder or its manifest.json, then what pupils wrote: CSV, JSON, filled-in forms or workbooks, or a folder of them; or the run's marks.xlsx or marks.csv with points typed in, for the picture of the class" };
    private readonly Option<string> _sheet = new("--sheet") { HelpName = "CODE", Description = "One practice sheet by its code, in place of a run: all files are entries" };
    private readonly Option<bool> _practice = new("--practice") { Description = "Practice sheets of no run, whichever the files name, as the browser page saves a session: all files are entries" };
    private readonly Option<string> _follow = new("--follow") { HelpName = "full|half|none", Description = "What a cell earns that is right by the pupil's own numbers alone [default: as the run says, else full]" };
    private readonly Option<string> _guard = new("--guard") { HelpName = "PERCENT|none", Description = "Nothing for what follows where it takes less effort by the pupil's numbers than this part of what was asked [default: as the run says, else 50]" };
    private readonly OutOption _out = new("Where the files go [default: out/NAME-marks, or out/NAME-class for points typed in]");

    public MarkCommand(Terminal terminal) : base(
        "mark",
        "Mark what pupils wrote, with errors carried forward: a slip costs its own cell, not what follows from it",
        "mark out/midterm entries.csv",
        "mark out/midterm forms/",
        "mark out/midterm out/midterm/marks.xlsx",
        "mark --sheet rnn.r1.book.7 ada.json ben.pdf",
        "mark --practice practice-ada.json practice-ben.json",
        "mark out/midterm entries.csv --follow half --guard none")
    {
        _follow.CompletionSources.Add("full", "half", "none");
        Add(_files);
        Add(_sheet);
        Add(_practice);
        Add(_follow);
        Add(_guard);
        Add(_out);
        SetAction(parsed =>
        {
            Mark(parsed, terminal);
            return ExitCode.Good;
        });
    }

    private void Mark(ParseResult parsed, Terminal terminal)
    {
        var files = parsed.GetRequiredValue(_files);
        if (Array.Find(files, file => file.StartsWith('-')) is { } option) throw new Refusal(Misunderstood.UnknownOption(option, parsed.CommandResult.Command));
        using var interruption = new Interruption();
        var isPractice = parsed.GetValue(_practice);
        if (isPractice && parsed.GetValue(_sheet) is not null) throw new Refusal("--practice marks whichever sheets the files name, and --sheet one: leave one of the two out");
        if (!isPractice && parsed.GetValue(_sheet) is null && files.Skip(1).FirstOrDefault(TypedMarks.IsTable) is { } table)
        {
            PrintClass(files, table, parsed, terminal, interruption.Token);
            return;
        }
        var plan = isPractice ? MarkingPlan.OfPractice(files, PolicyOf(parsed, new FollowPolicy())) : parsed.GetValue(_sheet) is { } code ? OfSheet(code, files, parsed) : OfRun(files, parsed);
        var printer = new MarkPrinter(plan);
        var folder = _out.Read(parsed) ?? RunFolder.Beside(plan.Run, "marks");
        var paths = Progress.Watch(terminal, plan.Count, done => printer.Print(folder, done, interruption.Token));
        foreach (var path in paths) terminal.Print(path);
        foreach (var note in printer.Notes) terminal.Tell(note);
    }

    // Who has marked on paper has nothing to be judged, but a picture of the class.
    private void PrintClass(string[] files, string table, ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (files.Length > 2) throw new Refusal($"{table} is a table of marks: leave out the other files, or it");
        if (parsed.GetValue(_follow) is not null || parsed.GetValue(_guard) is not null) throw new Refusal($"{table} holds points that were given: leave out --follow and --guard");
        var marks = TypedMarks.Read(ManifestFile.ReadWhole(files[0], Name), table);
        foreach (var path in new ClassPrinter(marks).Print(_out.Read(parsed) ?? RunFolder.Beside(marks.Plan, "class"), cancel)) terminal.Print(path);
    }

    private MarkingPlan OfRun(string[] files, ParseResult parsed)
    {
        if (files is not [var run, _, ..]) throw new Refusal($"what pupils wrote is missing: {App.Name} mark {files[0]} ENTRIES; or --practice for practice sheets of no run, or --sheet CODE for one of them");
        var manifest = ManifestFile.ReadWhole(run, Name);
        return MarkingPlan.Of(manifest, files[1..], PolicyOf(parsed, manifest.Plan.Follow));
    }

    private MarkingPlan OfSheet(string code, string[] files, ParseResult parsed)
    {
        var typed = SheetCodes.Typed(code);
        if (SheetCodes.IsOpaque(typed)) throw new Refusal($"{typed} is an exam sheet's code, and only its run's record tells which sheet that is: {App.Name} mark RUN ENTRIES");
        var sheet = CodedSheet.Of(typed);
        return MarkingPlan.Of(sheet.Template, sheet.Code, files, PolicyOf(parsed, new FollowPolicy()));
    }

    private FollowPolicy PolicyOf(ParseResult parsed, FollowPolicy otherwise)
    {
        var follow = parsed.GetValue(_follow)?.ToLowerInvariant();
        var guard = parsed.GetValue(_guard)?.ToLowerInvariant().TrimEnd('%');
        var percent = 0;
        if (guard is not (null or "none") && (!int.TryParse(guard, NumberStyles.None, CultureInfo.InvariantCulture, out percent) || percent is < 1 or > 100))
        {
            throw new Refusal($"--guard can't be '{guard}'; it is a whole number of per cent from 1 to 100, or none");
        }
        return new FollowPolicy(
            follow switch
            {
                null => otherwise.Follow,
                "full" => Following.Full,
                "half" => Following.Half,
                "none" => Following.None,
                _ => throw new Refusal($"--follow can't be '{follow}'; it is full, half or none"),
            },
            guard is null ? otherwise.Guard : percent);
    }
}
