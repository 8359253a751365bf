using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing;

/// <summary>Rules in small type, run in one after the other, on as few lines as they need. Lengths are in points.</summary>
internal sealed class FootRules
{
    // The first that finds room.
    private static readonly double[] Sizes = [8.5, 8, 7.5, 7];

    private const double LineStep = 1.22;
    private const double LeastScript = 5;

    // Before the first line, so that it isn't read as one more convention.
    private const double Lead = 2.5;

    // Between two rules of a line, in parts of the size: their signs are dots and commas, so a gap alone parts them, and a bar in it.
    private const double Gap = 1.9;
    private const double BarHeight = 0.62;
    private const double BarWidth = 0.05;

    private static readonly SetOnce<IReadOnlyList<FootRules>> Set = new((rules, room) => Array.ConvertAll(Sizes, size => new FootRules(rules, size, room)));

    private readonly double _size;
    private readonly List<(List<Lettering> Rules, double Width)> _lines = [];

    private FootRules(IReadOnlyList<string> rules, double size, double room)
    {
        _size = size;
        var most = room / size;
        foreach (var rule in rules)
        {
            // A rule that is wider than a line is broken between its words, and stands by itself.
            foreach (var (_, piece) in Wrapping.Lines(rule, words => Lettering.Marked(words, FontFace.Sans), size, room))
            {
                if (_lines.Count > 0 && _lines[^1].Width + Gap + piece.Width <= most)
                {
                    _lines[^1].Rules.Add(piece);
                    _lines[^1] = (_lines[^1].Rules, _lines[^1].Width + Gap + piece.Width);
                }
                else
                {
                    _lines.Add(([piece], piece.Width));
                }
            }
        }
    }

    /// <summary>Rules in each of the sizes they may be set in, the largest first.</summary>
    /// <exception cref="MissingGlyphException">No shipped font has one of their signs.</exception>
    public static IReadOnlyList<FootRules> Of(IReadOnlyList<string> rules, double room) => Set.Of(rules, room);

    /// <summary>Whether even its sub- and superscripts can be read.</summary>
    public bool IsLegible => _lines.TrueForAll(line => line.Rules.TrueForAll(rule => rule.Smallest * _size >= LeastScript));

    public double Height => _lines.Count * Step + Lead;

    private double Step => _size * LineStep;

    /// <summary>Draws them in the middle of the page, the last line's baseline at <paramref name="bottom"/>.</summary>
    public void Draw(Canvas canvas, double center, double bottom)
    {
        var baseline = bottom - (_lines.Count - 1) * Step;
        foreach (var (rules, width) in _lines)
        {
            var x = center - width * _size / 2;
            for (var i = 0; i < rules.Count; i++)
            {
                canvas.Say(PartKind.Words);
                canvas.Text(Layer.Print, rules[i], _size, new Point(x, baseline), Palette.Black);
                canvas.Part = null;
                x += rules[i].Width * _size;
                if (i + 1 < rules.Count) Bar(canvas, new Point(x + Gap / 2 * _size, baseline));
                x += Gap * _size;
            }
            baseline += Step;
        }
    }

    private void Bar(Canvas canvas, Point foot) =>
        canvas.Line(Layer.Print, foot, new Point(foot.X, foot.Y - BarHeight * _size), canvas.Pen(Palette.Hatch, BarWidth * _size));
}
