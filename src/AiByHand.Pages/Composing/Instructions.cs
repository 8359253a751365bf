using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing;

/// <summary>
/// What the pupil is told, under the title: smaller the more there is. Running text is centred, on no more than three lines; lines that were broken on purpose stay lines, one under
/// the other from the left, an empty one between them half as high. Lengths are in points.
/// </summary>
internal sealed class Instructions
{
    /// <summary>How many lines somebody may break a text into.</summary>
    public const int MostOwnLines = 8;

    private const int MostLines = 3;
    private const double Size = 10.5;
    private const double LeastSize = 7.5;
    private const double SizeStep = 0.5;
    private const double LineStep = 1.2;
    private const double EmptyLine = 0.5;

    private readonly List<(FittedLine Line, double Bottom)> _lines = [];
    private readonly double _blockWidth;

    public Instructions(string text, FontStack fonts, double room)
    {
        var own = text.Split('\n');
        var most = Math.Max(MostLines, own.Count(line => line.Length > 0));
        var size = Size;
        var lines = Lines(own, fonts, size, room);
        while (size > LeastSize && (lines.Sum(line => line.Count) > most || lines.Exists(line => line.Exists(piece => piece.Line.Width * size > room))))
        {
            size -= SizeStep;
            lines = Lines(own, fonts, size, room);
        }
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Length == 0) Height += EmptyLine * LineStep * size;
            var start = 0;
            foreach (var (words, _) in lines[i])
            {
                if (_lines.Count == most) break;
                var isCut = _lines.Count == most - 1 && words.Length < own[i].Length - start;
                var line = FittedLine.Of(isCut ? own[i][start..] : words, fonts, size, size, room);
                _lines.Add((line, Height += LineStep * size));
                start += words.Length + 1;
            }
        }
        HasCut = lines.Sum(line => line.Count) > most || _lines.Exists(line => line.Line.IsCut);
        _blockWidth = own.Length > 1 ? _lines.Max(line => line.Line.Width) : 0;
    }

    public double Height { get; }

    /// <summary>Whether there was no room for all of it.</summary>
    public bool HasCut { get; }

    public void Draw(Canvas canvas, double center, double top)
    {
        canvas.Say(PartKind.Words);
        foreach (var (line, bottom) in _lines)
        {
            canvas.Text(Layer.Print, line.Text, line.Size, new Point(center - (_blockWidth > 0 ? _blockWidth : line.Width) / 2, top + bottom), Palette.Black);
        }
    }

    private static List<List<(string Words, Lettering Line)>> Lines(string[] own, FontStack fonts, double size, double room) =>
        [.. own.Select(line => line.Length == 0 ? [] : Wrapping.Lines(line, words => FittedLine.Set(words, fonts), size, room))];
}
