using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;

namespace AiByHand.Pages.Composing;

/// <summary>What every page has round its body: the line for name and date, the title, the conventions, the rules, the footer, and what a print run adds. Lengths are in points.</summary>
internal sealed class Furniture
{
    private const double Margin = Margins.Usual;

    private const double HeadBaseline = Margin + 5.5;
    private const double HeadHeight = 14;
    private const double NameBaseline = Margin + 8;

    private const double TitleHeight = 0.027;
    private const double RunTitleHeight = 0.022;
    private const double TitleDrop = 20;
    private const double RunTitleDrop = 11;
    private const double MostEase = 9;
    private const double EaseOfWhite = 0.25;
    private const double TitleRuleDrop = 8.5;
    private const double TitleRuleWidth = 1.6;
    private const double InstructionGap = 2.5;

    private static readonly double[] ConventionSizes = [9.5, 9, 8.5, 8];
    private const double ConventionStep = 1.37;
    private const double ConventionGap = 16;
    private const double BodyGap = 20;
    private const double RunBodyGap = 8;
    private const double LeastBodyGap = 6;
    private const double RulesGap = 12.5;
    private const double MarksGap = 6;
    private const double WorkingGap = 6;

    private static readonly SetOnce<SetConventions> Conventions = new(Wrap);

    private readonly PaperSize _paper;
    private readonly double _left, _right;
    private double _bodyGap, _ease;
    private readonly QrMark? _qr;
    private readonly RunningHead? _head;
    private readonly NameLine _name;
    private readonly Lettering _title;
    private readonly double _titleSize;
    private readonly double _titleBaseline;
    private readonly double _titleRule;
    private readonly Instructions? _instructions;
    private readonly IReadOnlyList<Lettering> _conventions;
    private readonly double _conventionSize;
    private readonly MarkStrip? _marks;
    private readonly Footer _footer;
    private FootRules? _rules;
    private SmallWorking? _working;

    /// <param name="solution">What stands on the page.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="code">What the footer names it by.</param>
    /// <param name="imprint">What a print run adds, or null.</param>
    /// <param name="face">Which of the sheet's pages it is: on what isn't the sheet itself nothing is asked.</param>
    public Furniture(Solution solution, PaperSize paper, string code, Imprint? imprint, SheetFace face = SheetFace.Front)
    {
        var template = solution.Template;
        bool isSheet = face == SheetFace.Front, isBack = face == SheetFace.Back;
        _paper = paper;
        var margins = Margins.Of(imprint?.Gutter ?? 0, imprint?.IsBack ?? false);
        (_left, _right) = (margins.Left, paper.Width - margins.Right);
        _qr = imprint?.Qr is { } modules ? new QrMark(modules, _right) : null;
        var right = _qr?.Zone.X ?? _right;
        _head = imprint is null ? null : new RunningHead(imprint, _left, right);
        var nameBaseline = NameBaseline + (_head is { IsEmpty: false } ? HeadHeight : 0);
        _name = new NameLine(_left, right, nameBaseline, imprint, isBack);
        _title = Lettering.Plain(template.Title, FontFace.Hand);
        var capHeight = FontMetrics.Of(FontFace.Hand).CapHeight;
        _titleSize = Math.Min((imprint is null ? TitleHeight : RunTitleHeight) * paper.Height / capHeight, (Room - 2 * (_right - right)) / _title.Width);
        _titleBaseline = nameBaseline + (imprint is null ? TitleDrop : RunTitleDrop) + _titleSize * capHeight;
        // A taller page has a larger title, whose descenders reach further down.
        _titleRule = _titleBaseline + (imprint is null ? TitleRuleDrop * paper.Height / PaperSize.Of(Paper.Letter).Height : TitleRuleDrop);
        _instructions = isSheet && imprint is { Instructions.Length: > 0 } ? new Instructions(imprint.Instructions, imprint.Type.Hand, Room) : null;
        (_conventions, _conventionSize) = isSheet ? Conventions.Of(template.Conventions, Room) : new SetConventions([], ConventionSizes[0]);
        // What a run adds, and every line after the first, is taken from the white first, not from the cells.
        _bodyGap = imprint is null ? Math.Max(RunBodyGap, BodyGap - Math.Max(0, _conventions.Count - 1) * ConventionLine / 2) : RunBodyGap;
        _marks = isSheet && imprint is { Marks.Count: > 0 } ? new MarkStrip(imprint.Marks, Room) : null;
        _footer = new Footer(code, template.Source, imprint, isBack, _left, _right);
    }

    /// <summary>Which lines of a run have no room on its pages.</summary>
    public static IReadOnlyList<PrintedLine> Shortened(Imprint imprint, PaperSize paper)
    {
        var margins = Margins.Of(imprint.Gutter, imprint.IsBack);
        double edge = paper.Width - margins.Right, right = imprint.Qr is { } modules ? new QrMark(modules, edge).Zone.X : edge;
        var instructions = imprint.Instructions.Length > 0 ? new Instructions(imprint.Instructions, imprint.Type.Hand, edge - margins.Left) : null;
        return
        [
            .. new RunningHead(imprint, margins.Left, right).Shortened,
            .. new NameLine(margins.Left, right, 0, imprint).Shortened,
            .. instructions is { HasCut: true } ? [PrintedLine.Instructions] : (PrintedLine[])[],
        ];
    }

    /// <summary>Where the body may stand.</summary>
    public Box Body
    {
        get
        {
            var top = HeadBottom + _bodyGap;
            var bottom = MarksTop - (_working is null ? 0 : WorkingGap + _working.Height) - _bodyGap;
            return new Box(_left, top, Room, bottom - top);
        }
    }

