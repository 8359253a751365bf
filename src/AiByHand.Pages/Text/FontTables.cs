using System.Buffers.Binary;

namespace AiByHand.Pages.Text;

/// <summary>
/// What a font file itself says of its glyphs: which sign is which glyph, how wide it is, how high and how deep its outline reaches.
/// Read from the file and not asked of the system, so that a text measures the same everywhere.
/// </summary>
internal sealed class FontTables
{
    private static readonly Lazy<FontTables>[] Faces = Array.ConvertAll(
        ["Itim-Regular", "Carlito-Regular", "Kalam-Regular"], (string name) => new Lazy<FontTables>(() => Load($"fonts/{name}.ttf")));

    private readonly byte[] _bytes;
    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly ushort[] _advances;
    private readonly int _outlines, _places;
    private readonly bool _hasLongPlaces;

    private FontTables(byte[] bytes)
    {
        _bytes = bytes;
        _outlines = Table("glyf");
        _places = Table("loca");
        int head = Table("head");
        UnitsPerEm = UInt16(head + 18);
        _hasLongPlaces = UInt16(head + 50) != 0;
        int line = Table("hhea");
        Ascender = Int16(line + 4);
        Descender = -Int16(line + 6);
        _advances = ReadAdvances(Table("hmtx"), UInt16(line + 34), UInt16(Table("maxp") + 4));
        ReadGlyphs(Table("cmap"));
    }

    /// <summary>The size of the grid the font is drawn on.</summary>
    public int UnitsPerEm { get; }

    /// <summary>How far a line of this font reaches above the baseline, in units.</summary>
    public int Ascender { get; }

    /// <summary>How far it reaches below (positive), in units.</summary>
    public int Descender { get; }

    /// <summary>The file, pinned in memory for as long as the program runs.</summary>
    public byte[] File => _bytes;

    /// <summary>The tables of a font; read once.</summary>
    public static FontTables Of(FontFace face) => Faces[(int)face].Value;

    /// <summary>The glyph of a sign, or 0 if the font has none.</summary>
    public ushort Glyph(char sign) => _glyphs[sign];

    /// <summary>The way from a glyph's origin to the next, in units.</summary>
    public int Advance(ushort glyph) => _advances[glyph];

    /// <summary>How far a glyph's outline reaches: its lowest and its highest coordinate, in units; a glyph without an outline (a space) reaches nowhere.</summary>
    public (int Bottom, int Top) Extent(ushort glyph)
    {
        int start = Place(glyph), end = Place(glyph + 1);
        return start == end ? (0, 0) : (Int16(_outlines + start + 4), Int16(_outlines + start + 8));
    }

    private static FontTables Load(string resource)
    {
        using Stream stream = typeof(FontTables).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is missing from the program.");
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(bytes);
        return new FontTables(bytes);
    }

    private int Table(string tag)
    {
        for (int i = 0, entry = 12; i < UInt16(4); i++, entry += 16)
        {
            if (tag[0] == _bytes[entry] && tag[1] == _bytes[entry + 1] && tag[2] == _bytes[entry + 2] && tag[3] == _bytes[entry + 3])
                return Int32(entry + 8);
        }
        throw new InvalidDataException($"A shipped font has no table '{tag}'.");
    }

    private ushort[] ReadAdvances(int table, int count, int glyphs)
    {
        var advances = new ushort[glyphs];
        for (int i = 0; i < count; i++)
            advances[i] = UInt16(table + 4 * i);
        Array.Fill(advances, advances[count - 1], count, glyphs - count);
        return advances;
    }

    /// <summary>Reads the map from signs to glyphs: the Unicode subtable (platform 3, encoding 1) in format 4, which every shipped font has.</summary>
    private void ReadGlyphs(int table)
    {
        int map = 0;
        for (int i = 0, entry = table + 4; i < UInt16(table + 2); i++, entry += 8)
        {
            if (UInt16(entry) == 3 && UInt16(entry + 2) == 1)
                map = table + Int32(entry + 4);
        }
        if (map == 0 || UInt16(map) != 4)
            throw new InvalidDataException("A shipped font has no map of Unicode signs in format 4.");

        int size = UInt16(map + 6);                             // twice the number of segments: the length of each of the four arrays
        int ends = map + 14, starts = ends + size + 2, deltas = starts + size, offsets = deltas + size;
        for (int segment = 0; segment < size; segment += 2)
        {
            int offset = UInt16(offsets + segment), delta = UInt16(deltas + segment), start = UInt16(starts + segment);
            int last = Math.Min((int)UInt16(ends + segment), char.MaxValue - 1);
            for (int sign = Math.Max(start, ' '); sign <= last; sign++)      // control characters are no signs, whatever the font says
            {
                int glyph = offset == 0 ? sign : UInt16(offsets + segment + offset + 2 * (sign - start));
                _glyphs[sign] = offset != 0 && glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }

    private int Place(int glyph) => _hasLongPlaces ? Int32(_places + 4 * glyph) : 2 * UInt16(_places + 2 * glyph);

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));

    private int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));
}
