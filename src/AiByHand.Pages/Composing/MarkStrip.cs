using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;

namespace AiByHand.Pages.Composing;

/// <summary>The boxes for marks: side by side, on as many lines as they need, the total at the right. Lengths are in points.</summary>
internal sealed class MarkStrip
{
    private const string Total = "total";
    private const double BoxLine = 0.8;
    private const double EarnedSize = 1.25;

    // One line has room to write in; the more lines there would be, the closer they are, so that they leave the page to the sheet.
    private static readonly Measures Wide = new(9.5, 4, 32, 17, 22, 20, MostLines: 1), Close = new(8, 4, 21, 14, 17.5, 11, MostLines: 2);
    private static readonly Measures Closest = new(Sizes.LeastType, 2.5, 17, 11.5, 13.5, 7, MostLines: int.MaxValue);

    private readonly Measures _measures;
    private readonly List<Place> _places = [];
    private readonly int _lines;

    public MarkStrip(IReadOnlyList<MarkBox> marks, double width)
    {
        foreach (var measures in (ReadOnlySpan<Measures>)[Wide, Close, Closest])
        {
            _measures = measures;
            (_places, _lines) = Arrange(marks, width, measures);
            if (_lines <= measures.MostLines) return;
        }
    }

    public double Height => (_lines - 1) * _measures.LineStep + _measures.BoxHeight;

    public void Draw(Canvas canvas, double left, double top)
    {
        var pen = canvas.Pen(Palette.Black, BoxLine);
        var drop = (_measures.BoxHeight + FontMetrics.Of(FontFace.Sans).DigitHeight * _measures.Type) / 2;
        foreach (var place in _places)
        {
            double x = left + place.X, y = top + place.Line * _measures.LineStep;
            canvas.Say(PartKind.Words);
            canvas.Text(Layer.Print, place.Label.Text, place.Label.Size, new Point(x, y + drop), Palette.Black);
            x += place.Label.Width + _measures.Inset;
            canvas.Outline(new Box(x, y, _measures.BoxWidth, _measures.BoxHeight), pen);
            if (place.Earned.Text is { Width: > 0 } earned)
            {
                canvas.Text(Layer.Print, earned, place.Earned.Size, new Point(x + (_measures.BoxWidth - place.Earned.Width) / 2, y + drop), Palette.Of(Ink.Red));
            }
            canvas.Text(Layer.Print, place.Points, _measures.Type, new Point(x + _measures.BoxWidth + _measures.Inset, y + drop), Palette.Black);
        }
    }

    private static (List<Place> Places, int Lines) Arrange(IReadOnlyList<MarkBox> marks, double width, Measures measures)
    {
        var places = new List<Place>(marks.Count);
        var line = 0;
        double x = 0;
        foreach (var mark in marks)
        {
            var label = FittedLine.Marked(mark.Label, FontFace.Sans, measures.Type, Sizes.LeastType, width / 3);
            var points = FittedLine.Set($"/ {mark.Points}", FontFace.Sans);
            var needed = label.Width + 2 * measures.Inset + measures.BoxWidth + points.Width * measures.Type;
            if (x > 0 && x + needed > width) (x, line) = (0, line + 1);
            var isAtTheRight = mark.Label == Total || marks.Count == 1;
            places.Add(new Place(line, isAtTheRight ? width - needed : x, label, points, FittedLine.Of(mark.Earned, FontFace.Script, measures.Type * EarnedSize, 4, measures.BoxWidth * 0.9)));
            x += needed + measures.Gap;
        }
        return (places, line + 1);
    }

    private readonly record struct Measures(double Type, double Inset, double BoxWidth, double BoxHeight, double LineStep, double Gap, int MostLines);

    private readonly record struct Place(int Line, double X, FittedLine Label, Lettering Points, FittedLine Earned);
}