    /// <summary>Puts rules at the foot, if what stands in the body keeps its height; what they need is taken from the white.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="height">The body's height.</param>
    /// <returns>Whether there was room for them.</returns>
    public bool TryAdd(IReadOnlyList<string> rules, double height)
    {
        var gap = _bodyGap;
        _bodyGap = Math.Min(gap, LeastBodyGap);
        foreach (var set in FootRules.Of(rules, Room))
        {
            _rules = set;
            if (_rules.IsLegible && Body.Height >= height)
            {
                _bodyGap = Math.Min(gap, _bodyGap + (Body.Height - height) / 2);
                return true;
            }
        }
        (_rules, _bodyGap) = (null, gap);
        return false;
    }

    /// <summary>Puts the working under the body. What it needs is taken from the white as far as that reaches, and the rest from the body.</summary>
    /// <param name="solution">The sheet.</param>
    /// <param name="height">The body's height.</param>
    /// <returns>Whether the body keeps its height.</returns>
    public bool Add(Solution solution, double height)
    {
        var gap = _bodyGap;
        _bodyGap = Math.Min(gap, LeastBodyGap);
        foreach (var set in SmallWorking.Of(solution, Room))
        {
            _working = set;
            if (Body.Height >= height)
            {
                _bodyGap = Math.Min(gap, _bodyGap + (Body.Height - height) / 2);
                return true;
            }
        }
        return false;
    }

    /// <summary>Lowers a run's title, which stands close under the name, where the body leaves white.</summary>
    /// <param name="height">The body's height.</param>
    public Furniture Loosened(double height)
    {
        _ease = _head is null ? 0 : Math.Clamp((Body.Height - height) * EaseOfWhite, 0, MostEase);
        return this;
    }

    private double Room => _right - _left;

    private double Middle => (_left + _right) / 2;

    private double FooterBaseline => _paper.Height - Margin - 1.5;

    private double FirstConvention => FooterBaseline - (_rules is null ? ConventionGap : RulesGap + _rules.Height) - (_conventions.Count - 1) * ConventionLine;

    private double ConventionLine => ConventionStep * _conventionSize;

    // Where the boxes for marks start, or would.
    private double MarksTop => FirstConvention - _conventionSize - (_marks is null ? 0 : MarksGap + _marks.Height);

    private double TitleRule => _titleRule + _ease;

    private double InstructionTop => Math.Max(TitleRule + InstructionGap, _qr?.Zone.Bottom ?? 0);

    private double HeadBottom => _instructions is null ? Math.Max(TitleRule, (_qr?.Zone.Bottom ?? 0) - _bodyGap) : InstructionTop + _instructions.Height;

    /// <summary>Draws it.</summary>
    /// <param name="shapes">Where its shapes go.</param>
    /// <param name="start">Where goes what is read before the body …</param>
    /// <param name="end">… and what after it.</param>
    public void Draw(List<PageShape> shapes, Part start, Part end)
    {
        var canvas = new Canvas(shapes, 1, default) { Reading = start };
        var title = start.Add(new Part(PartKind.Title));
        _name.Draw(canvas);
        canvas.IsCommon = true;
        canvas.Part = title;
        DrawTitle(canvas);
        canvas.Reading = end;
        var baseline = FirstConvention;
        foreach (var line in _conventions)
        {
            canvas.Say(PartKind.Words);
            canvas.Text(Layer.Print, line, _conventionSize, new Point(Middle - line.Width * _conventionSize / 2, baseline), Palette.Black);
            baseline += ConventionLine;
        }
        _rules?.Draw(canvas, Middle, FooterBaseline - RulesGap);
        canvas.IsCommon = false;
        _footer.Draw(canvas, FooterBaseline);
        canvas.Reading = start;
        _head?.Draw(canvas, HeadBaseline);
        canvas.Reading = end;
        _qr?.Draw(canvas);
        canvas.Reading = start;
        _instructions?.Draw(canvas, Middle, InstructionTop);
        canvas.Reading = end;
        _working?.Draw(canvas, _left, MarksTop - WorkingGap - _working.Height);
        _marks?.Draw(canvas, _left, MarksTop);
    }

    private void DrawTitle(Canvas canvas)
    {
        double width = _title.Width * _titleSize, left = Middle - width / 2;
        canvas.Text(Layer.Print, _title, _titleSize, new Point(left, _titleBaseline + _ease), Palette.Black);
        canvas.Line(Layer.Print, new Point(left, TitleRule), new Point(left + width, TitleRule), canvas.Pen(Palette.Black, TitleRuleWidth));
    }

    // In the largest size at which every convention has a line of its own; in the smallest, what is still too long is broken.
    private static SetConventions Wrap(IReadOnlyList<string> conventions, double room)
    {
        var size = ConventionSizes[0];
        var lines = Wrap(conventions, size, room);
        for (var i = 1; i < ConventionSizes.Length && lines.Count > conventions.Count; i++)
        {
            size = ConventionSizes[i];
            lines = Wrap(conventions, size, room);
        }
        return new SetConventions(lines, size);
    }

    private static List<Lettering> Wrap(IReadOnlyList<string> conventions, double size, double room)
    {
        var lines = new List<Lettering>();
        foreach (var convention in conventions)
        {
            foreach (var (_, line) in Wrapping.Lines(convention, words => Lettering.Marked(words, FontFace.Hand), size, room)) lines.Add(line);
        }
        return lines;
    }

    private sealed record SetConventions(IReadOnlyList<Lettering> Lines, double Size);
}
