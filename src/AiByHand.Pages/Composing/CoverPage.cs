using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Composing;

/// <summary>Draws covers: head, name and date as on the sheets, the run's title, what the pupil is told, and the list of pages. Lengths are in points.</summary>
internal sealed class CoverPage
{
    private const double Margin = Margins.Usual;
    private const double HeadBaseline = Margin + 5.5;
    private const double NameBaseline = Margin + 22;
    private const double TitleSize = 34, LeastTitleSize = 14;
    private const double TitleBaseline = NameBaseline + 74;
    private const double TitleRuleDrop = 11;
    private const double TitleRuleWidth = 1.6;
    private const double InstructionGap = 12;
    private const double ListGap = 34;
    private const double FooterGap = 30;

    private readonly PaperSize _paper;
    private readonly double _left, _right;
    private readonly RunningHead _head;
    private readonly NameLine _name;
    private readonly FittedLine _title;
    private readonly Instructions _instructions;
    private readonly CoverList _list;
    private readonly Footer _footer;

    public CoverPage(Cover cover, PaperSize paper)
    {
        var imprint = cover.Imprint;
        var margins = Margins.Of(imprint.Gutter, imprint.IsBack);
        _paper = paper;
        (_left, _right) = (margins.Left, paper.Width - margins.Right);
        _head = new RunningHead(imprint, _left, _right);
        _name = new NameLine(_left, _right, NameBaseline, imprint);
        _title = Title(cover.Title, imprint, _right - _left);
        _instructions = new Instructions(imprint.Instructions, imprint.Type.Hand, _right - _left);
        _list = new CoverList(cover, new Box(_left, ListTop, _right - _left, FooterBaseline - FooterGap - ListTop));
        _footer = new Footer(imprint.Code, cover.Source, imprint, isBack: false, _left, _right);
    }

    /// <summary>Whether a title has no room on a cover and is shortened there with "…".</summary>
    public static bool Shortens(string title, Imprint imprint, PaperSize paper)
    {
        var margins = Margins.Of(imprint.Gutter, imprint.IsBack);
        return Title(title, imprint, paper.Width - margins.Left - margins.Right).IsCut;
    }

    private static FittedLine Title(string title, Imprint imprint, double room) => FittedLine.Of(title, imprint.Type.Hand, TitleSize, LeastTitleSize, room);

    private double FooterBaseline => _paper.Height - Margin - 1.5;

    private double ListTop => TitleBaseline + TitleRuleDrop + (_instructions.Height > 0 ? InstructionGap + _instructions.Height : 0) + ListGap;

    /// <summary>Draws it.</summary>
    /// <param name="shapes">Where the shapes go.</param>
    /// <param name="reading">What it says.</param>
    public void Draw(List<PageShape> shapes, Part reading)
    {
        var canvas = new Canvas(shapes, 1, default) { Reading = reading };
        double middle = (_left + _right) / 2, start = middle - _title.Width / 2;
        _head.Draw(canvas, HeadBaseline);
        _name.Draw(canvas);
        canvas.Say(PartKind.Title);
        canvas.Text(Layer.Print, _title.Text, _title.Size, new Point(start, TitleBaseline), Palette.Black);
        canvas.Line(Layer.Print, new Point(start, TitleBaseline + TitleRuleDrop), new Point(start + _title.Width, TitleBaseline + TitleRuleDrop), canvas.Pen(Palette.Black, TitleRuleWidth));
        _instructions.Draw(canvas, middle, TitleBaseline + TitleRuleDrop + InstructionGap);
        _list.Draw(canvas);
        _footer.Draw(canvas, FooterBaseline);
    }
}
