using System.Buffers.Binary;

namespace AiByHand.Pages.Text;

/// <summary>
/// The points of a glyph's outline, read from a TrueType file: closed lines of points on the curve and of handles beside it (OpenType, 'glyf'). They stay in the font's own
/// units: systems scale an outline and round it on the way, each a little differently, and here it is to be the same everywhere.
/// </summary>
internal sealed class GlyphPoints
{
    private const int HeaderSize = 10, DeepestParts = 6;

    // Of a point.
    private const int IsOn = 0x01, ShortAcross = 0x02, ShortDown = 0x04, Repeats = 0x08, SameAcross = 0x10, SameDown = 0x20;

    // Of a part.
    private const int WideNumbers = 0x0001, AreOffsets = 0x0002, HasScale = 0x0008, HasMoreParts = 0x0020, HasTwoScales = 0x0040, HasMatrix = 0x0080, GivesEdge = 0x0200, ScalesOffset = 0x0800;

    private readonly List<(double X, double Y, bool IsOn)> _points = [];
    private readonly List<int> _ends = [];

    // Where the glyph's origin is in the coordinates of its points.
    private int _origin;

    /// <summary>The points of a glyph.</summary>
    public static GlyphPoints Of(FontTables font, int glyph) => Read(font, glyph, DeepestParts);

    /// <summary>Leads a pen along the outline.</summary>
    public void Draw(IGlyphPen pen)
    {
        var start = 0;
        foreach (var end in _ends)
        {
            // A point alone is an anchor for accents.
            if (end > start + 1) Draw(pen, start, end - start);
            start = end;
        }
    }

    private void Draw(IGlyphPen pen, int start, int count)
    {
        // The line starts at its first point; if that is a handle, at the last one, or between the two.
        var first = 0;
        var (x, y, isOn) = _points[start];
        if (!isOn)
        {
            var last = _points[start + count - 1];
            (x, y) = last.IsOn ? (last.X, last.Y) : ((x + last.X) / 2, (y + last.Y) / 2);
            first = -1;
            if (last.IsOn) count--;
        }
        pen.MoveTo(x - _origin, y);
        (double X, double Y)? handle = null;
        for (var i = first + 1; i < count; i++)
        {
            var point = _points[start + i];
            if (handle is not { } before)
            {
                if (point.IsOn) pen.LineTo(point.X - _origin, point.Y);
                else handle = (point.X, point.Y);
                continue;
            }
            if (point.IsOn) pen.CurveTo(before.X - _origin, before.Y, point.X - _origin, point.Y);
            else pen.CurveTo(before.X - _origin, before.Y, (before.X + point.X) / 2 - _origin, (before.Y + point.Y) / 2);
            handle = point.IsOn ? null : (point.X, point.Y);
        }
        if (handle is { } open) pen.CurveTo(open.X - _origin, open.Y, x - _origin, y);
        pen.Close();
    }

    private static GlyphPoints Read(FontTables font, int glyph, int depth)
    {
        var points = new GlyphPoints();
        var outline = font.Outline(glyph);
        if (outline.IsEmpty) return points;
        points._origin = Int16(outline, 2) - font.LeftEdge(glyph);
        if (BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) points.ReadCurves(outline);
        else if (depth > 0) points.ReadParts(font, outline, depth);
        return points;
    }

