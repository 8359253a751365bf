using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>
/// Writes shapes as the operators of a page's content. Lengths are rounded to whole thousandths of a point before anything is reckoned with them, so that nothing rests
/// on how a system writes fractions; what is in force already (a colour, a pen, a font) isn't said again.
/// </summary>
internal sealed class PageContent
{
    // How far a Bézier curve's handles lie from its ends to make it a quarter of a circle, for a radius of 1.
    private const double Quarter = 0.5522847498307936;

    // A blank is a quarter of the size; between letters there is nothing. Lines are further apart than an index is lowered or a power raised.
    private const double LeastBlank = 0.12, LeastStep = 0.7;

    private readonly PdfBuffer _text = new();
    private readonly RectanglePath _rectangles = new();
    private readonly List<UsedFont> _fonts = [], _known = [];
    private int _common;
    private long _height;
    private int _fill, _stroke;
    private long _width, _on, _off;
    private bool _isRound, _isInText;
    private FontFace? _face;
    private long _size, _x, _y;
    private bool _isMarked, _isMarkInText, _isSameText;
    private int _owner;
    private TextRun? _run;

    /// <summary>What was written of what sheets have in common; nothing where they have none.</summary>
    public ReadOnlySpan<byte> Common => _text.Written[.._common];

    /// <summary>What was written after it.</summary>
    public ReadOnlySpan<byte> Own => _text.Written[_common..];

    /// <summary>The signs used of each font, in order.</summary>
    public IReadOnlyList<FontSigns> Signs => _fonts.ConvertAll(font => new FontSigns(font.Face, font.Signs.ToString()));

    /// <summary>Starts a page, with what PDF has in force at its start.</summary>
    public void Start(double height)
    {
        _text.Clear();
        _fonts.Clear();
        (_common, _height) = (0, Thousandths(height));
        StartAfresh();
    }

    /// <summary>Starts what sheets have in common.</summary>
    public void BeginCommon() => _text.Put("q\n"u8);

    /// <summary>Ends it: all that is in force is as at the page's start.</summary>
    public void EndCommon()
    {
        EndMark();
        EndText();
        _text.Put("Q\n"u8);
        _common = _text.Count;
        StartAfresh();
    }

    private void StartAfresh()
    {
        (_fill, _stroke, _width, _on, _off, _isRound, _isInText, _size) = (0, 0, 1000, 0, 0, false, false, -1);
        (_isMarked, _isSameText, _run) = (false, false, null);
    }

    /// <summary>Writes all of a page, without marks.</summary>
    public void Draw(Page page)
    {
        if (page.HasCommon)
        {
            BeginCommon();
            foreach (var shape in page.Shapes.Where(static shape => shape.IsCommon)) Draw(shape);
            EndCommon();
        }
        foreach (var shape in page.Shapes.Where(static shape => !shape.IsCommon)) Draw(shape);
    }

    /// <summary>Writes a shape.</summary>
    public void Draw(PageShape shape)
    {
        switch (shape)
        {
            case TextRun run:
                Draw(run);
                break;
            case Rectangle { Radius: 0, Fill: { } fill, Pen: null } it:
                if (_rectangles.IsEmpty || fill.Rgb != _fill) Begin(fill, null);
                _rectangles.Add(new PdfBox(Thousandths(it.Box.X), _height - Thousandths(it.Box.Bottom), Thousandths(it.Box.Right), _height - Thousandths(it.Box.Y)));
                break;
            case Rectangle { Radius: 0 } it:
                Begin(it.Fill, it.Pen);
                long left = Thousandths(it.Box.X), bottom = _height - Thousandths(it.Box.Bottom);
                _text.Thousandths(left).Thousandths(bottom).Thousandths(Thousandths(it.Box.Right) - left).Thousandths(_height - Thousandths(it.Box.Y) - bottom).Put("re\n"u8);
                Paint(it.Fill, it.Pen);
                break;
            case Rectangle it:
                Begin(it.Fill, it.Pen);
                var radius = Math.Min(it.Radius, Math.Min(it.Box.Width, it.Box.Height) / 2);
                Round(it.Box, radius, radius);
                Paint(it.Fill, it.Pen);
                break;
            case Ellipse it:
                Begin(it.Fill, it.Pen);
                Round(it.Box, it.Box.Width / 2, it.Box.Height / 2);
                Paint(it.Fill, it.Pen);
                break;
            case Polyline it:
                Begin(it.Fill, it.Pen);
                Put(it.Points[0]).Put("m\n"u8);
                for (var i = 1; i < it.Points.Count; i++) Put(it.Points[i]).Put("l\n"u8);
                if (it.Closed) _text.Put("h\n"u8);
                Paint(it.Fill, it.Pen);
                break;
            case Curve it:
                Begin(null, it.Pen);
                Put(it.Points[0]).Put("m\n"u8);
                for (var i = 1; i < it.Points.Count; i += 3) Bend(it.Points[i], it.Points[i + 1], it.Points[i + 2]);
                Paint(null, it.Pen);
                break;
            default:
                throw new ArgumentException($"A {shape.GetType().Name} can't be painted.", nameof(shape));
        }
    }

