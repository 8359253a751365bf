using System.Buffers.Binary;
using System.Security.Cryptography;
using AiByHand.Pages.Writers;

namespace AiByHand.Pages.Text;

/// <summary>A font: one of a sheet's three voices, which ship with the program, or one that somebody brings for signs these lack. Two faces are the same if they are one object.</summary>
public sealed class FontFace
{
    private readonly Lazy<FontTables> _tables;
    private readonly Lazy<FontMetrics> _metrics;

    private FontFace(string name, string id, Func<FontTables> load)
    {
        (Name, Id) = (name, id);
        _tables = new(load);
        _metrics = new(() => FontMetrics.Measure(Tables));
    }

    /// <summary>Itim: a hand-print for words.</summary>
    public static FontFace Hand { get; } = Ship("Hand", "Itim-Regular");

    /// <summary>Carlito: a humanist sans for numbers, names and signs.</summary>
    public static FontFace Sans { get; } = Ship("Sans", "Carlito-Regular");

    /// <summary>Kalam: handwriting for the answers.</summary>
    public static FontFace Script { get; } = Ship("Script", "Kalam-Regular");

    /// <summary>The three voices of a sheet.</summary>
    public static IReadOnlyList<FontFace> Shipped { get; } = [Hand, Sans, Script];

    /// <summary>What it is called, in messages and tests: a shipped one by its voice.</summary>
    public string Name { get; }

    /// <summary>Its file, whole.</summary>
    public ReadOnlyMemory<byte> File => Tables.File;

    /// <summary>How bold it is by its own word, from 1 to 1000; a regular has 400.</summary>
    public int Weight => BinaryPrimitives.ReadUInt16BigEndian(Tables.Table("OS/2")[4..]);

    /// <summary>What tells its file from others': the same for the same bytes, and plain letters, digits and hyphens.</summary>
    internal string Id { get; }

    /// <summary>What its file says of its glyphs; read when it is first asked for.</summary>
    internal FontTables Tables => _tables.Value;

    /// <summary>Its heights; measured when they are first asked for.</summary>
    internal FontMetrics Metrics => _metrics.Value;

    /// <summary>Reads a font of one's own: TrueType, alone or the first of a collection.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="FontException">It isn't one that can be embedded in a page; the message says why.</exception>
    public static FontFace Read(byte[] file, string name)
    {
        var tables = FontTables.Read(file);
        return new FontFace(name, Convert.ToHexString(SHA256.HashData(file).AsSpan(0, 8)), () => tables);
    }

    /// <summary>The file of a font with some of its signs and nothing else.</summary>
    /// <param name="signs">The signs; those it doesn't have are left out.</param>
    public byte[] Excerpt(IEnumerable<char> signs) => FontExcerpt.Of(Tables, [.. signs.Where(Has).Distinct().Order()]);

    /// <summary>The size of the grid it is drawn on: a length of as many units is as long as the type is large.</summary>
    public int UnitsPerEm => Tables.UnitsPerEm;

    /// <summary>The way from a sign's origin to the next, in units.</summary>
    public int Advance(char sign) => Tables.Advance(Tables.Glyph(sign));

    /// <summary>Leads a pen along the outline of a sign; of a blank there is none.</summary>
    public void Draw(char sign, IGlyphPen pen) => GlyphPoints.Of(Tables, Tables.Glyph(sign)).Draw(pen);

    /// <summary>Whether it has a sign.</summary>
    public bool Has(char sign) => Tables.Glyph(sign) != 0;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static FontFace Ship(string name, string file) => new(name, file, () => FontTables.Load($"fonts/{file}.ttf"));
}

/// <summary>A font file that can't be used; the message says why, in a few words.</summary>
public sealed class FontException(string message, Exception? cause = null) : AiByHandException(message, cause);
