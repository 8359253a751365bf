using System.Globalization;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Office;

/// <summary>What the pages for whoever marks have round them: a title, a line of words, and which page it is. Lengths are in points.</summary>
internal sealed class OfficePage
{
    private const double Margin = 36;
    private const double TitleSize = 20;
    private const double TitleBaseline = Margin + 14;
    private const double LineSize = 9.5;
    private const double LineBaseline = TitleBaseline + 17;
    private const double RuleY = LineBaseline + 7;
    private const double RuleWidth = 1.2;
    private const double FooterSize = 8;
    private const double Gap = 12;

    /// <summary>What the foot says of pages that are the teacher's.</summary>
    public const string NotForPupils = "not for pupils";

    private readonly PaperSize _paper;
    private readonly string _name;
    private readonly FittedLine _title, _line, _left, _right;

    /// <param name="paper">The paper.</param>
    /// <param name="type">The fonts of its words.</param>
    /// <param name="name">What bookmarks call the page.</param>
    /// <param name="title">The title.</param>
    /// <param name="line">What stands under it.</param>
    /// <param name="foot">The footer's left: the run.</param>
    /// <param name="reader">The footer's right: for whom it is.</param>
    public OfficePage(Paper paper, TypeCase type, string name, string title, string line, string foot, string reader = NotForPupils)
    {
        (_paper, _name) = (PaperSize.Of(paper), name);
        _title = FittedLine.Of(title, type.Hand, TitleSize, LineSize, Room.Width);
        _line = FittedLine.Of(line, type.Sans, LineSize, Sizes.LeastType, Room.Width);
        _left = FittedLine.Of(foot, type.Sans, FooterSize, Sizes.LeastType, Room.Width * 0.4);
        _right = FittedLine.Of(reader, type.Sans, FooterSize, Sizes.LeastType, Room.Width * 0.4);
    }

    /// <summary>Where its content stands.</summary>
    public Box Room => new(Margin, RuleY + Gap, _paper.Width - 2 * Margin, FooterBaseline - FooterSize - Gap - RuleY - Gap);

    private double FooterBaseline => _paper.Height - Margin - 1.5;

    /// <summary>The page, drawn.</summary>
    public Page Draw(int page, int pages, Action<Canvas> drawContent)
    {
        var shapes = new List<PageShape>(256);
        var canvas = new Canvas(shapes, 1, default);
        var reading = canvas.Reading;
        canvas.Say(PartKind.Title);
        Write(canvas, _title, Margin, TitleBaseline, Palette.Black);
        canvas.Say(PartKind.Words);
        Write(canvas, _line, Margin, LineBaseline, Palette.Black);
        canvas.Line(Layer.Print, new Point(Margin, RuleY), new Point(_paper.Width - Margin, RuleY), canvas.Pen(Palette.Black, RuleWidth));
        drawContent(canvas);
        var number = FittedLine.Of(string.Create(CultureInfo.InvariantCulture, $"page {page} of {pages}"), FontFace.Sans, FooterSize, FooterSize, Room.Width);
        canvas.Say(PartKind.Words);
        Write(canvas, _left, Margin, FooterBaseline, Palette.DarkGrey);
        Write(canvas, number, (_paper.Width - number.Width) / 2, FooterBaseline, Palette.DarkGrey);
        Write(canvas, _right, _paper.Width - Margin - _right.Width, FooterBaseline, Palette.DarkGrey);
        return new Page(_paper.Width, _paper.Height, _name, shapes, []) { Reading = reading };
    }

    /// <summary>Writes a line whose baseline starts at a place.</summary>
    public static void Write(Canvas canvas, FittedLine line, double x, double baseline, Color color) => canvas.Text(Layer.Print, line.Text, line.Size, new Point(x, baseline), color);
}