    /// <summary>Whether what comes next needs a mark of its own; then the one at hand is ended. A mark holds text alone, or none.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="isText">Whether it is text.</param>
    public bool Mark(int owner, bool isText)
    {
        if (_isMarked && owner == _owner && isText == _isMarkInText)
        {
            _isSameText = isText;
            return false;
        }
        EndMark();
        if (isText) BeginText();
        else EndText();
        (_isMarked, _owner, _isMarkInText, _isSameText) = (true, owner, isText, false);
        return true;
    }

    /// <summary>Begins a piece of a part.</summary>
    public void BeginMark(ReadOnlySpan<byte> tag, int number) => _text.Put((byte)'/').Put(tag).Put("<</MCID "u8).Int(number).Put(">>BDC\n"u8);

    /// <summary>Begins what isn't read.</summary>
    public void BeginArtifact() => _text.Put("/Artifact BMC\n"u8);

    /// <summary>Ends the mark at hand, if any.</summary>
    public void EndMark()
    {
        EndRectangles();
        if (_isMarked) _text.Put("EMC\n"u8);
        _isMarked = false;
    }

    /// <summary>Ends the text at hand, if any: lines can't be drawn within it.</summary>
    public void EndText()
    {
        EndRectangles();
        if (_isInText) _text.Put("ET\n"u8);
        _isInText = false;
    }

    private void EndRectangles()
    {
        if (!_rectangles.IsEmpty) _rectangles.Write(_text);
    }

    private void BeginText()
    {
        if (_isInText) return;
        EndRectangles();
        _text.Put("BT\n"u8);
        (_isInText, _x, _y) = (true, 0, 0);
    }

    private void Draw(TextRun run)
    {
        if (_isSameText) PartWords(run);
        SignsOf(run.Font).Add(run.Text);
        Fill(run.Color);
        BeginText();
        // Finer than lines: a reader sets signs by quarters of a dot, and takes for one word what stands close enough for its size.
        var size = TenThousandths(run.Size);
        if (size != _size || run.Font != _face)
        {
            (_size, _face) = (size, run.Font);
            _text.Put((byte)'/').Ascii(PdfFont.Tag(run.Font)).Put((byte)' ').TenThousandths(size).Put("Tf\n"u8);
        }
        long x = TenThousandths(run.Origin.X), y = 10 * _height - TenThousandths(run.Origin.Y);
        _text.TenThousandths(x - _x).TenThousandths(y - _y).Put("Td"u8).Glyphs(run.Text, run.Font.Tables).Put("Tj\n"u8);
        (_x, _y, _run) = (x, y, run);
    }

    // Lines of one part, and words that stand apart, are read as words and not as one: by a blank that isn't seen.
    private void PartWords(TextRun next)
    {
        var last = _run!;
        var font = last.Font.Tables;
        var units = 0;
        foreach (var sign in last.Text) units += font.Advance(font.Glyph(sign));
        var end = last.Origin.X + units * last.Size / font.UnitsPerEm;
        var isSameLine = Math.Abs(next.Origin.Y - last.Origin.Y) < LeastStep * Math.Max(last.Size, next.Size);
        if (isSameLine && next.Origin.X >= last.Origin.X && next.Origin.X < end + LeastBlank * last.Size) return;
        SignsOf(last.Font).Add(" ");
        _text.Glyphs(" ", font).Put("Tj\n"u8);
    }

