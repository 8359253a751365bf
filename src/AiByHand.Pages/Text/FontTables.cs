using System.Buffers.Binary;

namespace AiByHand.Pages.Text;

/// <summary>
/// What a font file itself says of its glyphs: which sign is which glyph, how wide it is, how high and how deep its outline reaches.
/// Read from the file and not asked of the system, so that a text measures the same everywhere.
/// </summary>
internal sealed class FontTables
{
    private const int Collection = 0x74746366, TrueType = 0x00010000, AppleTrueType = 0x74727565, OpenType = 0x4F54544F;

    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];       // 0: not looked up yet, or missing
    private readonly int _start, _widths, _places, _outlines, _map;
    private readonly bool _hasLongPlaces;

    private FontTables(byte[] file)
    {
        File = file;
        _start = Int32(0) == Collection ? Int32(12) : 0;
        switch (Int32(_start))
        {
            case TrueType or AppleTrueType:
                break;
            case OpenType:
                throw new FontException("its outlines are PostScript's (CFF), and a page takes those of TrueType: most such fonts come as .ttf as well");
            default:
                throw new FontException("it is no TrueType font");
        }
        int head = Place("head").Start.Value, line = Place("hhea").Start.Value;
        UnitsPerEm = UInt16(head + 18);
        _hasLongPlaces = UInt16(head + 50) != 0;
        Ascender = Int16(line + 4);
        Descender = -Int16(line + 6);
        WidthCount = UInt16(line + 34);
        GlyphCount = UInt16(Place("maxp").Start.Value + 4);
        _widths = Place("hmtx").Start.Value;
        _places = Place("loca").Start.Value;
        _outlines = Place("glyf").Start.Value;
        _map = SignMap(Place("cmap").Start.Value);
    }

    /// <summary>The file.</summary>
    public byte[] File { get; }

    /// <summary>The size of the grid the font is drawn on.</summary>
    public int UnitsPerEm { get; }

    /// <summary>How far a line of this font reaches above the baseline, in units.</summary>
    public int Ascender { get; }

    /// <summary>How far it reaches below (positive), in units.</summary>
    public int Descender { get; }

    /// <summary>How many glyphs the font has.</summary>
    public int GlyphCount { get; }

    /// <summary>How many glyphs have a width of their own; the others, which come after them, have the last one's.</summary>
    public int WidthCount { get; }

    /// <summary>The tables of a font that ships with the program.</summary>
    public static FontTables Load(string resource)
    {
        using var stream = typeof(FontTables).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is missing from the program.");
        var file = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(file);
        return new FontTables(file);
    }

    /// <summary>The tables of a font that may be anything: all that is asked of it later is looked at.</summary>
    /// <exception cref="FontException">It is none, a damaged one, or one that may not be embedded.</exception>
    public static FontTables Read(byte[] file)
    {
        try
        {
            var tables = new FontTables(file);
            FontSoundness.Check(tables);
            return tables;
        }
        catch (Exception wrong) when (wrong is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new FontException("it is damaged, or no TrueType font", wrong);
        }
    }

    /// <summary>The glyph of a sign, or 0 if the font has none.</summary>
    public ushort Glyph(char sign)
    {
        var glyph = _glyphs[sign];
        return glyph != 0 ? glyph : _glyphs[sign] = FindGlyph(sign);
    }

    /// <summary>The way from a glyph's origin to the next, in units.</summary>
    public int Advance(int glyph) => UInt16(_widths + 4 * Math.Min(glyph, WidthCount - 1));

    /// <summary>How far a glyph's outline starts to the right of its origin, in units; the coordinates of the outline may say otherwise, and don't count.</summary>
    public int LeftEdge(int glyph) => Int16(glyph < WidthCount ? _widths + 4 * glyph + 2 : _widths + 4 * WidthCount + 2 * (glyph - WidthCount));

    /// <summary>A glyph's outline as it stands in the file; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph) => File.AsSpan(OutlinePlace(glyph)..OutlinePlace(glyph + 1));

    /// <summary>A glyph's lowest and highest coordinate, in units; a space reaches nowhere.</summary>
    public (int Bottom, int Top) Extent(int glyph)
    {
        var place = OutlinePlace(glyph);
        return place == OutlinePlace(glyph + 1) ? (0, 0) : (Int16(place + 4), Int16(place + 8));
    }

    /// <summary>How far a glyph's ink reaches across from its origin, in units; of a blank there is none, and both are 0.</summary>
    public (int Left, int Right) Sides(int glyph)
    {
        var place = OutlinePlace(glyph);
        return place == OutlinePlace(glyph + 1) ? (0, 0) : (Int16(place + 2), Int16(place + 6));
    }

    /// <summary>A table of the file by its four letters.</summary>
    /// <exception cref="FontException">The font has no such table.</exception>
    public ReadOnlySpan<byte> Table(string tag) => File.AsSpan(Place(tag));

    private Range Place(string tag)
    {
        for (int i = 0, entry = _start + 12; i < UInt16(_start + 4); i++, entry += 16)
        {
            if (tag[0] == File[entry] && tag[1] == File[entry + 1] && tag[2] == File[entry + 2] && tag[3] == File[entry + 3])
            {
                return Int32(entry + 8)..(Int32(entry + 8) + Int32(entry + 12));
            }
        }
        throw new FontException($"it has no table '{tag}'");
    }

    /// <summary>Finds the map from Unicode to glyphs (platform 3, encoding 1, or platform 0) in format 4, which every font that Windows can use has.</summary>
    private int SignMap(int table)
    {
        for (int i = 0, entry = table + 4; i < UInt16(table + 2); i++, entry += 8)
        {
            var map = table + Int32(entry + 4);
            if ((UInt16(entry), UInt16(entry + 2)) is (3, 1) or (0, _) && UInt16(map) == 4 && map + 16 + 4 * UInt16(map + 6) <= File.Length) return map;
        }
        throw new FontException("it has no map from Unicode to its glyphs");
    }

    /// <summary>Looks a sign up in the map: segments of neighbouring signs, in four arrays (ends, starts, deltas, offsets).</summary>
    private ushort FindGlyph(char sign)
    {
        if (char.IsControl(sign) || char.IsSurrogate(sign))
        {
            return 0;                                           // no sign, whatever the font says
        }
        int size = UInt16(_map + 6), ends = _map + 14, starts = ends + size + 2, deltas = starts + size, offsets = deltas + size;
        var segment = 0;
        while (segment < size && UInt16(ends + segment) < sign) segment += 2;
        if (segment == size) return 0;
        int start = UInt16(starts + segment), delta = UInt16(deltas + segment), offset = UInt16(offsets + segment);
        if (start > sign) return 0;
        if (offset == 0) return Known(sign + delta);
        var place = offsets + segment + offset + 2 * (sign - start);
        var glyph = place + 2 <= File.Length ? UInt16(place) : 0;
        return glyph == 0 ? (ushort)0 : Known(glyph + delta);

        ushort Known(int number) => (ushort)number is var found && found < GlyphCount ? found : (ushort)0;
    }

    private int OutlinePlace(int glyph) => _outlines + (_hasLongPlaces ? Int32(_places + 4 * glyph) : 2 * UInt16(_places + 2 * glyph));

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(File.AsSpan(at));

    private short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(File.AsSpan(at));

    private int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(File.AsSpan(at));
}
