using System.CommandLine;
using AiByHand.Answers;
using AiByHand.Cli.Options;
using AiByHand.Cli.Printing;
using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Records;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand key</c>: the key of the sheet in hand, by the code in its footer.</summary>
internal sealed class KeyCommand : CommandWithExamples
{
    private readonly CodeArgument _codes = new();
    private readonly Option<string> _manifest = new("--manifest") { HelpName = "RUN", Description = "The folder of the sheet's run, or its manifest.json; an exam's code tells nothing without it" };
    private readonly WordOption _paper = new("--paper", "The paper, for a sheet that is no run's", "letter", "a4");
    private readonly WorkingOption _working = new();
    private readonly ReplaceOption _replace = new("Take the place of a file of the same name, whosever it is");
    private readonly OutOption _out = new("Where the file goes [default: out]");

    public KeyCommand(Terminal terminal) : base(
        "key",
        "Print the answer keys of sheets by their codes",
        "key rnn.r1.book.7",
        "key X-7QK4-M2PD-9AEV --manifest out/midterm")
    {
        Add(_codes);
        Add(_manifest);
        Add(_paper);
        Add(_working);
        Add(_replace);
        Add(_out);
        SetAction(parsed =>
        {
            var codes = _codes.Read(parsed);
            var folder = _out.Read(parsed) ?? "out";
            var replaces = parsed.GetValue(_replace);
            var working = _working.Read(parsed);
            var paper = _paper.Read(parsed) == "a4" ? Paper.A4 : Paper.Letter;
            if (parsed.GetValue(_manifest) is { } manifest)
            {
                if (working != KeyWorking.No) throw new Refusal("--working is for a sheet that is no run's: a run's keys are printed as its record says");
                if (parsed.GetValue(_paper) is not null) throw new Refusal("--paper is for a sheet that is no run's: a run's keys are printed as its record says");
                foreach (var path in Reprinter.Keys(ManifestFile.Read(manifest), codes, folder, replaces)) terminal.Print(path);
            }
            else PrintOpen(codes, new PrintStyle([View.Key], paper, Blanks.All, folder) { Replaces = replaces, Working = working }, terminal);
            return ExitCode.Good;
        });
    }

    private static void PrintOpen(IReadOnlyList<string> codes, PrintStyle style, Terminal terminal) => SinglePrinter.Print([.. codes.Select(SheetOf)], style, Format.Pdf, terminal);

    private static Sheet SheetOf(string code)
    {
        if (SheetCodes.IsOpaque(code)) throw new Refusal($"{code} is an exam sheet's code, and only its run's record tells which sheet that is: --manifest RUN");
        if (SheetCode.TryParse(code, out var read) && OwnTopic.Print(read, " --view key") is { } own) throw new Refusal(own);
        return CodedSheet.Of(code).Sheet;
    }
}
