using System.Globalization;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing;

/// <summary>A page's last line: its code at the left, which page it is in the middle, the source at the right. Lengths are in points.</summary>
internal sealed class Footer
{
    private const double Size = 8;
    private const double LeastOfSource = 6.5;
    private const double Gap = 10;

    private readonly double _left, _right;
    private readonly FittedLine _code;
    private readonly FittedLine _source;
    private readonly Lettering? _page;

    public Footer(string code, string source, Imprint? imprint, bool isBack, double left, double right)
    {
        (_left, _right) = (left, right);
        _source = FittedLine.Of(source, FontFace.Sans, Size, LeastOfSource, (right - left) / 2);
        if (imprint is null)
        {
            _code = new FittedLine(Lettering.Plain(code, FontFace.Sans), Size);
            return;
        }
        _page = Lettering.Plain(string.Create(CultureInfo.InvariantCulture, $"page {imprint.Page} of {imprint.Pages}{(isBack ? ", back" : "")}"), FontFace.Sans);
        // However long a code is, it isn't cut: it would name no sheet any more.
        _code = FittedLine.Of(code, FontFace.Sans, Size, 0, right - left - _source.Width - _page.Width * Size - 2 * Gap);
    }

    public void Draw(Canvas canvas, double baseline)
    {
        var sourceStart = _right - _source.Width;
        canvas.Say(PartKind.Words);
        canvas.Text(Layer.Print, _code.Text, _code.Size, new Point(_left, baseline), Palette.DarkGrey);
        canvas.Say(PartKind.Words);
        canvas.Text(Layer.Print, _source.Text, _source.Size, new Point(sourceStart, baseline), Palette.DarkGrey);
        if (_page is null) return;
        double width = _page.Width * Size, codeEnd = _left + _code.Width + Gap;
        var middle = (_left + _right - width) / 2;
        // A long code moves it off the page's middle, into that of what is left.
        var start = middle >= codeEnd ? middle : (codeEnd + sourceStart - Gap - width) / 2;
        canvas.Say(PartKind.Words);
        canvas.Text(Layer.Print, _page, Size, new Point(start, baseline), Palette.DarkGrey);
    }
}
