using System.Collections.Concurrent;
using AiByHand.Pages.Text;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>
/// Fonts cut to the signs of a document, the latest few of each kept: a new typeface costs a third of a page, and the sheets of a topic often have the same signs,
/// as a worksheet and its key have the same print.
/// </summary>
/// <param name="face">Of which font.</param>
internal sealed class CutFonts(FontFace face)
{
    public const int MostKept = 16;

    private static readonly ConcurrentDictionary<FontFace, CutFonts> Faces = new();

    private readonly Lock _turn = new();
    private readonly List<(SignSet Signs, SKTypeface Typeface)> _kept = new(MostKept);      // used last, last

    /// <summary>A font with these signs, and no others.</summary>
    public static SKTypeface Of(FontFace face, SignSet signs) => Faces.GetOrAdd(face, static face => new CutFonts(face)).With(signs);

    /// <summary>The font with these signs, and no others.</summary>
    public SKTypeface With(SignSet signs)
    {
        lock (_turn)
        {
            if (Find(signs) is { } kept)
                return kept;
        }
        SKTypeface made = Fonts.Typeface(FontSubset.Cut(FontTables.Of(face), signs.ToList()));
        lock (_turn)
        {
            if (_kept.Count == MostKept)
                _kept.RemoveAt(0);                              // not disposed of: another document may be about to use it
            _kept.Add((signs, made));
        }
        return made;
    }

    private SKTypeface? Find(SignSet signs)
    {
        for (int i = _kept.Count - 1; i >= 0; i--)
        {
            if (!_kept[i].Signs.HasSame(signs))
                continue;
            var found = _kept[i];
            _kept.RemoveAt(i);
            _kept.Add(found);
            return found.Typeface;
        }
        return null;
    }
}