    private void ReadCurves(ReadOnlySpan<byte> outline)
    {
        var curves = UInt16(outline, 0);
        for (var i = 0; i < curves; i++) _ends.Add(UInt16(outline, HeaderSize + 2 * i) + 1);
        int count = curves == 0 ? 0 : _ends[^1], at = HeaderSize + 2 * curves;
        at += 2 + UInt16(outline, at);
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = outline[at++];
            for (var times = (flag & Repeats) != 0 ? outline[at++] + 1 : 1; times > 0 && i < count; times--) flags[i++] = flag;
        }
        int[] across = Ways(outline, flags, ref at, ShortAcross, SameAcross), down = Ways(outline, flags, ref at, ShortDown, SameDown);
        for (var i = 0; i < count; i++) _points.Add((across[i], down[i], (flags[i] & IsOn) != 0));
    }

    // Each point is told by its way from the one before: a byte with the sign in the flag, two bytes, or nothing for none.
    private static int[] Ways(ReadOnlySpan<byte> outline, byte[] flags, ref int at, int isShort, int isSame)
    {
        var places = new int[flags.Length];
        var place = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var same = (flags[i] & isSame) != 0;
            if ((flags[i] & isShort) != 0)
            {
                place += same ? outline[at++] : -outline[at++];
            }
            else if (!same)
            {
                place += Int16(outline, at);
                at += 2;
            }
            places[i] = place;
        }
        return places;
    }

    private void ReadParts(FontTables font, ReadOnlySpan<byte> outline, int depth)
    {
        var flags = HasMoreParts;
        for (var at = HeaderSize; (flags & HasMoreParts) != 0;)
        {
            flags = UInt16(outline, at);
            var part = Read(font, UInt16(outline, at + 2), depth - 1);
            at += 4;
            bool isWide = (flags & WideNumbers) != 0, areOffsets = (flags & AreOffsets) != 0;
            int first = Number(outline, at, isWide, areOffsets), second = Number(outline, at + (isWide ? 2 : 1), isWide, areOffsets);
            at += isWide ? 4 : 2;
            double xx = 1, xy = 0, yx = 0, yy = 1;
            if ((flags & HasScale) != 0)
            {
                xx = yy = Scale(outline, ref at);
            }
            else if ((flags & HasTwoScales) != 0)
            {
                xx = Scale(outline, ref at);
                yy = Scale(outline, ref at);
            }
            else if ((flags & HasMatrix) != 0)
            {
                xx = Scale(outline, ref at);
                xy = Scale(outline, ref at);
                yx = Scale(outline, ref at);
                yy = Scale(outline, ref at);
            }
            if ((flags & GivesEdge) != 0) _origin = part._origin;
            part.Transform(xx, xy, yx, yy);
            double x = first, y = second;
            if (!areOffsets)
            {
                (x, y) = first < _points.Count && second < part._points.Count ? (_points[first].X - part._points[second].X, _points[first].Y - part._points[second].Y) : (0, 0);
            }
            else if ((flags & ScalesOffset) != 0) (x, y) = (x * Math.Sqrt(xx * xx + xy * xy), y * Math.Sqrt(yx * yx + yy * yy));
            Add(part, x, y);
        }
    }

    private void Transform(double xx, double xy, double yx, double yy)
    {
        if ((xx, xy, yx, yy) == (1, 0, 0, 1)) return;
        for (var i = 0; i < _points.Count; i++)
        {
            var (x, y, isOn) = _points[i];
            _points[i] = (Halved(x * xx + y * yx), Halved(x * xy + y * yy), isOn);
        }
    }

    private void Add(GlyphPoints part, double x, double y)
    {
        var start = _points.Count;
        foreach (var point in part._points) _points.Add((Halved(point.X + x), Halved(point.Y + y), point.IsOn));
        foreach (var end in part._ends) _ends.Add(start + end);
    }

    private static double Halved(double length) => Math.Round(length * 2) / 2;

    private static int Number(ReadOnlySpan<byte> outline, int at, bool isWide, bool isSigned) => (isWide, isSigned) switch
    {
        (true, true) => Int16(outline, at),
        (true, false) => UInt16(outline, at),
        (false, true) => (sbyte)outline[at],
        _ => outline[at],
    };

    // A sixteen-bit number of which fourteen bits are behind the point.
    private static double Scale(ReadOnlySpan<byte> outline, ref int at)
    {
        at += 2;
        return Int16(outline, at - 2) / 16384.0;
    }

    private static int UInt16(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);

    private static int Int16(ReadOnlySpan<byte> outline, int at) => BinaryPrimitives.ReadInt16BigEndian(outline[at..]);
}
