using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Composing;

/// <summary>What every page has round its body: the line for name and date, the title, the conventions, the footer. Lengths are in points.</summary>
internal sealed class Furniture
{
    private const double Margin = 36;
    private const string Source = "after AI by Hand, Vol. 1, Prof. Tom Yeh";

    private const double NameSize = 11;
    private const double NameBaseline = Margin + 8;
    private const double NameRule = 190;
    private const double DateRule = 100;
    private const double AnswerKeySize = 17;

    private const double TitleHeight = 0.027;
    private const double TitleDrop = 20;
    private const double TitleRuleDrop = 8.5;
    private const double TitleRuleWidth = 1.6;

    private const double ConventionSize = 9.5;
    private const double ConventionStep = 13;
    private const double FooterSize = 8;
    private const double BodyGap = 20;

    private readonly PaperSize _paper;
    private readonly Lettering _title;
    private readonly double _titleSize;
    private readonly double _titleBaseline;
    private readonly List<Lettering> _conventions;
    private readonly Lettering _code;

    public Furniture(Solution solution, PaperSize paper, Imprint? imprint)
    {
        Template template = solution.Template;
        _paper = paper;
        _title = Lettering.Plain(template.Title, FontFace.Hand);
        double capHeight = FontMetrics.Of(FontFace.Hand).CapHeight;
        _titleSize = Math.Min(TitleHeight * paper.Height / capHeight, Room / _title.Width);
        _titleBaseline = NameBaseline + TitleDrop + _titleSize * capHeight;
        _conventions = Wrap(template.Conventions);
        _code = Lettering.Plain(imprint?.Code ?? solution.Problem.Code.ToString(), FontFace.Sans);
    }

    /// <summary>Where the body may stand.</summary>
    public Box Body
    {
        get
        {
            double top = _titleBaseline + TitleRuleDrop + BodyGap;
            return new Box(Margin, top, Room, FirstConvention - ConventionSize - BodyGap - top);
        }
    }

    private double Room => _paper.Width - 2 * Margin;

    private double FooterBaseline => _paper.Height - Margin - 1.5;

    private double FirstConvention => FooterBaseline - 16 - (_conventions.Count - 1) * ConventionStep;

    public void Draw(List<Shape> shapes)
    {
        var canvas = new Canvas(shapes, 1, default);
        DrawNameLine(canvas);
        DrawTitle(canvas);
        double baseline = FirstConvention;
        foreach (Lettering line in _conventions)
        {
            canvas.Text(Layer.Print, line, ConventionSize, new Point((_paper.Width - line.Width * ConventionSize) / 2, baseline), Palette.Black);
            baseline += ConventionStep;
        }
        canvas.Text(Layer.Print, _code, FooterSize, new Point(Margin, FooterBaseline), Palette.DarkGrey);
        Lettering source = Lettering.Plain(Source, FontFace.Sans);
        canvas.Text(Layer.Print, source, FooterSize, new Point(_paper.Width - Margin - source.Width * FooterSize, FooterBaseline), Palette.DarkGrey);
    }

    private void DrawNameLine(Canvas canvas)
    {
        Pen pen = canvas.Pen(Palette.DarkGrey, 0.6);
        Lettering name = Lettering.Plain("Name", FontFace.Hand), date = Lettering.Plain("Date", FontFace.Hand);
        double nameStart = Margin + name.Width * NameSize + 5;
        DrawBlank(canvas, name, Margin, nameStart + NameRule, pen);
        double dateEnd = _paper.Width - Margin;
        DrawBlank(canvas, date, dateEnd - DateRule - 5 - date.Width * NameSize, dateEnd, pen);
        Lettering answerKey = Lettering.Plain("answer key", FontFace.Script);
        canvas.Text(Layer.Answer, answerKey, AnswerKeySize, new Point(nameStart + 12, NameBaseline), Palette.Of(Ink.Red));
    }

    private static void DrawBlank(Canvas canvas, Lettering label, double start, double end, Pen pen)
    {
        canvas.Text(Layer.Print, label, NameSize, new Point(start, NameBaseline), Palette.Black);
        canvas.Line(Layer.Print, new Point(start + label.Width * NameSize + 5, NameBaseline + 2), new Point(end, NameBaseline + 2), pen);
    }

    private void DrawTitle(Canvas canvas)
    {
        double width = _title.Width * _titleSize, left = (_paper.Width - width) / 2, rule = _titleBaseline + TitleRuleDrop;
        canvas.Text(Layer.Print, _title, _titleSize, new Point(left, _titleBaseline), Palette.Black);
        canvas.Line(Layer.Print, new Point(left, rule), new Point(left + width, rule), canvas.Pen(Palette.Black, TitleRuleWidth));
    }

    private List<Lettering> Wrap(IReadOnlyList<string> conventions)
    {
        var lines = new List<Lettering>();
        foreach (string convention in conventions)
        {
            Lettering? line = null;
            string text = "";
            foreach (string word in convention.Split(' '))
            {
                string longer = text.Length == 0 ? word : $"{text} {word}";
                Lettering wider = Lettering.Marked(longer, FontFace.Hand);
                if (line is not null && wider.Width * ConventionSize > Room)
                {
                    lines.Add(line);
                    (longer, wider) = (word, Lettering.Marked(word, FontFace.Hand));
                }
                (text, line) = (longer, wider);
            }
            if (line is not null)
                lines.Add(line);
        }
        return lines;
    }
}
