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

    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly ushort[] _advances;
    private readonly int[] _outlines;

    private FontTables(byte[] file)
    {
        File = file;
        ReadOnlySpan<byte> head = Table("head"), line = Table("hhea");
        UnitsPerEm = UInt16(head, 18);
        Ascender = Int16(line, 4);
        Descender = -Int16(line, 6);
        GlyphCount = UInt16(Table("maxp"), 4);
        WidthCount = UInt16(line, 34);
        _advances = ReadAdvances(Table("hmtx"));
        _outlines = ReadOutlines(Table("loca"), isLong: UInt16(head, 50) != 0);
        ReadGlyphs(Table("cmap"));
    }

    /// <summary>The file, pinned in memory for as long as the program runs.</summary>
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

    /// <summary>The tables of a font; read once.</summary>
    public static FontTables Of(FontFace face) => Faces[(int)face].Value;

    /// <summary>The glyph of a sign, or 0 if the font has none.</summary>
    public ushort Glyph(char sign) => _glyphs[sign];

    /// <summary>The way from a glyph's origin to the next, in units.</summary>
    public int Advance(int glyph) => _advances[glyph];

    /// <summary>A glyph's outline as it stands in the file; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph) => File.AsSpan(_outlines[glyph].._outlines[glyph + 1]);

    /// <summary>A glyph's lowest and highest coordinate, in units; a space reaches nowhere.</summary>
    public (int Bottom, int Top) Extent(int glyph)
    {
        ReadOnlySpan<byte> outline = Outline(glyph);
        return outline.IsEmpty ? (0, 0) : (Int16(outline, 4), Int16(outline, 8));
    }

    /// <summary>A table of the file by its four letters.</summary>
    public ReadOnlySpan<byte> Table(string tag) => File.AsSpan(Place(tag));

    private Range Place(string tag)
    {
        for (int i = 0, entry = 12; i < UInt16(File, 4); i++, entry += 16)
        {
            if (tag[0] == File[entry] && tag[1] == File[entry + 1] && tag[2] == File[entry + 2] && tag[3] == File[entry + 3])
                return Int32(File, entry + 8)..(Int32(File, entry + 8) + Int32(File, entry + 12));
        }
        throw new InvalidDataException($"A shipped font has no table '{tag}'.");
    }

    private static FontTables Load(string resource)
    {
        using Stream stream = typeof(FontTables).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is missing from the program.");
        byte[] file = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(file);
        return new FontTables(file);
    }

    private ushort[] ReadAdvances(ReadOnlySpan<byte> table)
    {
        var advances = new ushort[GlyphCount];
        for (int i = 0; i < advances.Length; i++)
            advances[i] = UInt16(table, 4 * Math.Min(i, WidthCount - 1));
        return advances;
    }

    private int[] ReadOutlines(ReadOnlySpan<byte> table, bool isLong)
    {
        int start = Place("glyf").Start.Value;
        var outlines = new int[GlyphCount + 1];
        for (int i = 0; i < outlines.Length; i++)
            outlines[i] = start + (isLong ? Int32(table, 4 * i) : 2 * UInt16(table, 2 * i));
        return outlines;
    }

    /// <summary>Reads the map from signs to glyphs: the Unicode subtable (platform 3, encoding 1) in format 4, which every shipped font has.</summary>
    private void ReadGlyphs(ReadOnlySpan<byte> table)
    {
        ReadOnlySpan<byte> map = default;
        for (int i = 0, entry = 4; i < UInt16(table, 2); i++, entry += 8)
        {
            if (UInt16(table, entry) == 3 && UInt16(table, entry + 2) == 1)
                map = table[Int32(table, entry + 4)..];
        }
        if (map.IsEmpty || UInt16(map, 0) != 4)
            throw new InvalidDataException("A shipped font has no map of Unicode signs in format 4.");

        int size = UInt16(map, 6);                              // twice the number of segments: the length of each of the four arrays
        int ends = 14, starts = ends + size + 2, deltas = starts + size, offsets = deltas + size;
        for (int segment = 0; segment < size; segment += 2)
        {
            int offset = UInt16(map, offsets + segment), delta = UInt16(map, deltas + segment), start = UInt16(map, starts + segment);
            int last = Math.Min((int)UInt16(map, ends + segment), char.MaxValue - 1);
            for (int sign = Math.Max(start, ' '); sign <= last; sign++)      // control characters are no signs, whatever the font says
            {
                int glyph = offset == 0 ? sign : UInt16(map, offsets + segment + offset + 2 * (sign - start));
                _glyphs[sign] = offset != 0 && glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    private static short Int16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);

    private static int Int32(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt32BigEndian(table[at..]);
}
