using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing;

/// <summary>What the pupil is told, under the title: smaller the more there is, and on no more than three lines. Lengths are in points.</summary>
internal sealed class Instructions
{
    private const int MostLines = 3;
    private const double Size = 10.5;
    private const double LeastSize = 7.5;
    private const double SizeStep = 0.5;
    private const double LineStep = 1.2;

    private readonly List<FittedLine> _lines = [];
    private readonly double _step;

    public Instructions(string text, double room)
    {
        if (text.Length == 0)
            return;
        text = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        double size = Size;
        var lines = Lines(text, size, room);
        while (size > LeastSize && (lines.Count > MostLines || lines.Exists(line => line.Line.Width * size > room)))
        {
            size -= SizeStep;
            lines = Lines(text, size, room);
        }
        _step = LineStep * size;
        int start = 0;
        while (_lines.Count < Math.Min(lines.Count, MostLines))
        {
            string words = lines[_lines.Count].Words;
            bool isCut = _lines.Count == MostLines - 1 && lines.Count > MostLines;
            _lines.Add(FittedLine.Of(isCut ? text[start..] : words, FontFace.Hand, size, size, room));
            start += words.Length + 1;
        }
    }

    public double Height => _lines.Count * _step;

    public void Draw(Canvas canvas, double center, double top)
    {
        for (int i = 0; i < _lines.Count; i++)
            canvas.Text(Layer.Print, _lines[i].Text, _lines[i].Size, new Point(center - _lines[i].Width / 2, top + (i + 1) * _step), Palette.Black);
    }

    private static List<(string Words, Lettering Line)> Lines(string text, double size, double room) =>
        Wrapping.Lines(text, words => FittedLine.Set(words, FontFace.Hand), size, room);
}