    private SignSet SignsOf(FontFace face)
    {
        foreach (var used in _fonts)
        {
            if (used.Face == face) return used.Signs;
        }
        var font = Known(face);
        font.Signs.Clear();
        _fonts.Add(font);
        return font.Signs;
    }

    private UsedFont Known(FontFace face)
    {
        foreach (var known in _known)
        {
            if (known.Face == face) return known;
        }
        _known.Add(new UsedFont(face));
        return _known[^1];
    }

    private void Round(Box box, double across, double down)
    {
        double left = box.X, top = box.Y, right = box.Right, bottom = box.Bottom;
        double handleAcross = across * (1 - Quarter), handleDown = down * (1 - Quarter);
        Put(new Point(left + across, top)).Put("m\n"u8);
        Straight(right - across, top, right - left > 2 * across);
        Bend(new Point(right - handleAcross, top), new Point(right, top + handleDown), new Point(right, top + down));
        Straight(right, bottom - down, bottom - top > 2 * down);
        Bend(new Point(right, bottom - handleDown), new Point(right - handleAcross, bottom), new Point(right - across, bottom));
        Straight(left + across, bottom, right - left > 2 * across);
        Bend(new Point(left + handleAcross, bottom), new Point(left, bottom - handleDown), new Point(left, bottom - down));
        Straight(left, top + down, bottom - top > 2 * down);
        Bend(new Point(left, top + handleDown), new Point(left + handleAcross, top), new Point(left + across, top));
        _text.Put("h\n"u8);
    }

    private void Straight(double x, double y, bool isThere)
    {
        if (isThere) Put(new Point(x, y)).Put("l\n"u8);
    }

    private void Bend(Point first, Point second, Point end)
    {
        Put(first);
        Put(second);
        Put(end).Put("c\n"u8);
    }

    private PdfBuffer Put(Point point) => _text.Thousandths(Thousandths(point.X)).Thousandths(_height - Thousandths(point.Y));

    private void Paint(Color? fill, Pen? pen) => _text.Put((fill, pen) switch
    {
        (null, null) => "n\n"u8,
        (_, null) => "f\n"u8,
        (null, _) => "S\n"u8,
        _ => "B\n"u8,
    });

    private void Begin(Color? fill, Pen? pen)
    {
        EndText();
        if (fill is { } color) Fill(color);
        if (pen is null) return;
        if (pen.Color.Rgb != _stroke) Put(_stroke = pen.Color.Rgb, "G\n"u8, "RG\n"u8);
        if (Thousandths(pen.Width) != _width) _text.Thousandths(_width = Thousandths(pen.Width)).Put("w\n"u8);
        if (pen.Round != _isRound) _text.Put((_isRound = pen.Round) ? "1 J 1 j\n"u8 : "0 J 0 j\n"u8);
        var (on, off) = pen.Dash is { } dash ? (Thousandths(dash.On), Thousandths(dash.Off)) : (0, 0);
        if ((on, off) == (_on, _off)) return;
        (_on, _off) = (on, off);
        _text.Put((byte)'[');
        if (on + off > 0) _text.Thousandths(on).Thousandths(off);
        _text.Put("]0 d\n"u8);
    }

    private void Fill(Color color)
    {
        if (color.Rgb != _fill) Put(_fill = color.Rgb, "g\n"u8, "rg\n"u8);
    }

    private void Put(int rgb, ReadOnlySpan<byte> grey, ReadOnlySpan<byte> colour)
    {
        int red = (rgb >> 16) & 255, green = (rgb >> 8) & 255, blue = rgb & 255;
        _text.Thousandths(Part(red));
        if (red == green && green == blue) _text.Put(grey);
        else _text.Thousandths(Part(green)).Thousandths(Part(blue)).Put(colour);
    }

    private static int Part(int of255) => (of255 * 1000 + 127) / 255;

    private static long Thousandths(double length) => (long)Math.Round(length * 1000);

    private static long TenThousandths(double length) => (long)Math.Round(length * 10_000);
}
