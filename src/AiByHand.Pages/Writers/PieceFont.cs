using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers;

/// <summary>
/// A font as pieces have it. Pieces made apart must have the same font files to share them in one document, so they are cut to the usual signs whatever a piece uses of
/// them; a piece with rarer ones (a name in Vietnamese, say) has all signs the font has.
/// </summary>
internal sealed class PieceFont
{
    private static readonly Lazy<PieceFont>[] Faces = Array.ConvertAll(Enum.GetValues<FontFace>(), face => new Lazy<PieceFont>(() => new PieceFont(FontTables.Of(face))));

    private readonly SignSet _usual;
    private readonly Lazy<byte[]> _usualFile, _wholeFile;

    private PieceFont(FontTables font)
    {
        _usual = Signs(font, IsUsual);
        _usualFile = new(() => FontSubset.Cut(font, _usual.ToList()));
        _wholeFile = new(() => FontSubset.Cut(font, Signs(font, _ => true).ToList()));
    }

    /// <summary>The file of a font for a piece that uses these signs; cut once.</summary>
    public static byte[] File(FontFace face, SignSet signs)
    {
        PieceFont font = Faces[(int)face].Value;
        return (signs.IsWithin(font._usual) ? font._usualFile : font._wholeFile).Value;
    }

    /// <summary>Latin of Europe, Greek, and from punctuation to geometric shapes: arrows and mathematics are between them.</summary>
    private static bool IsUsual(char sign) => sign is < '\u0250' or (>= '\u0370' and < '\u0400') or (>= '\u2000' and < '\u2600');

    private static SignSet Signs(FontTables font, Predicate<char> isWanted)
    {
        var signs = new SignSet();
        for (char sign = ' '; sign < char.MaxValue; sign++)
        {
            if (isWanted(sign) && font.Glyph(sign) != 0)
                signs.Add(sign);
        }
        return signs;
    }
}
