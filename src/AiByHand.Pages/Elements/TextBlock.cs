using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Elements;

/// <summary>Lines of words in one voice, measured by what the eye lines up: from the top of the first line's capitals to the last line's baseline.</summary>
internal sealed class TextBlock
{
    private const double LineStep = 1.22;

    private readonly Lettering[] _lines;
    private readonly double _wishedSize;
    private readonly double _capHeight;
    private readonly double _smallest;
    private double _size;

    /// <param name="text">The words, lines parted by line breaks.</param>
    /// <param name="font">Their font.</param>
    /// <param name="capHeight">The height of its capitals, in cells.</param>
    public TextBlock(string text, FontFace font, double capHeight)
    {
        _lines = Array.ConvertAll(text.Split('\n'), line => Lettering.Marked(line, font));
        _capHeight = FontMetrics.Of(font).CapHeight;
        _wishedSize = capHeight / _capHeight;
        _smallest = 1;
        foreach (var line in _lines) _smallest = Math.Min(_smallest, line.Smallest);
    }

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>How far signs reach above the block.</summary>
    public double Over { get; private set; }

    /// <summary>How far signs reach below the block.</summary>
    public double Under { get; private set; }

    public void Measure(Scale scale) => Measure(scale, double.PositiveInfinity);

    /// <summary>Measures, smaller if it would be wider than <paramref name="room"/>.</summary>
    public void Measure(Scale scale, double room)
    {
        double widest = 0;
        foreach (var line in _lines) widest = Math.Max(widest, line.Width);
        _size = scale.Type(Math.Min(_wishedSize, room / widest), _smallest);
        Width = widest * _size;
        Height = (_capHeight + (_lines.Length - 1) * LineStep) * _size;
        Over = Math.Max(0, _lines[0].Ascent - _capHeight) * _size;
        Under = _lines[^1].Descent * _size;
    }

    /// <summary>The box that all its ink lies in, its upper left corner at a point.</summary>
    public Box InkBox(double x, double y) => new(x, y - Over, Width, Over + Height + Under);

    public void Draw(Canvas canvas, double x, double y, Align align, Color color)
    {
        var baseline = y + _capHeight * _size;
        foreach (var line in _lines)
        {
            var slack = Width - line.Width * _size;
            var start = align switch { Align.Start => 0, Align.Center => slack / 2, _ => slack };
            canvas.Text(Layer.Print, line, _size, new Point(x + start, baseline), color);
            baseline += LineStep * _size;
        }
    }
}
