using System.Buffers;
using System.Collections.Concurrent;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>
/// A font as pieces have it. Pieces made apart must have the same font files to share them in one document, so they are cut to the same signs whatever a piece uses of
/// them: those that nearly all pieces make do with, since a font is packed anew for each; or those of Europe's languages and of mathematics; or, for a piece with rarer
/// ones (a name in Vietnamese, say), all that the font has.
/// </summary>
internal sealed class PieceFont
{
    // Beyond the Latin of western Europe.
    private static readonly SearchValues<char> Few = SearchValues.Create("ΔΣαβγδελμπσϕ–—‘’“”…→∂−∑√≈≤≥□○");

    private static readonly Predicate<char>[] Extents = [IsCommon, IsUsual, _ => true];

    private static readonly ConcurrentDictionary<FontFace, Lazy<PieceFont>[]> Faces = new();

    private readonly SignSet _signs = new();
    private readonly Lazy<SKTypeface> _typeface;

    private PieceFont(FontTables font, Predicate<char> holds)
    {
        for (char sign = ' '; sign < char.MaxValue; sign++)
        {
            if (holds(sign) && font.Glyph(sign) != 0)
                _signs.Add(sign);
        }
        _typeface = new(() => Fonts.Typeface(FontSubset.Cut(font, _signs.ToList())));
    }

    /// <summary>The font for a piece that uses these signs; cut once.</summary>
    public static SKTypeface Of(FontFace face, SignSet signs)
    {
        Lazy<PieceFont>[] fonts = Faces.GetOrAdd(face, static face => Array.ConvertAll(Extents, holds => new Lazy<PieceFont>(() => new PieceFont(FontTables.Of(face), holds))));
        int extent = 0;
        while (extent < fonts.Length - 1 && !signs.IsWithin(fonts[extent].Value._signs))
            extent++;
        return fonts[extent].Value._typeface.Value;
    }

    private static bool IsCommon(char sign) => sign < '\u0100' || Few.Contains(sign);

    /// <summary>Latin of Europe, Greek, and from punctuation to geometric shapes: arrows and mathematics are between them.</summary>
    private static bool IsUsual(char sign) => sign is < '\u0250' or (>= '\u0370' and < '\u0400') or (>= '\u2000' and < '\u2600');
}
