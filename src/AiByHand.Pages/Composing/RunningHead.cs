using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Composing;

/// <summary>The line above the name: the run at the left, the copy at the right. Lengths are in points.</summary>
internal sealed class RunningHead
{
    private const double Size = 9.5;
    private const double Gap = 14;
    private const double MostForCopy = 0.6;

    private readonly FittedLine _heading, _copy;
    private readonly double _left, _right;

    public RunningHead(Imprint imprint, double left, double right)
    {
        (_left, _right) = (left, right);
        _copy = FittedLine.Of(imprint.Copy, imprint.Type.Sans, Size, Sizes.LeastType, (right - left) * MostForCopy);
        _heading = FittedLine.Of(imprint.Heading, imprint.Type.Sans, Size, Sizes.LeastType, right - left - _copy.Width - Gap);
    }

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => _heading.Width + _copy.Width == 0;

    /// <summary>Which of its texts have no room.</summary>
    public IEnumerable<PrintedLine> Shortened => [.. _heading.IsCut ? [PrintedLine.Heading] : (PrintedLine[])[], .. _copy.IsCut ? [PrintedLine.Copy] : (PrintedLine[])[]];

    public void Draw(Canvas canvas, double baseline)
    {
        canvas.Say(PartKind.Words);
        canvas.Text(Layer.Print, _heading.Text, _heading.Size, new Point(_left, baseline), Palette.Black);
        canvas.Say(PartKind.Words);
        canvas.Text(Layer.Print, _copy.Text, _copy.Size, new Point(_right - _copy.Width, baseline), Palette.Black);
    }
}
