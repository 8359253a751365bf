using System.CommandLine;
using AiByHand.Answers;
using AiByHand.Cli.Options;
using AiByHand.Cli.Printing;
using AiByHand.Cli.Sheets;
using AiByHand.Pages.Composing;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand print</c>: sheets and their keys into files.</summary>
internal sealed class PrintCommand : CommandWithExamples
{
    private readonly SheetRequest _request = new();
    private readonly WordOption _paper = new("--paper", "The paper", "letter", "a4");
    private readonly WordOption _format = new("--format", "The kind of file; png and svg hold one page each", "pdf", "png", "svg");
    private readonly WordOption _svgText = new("--svg-text", "How an svg holds its text: as letters in fonts of its own, or as outlines for programs that know no such fonts", "letters", "outlines");
    private readonly ViewOption _view = new();
    private readonly WordOption _blanks = new("--blanks", "Which cells are blank: all that follow, or those the book leaves blank", "all", "book");
    private readonly WordOption _rules = new("--rules", "How each step is computed: in small type at the foot, on a page behind the worksheet, or not at all", "foot", "back", "no");
    private readonly WorkingOption _working = new();
    private readonly Option<string> _practiseAt = new("--practise-at") { HelpName = "URL", Description = "Where you put the browser page: a QR code on each sheet opens it there, to be practised" };
    private readonly Option<bool> _booklet = new("--booklet") { Description = "Bind the sheets into one worksheet PDF and one key PDF, with bookmarks" };
    private readonly WordOption _sides = new("--sides", "Of a booklet: printed on one side of the paper or on both; on both each sheet starts on a front", "one", "two");
    private readonly ReplaceOption _replace = new("Take the place of files of the same name, whosever they are");
    private readonly OutOption _out = new("Where the files go [default: out]");

    public PrintCommand(Terminal terminal) : base(
        "print",
        "Print worksheets and their answer keys",
        "print rnn --seed 7",
        "print 9 --seed 42 --level easy --paper a4",
        "print four-nodes --seed 1 --count 30 --booklet",
        "print matrix-multiplication --seed 7 --set rows=3 --set inner=4",
        "print all --seed 2026 --format png --view key",
        "print rnn.r1.book.7",
        "print rnn --given numbers.json",
        "print ./my-topic.yaml --seed 1 --out drafts")
    {
        _request.AddTo(this);
        Add(_paper);
        Add(_format);
        Add(_svgText);
        Add(_view);
        Add(_blanks);
        Add(_rules);
        Add(_working);
        Add(_practiseAt);
        Add(_booklet);
        Add(_sides);
        Add(_replace);
        Add(_out);
        SetAction(parsed =>
        {
            Print(parsed, terminal);
            return ExitCode.Good;
        });
    }

    private void Print(ParseResult parsed, Terminal terminal)
    {
        var style = new PrintStyle(
            _view.Read(parsed),
            _paper.Read(parsed) == "a4" ? Paper.A4 : Paper.Letter,
            _blanks.Read(parsed) == "book" ? Blanks.Book : Blanks.All,
            _out.Read(parsed) ?? "out",
            _rules.Read(parsed) switch
            {
                "back" => Rules.Back,
                "no" => Rules.No,
                _ => Rules.Foot,
            })
        {
            Replaces = parsed.GetValue(_replace),
            PractiseAt = PractiseAt(parsed.GetValue(_practiseAt)),
            Working = _working.Read(parsed),
        };
        var svgText = _svgText.Read(parsed);
        var format = _format.Read(parsed) switch
        {
            "png" => Format.Png,
            "svg" => svgText == "outlines" ? Format.OutlinedSvg : Format.Svg,
            _ => Format.Pdf,
        };
        style = style with { HasOutlines = format == Format.OutlinedSvg };
        if (svgText == "outlines" && format != Format.OutlinedSvg) throw new Refusal("--svg-text outlines is for what is written as svg: add --format svg");
        var isBooklet = parsed.GetValue(_booklet);
        if (isBooklet && format != Format.Pdf) throw new Refusal("a booklet is a PDF: leave out --format, or --booklet");
        if (style.Views.Contains(View.Form) && format != Format.Pdf) throw new Refusal("a form is a PDF: leave out --format, or form among --view");
        if (style.Working == KeyWorking.Small && !style.Views.Contains(View.Key)) throw new Refusal("--working is for the key: leave it out, or add key to --view");
        if (_sides.Read(parsed) == "two")
        {
            if (!isBooklet) throw new Refusal("--sides two is for what is bound: add --booklet");
            style = style with { IsTwoSided = true };
        }
        var reading = Task.Run(() => _request.ReadToHandOut(parsed, terminal));
        if (format == Format.Pdf) HeadStart.Take();
        var sheets = reading.GetAwaiter().GetResult();
        if (parsed.GetValue(_blanks) is not null && style.Blanks == Blanks.All && sheets.FirstOrDefault(sheet => sheet.Blanks == Blanks.Book) is { } scaffolded)
        {
            throw new Refusal($"the code says that {scaffolded.Code} was printed with the book's blanks: leave out --blanks, or name the topic and --seed");
        }
        if (style.PractiseAt is not null && sheets.FirstOrDefault(sheet => sheet.IsOwn || sheet.Seed is null) is { } unknown)
        {
            throw new Refusal($"{unknown.Code} can't be practised on the page, which knows the shipped topics and their seeds: leave out --practise-at");
        }
        if (style.Blanks == Blanks.Book && sheets.Where(sheet => sheet.Template.Printed.Count == 0).Select(sheet => sheet.Template.Topic).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } empty)
        {
            terminal.Tell($"--blanks book changes nothing in {string.Join(", ", empty)}, whose page in the book has no cells filled in");
        }
        using var interruption = new Interruption();
        if (isBooklet) BookletPrinter.Print(sheets, style, terminal, interruption.Token);
        else SinglePrinter.Print(sheets, style, format, terminal, interruption.Token);
    }

    private static Uri? PractiseAt(string? typed) => typed is null ? null : PractiseAddress.Read(typed)
        ?? throw new Refusal($"--practise-at can't be '{typed}'; it is where the page is on the web, such as https://school.example/aibyhand/");
}
