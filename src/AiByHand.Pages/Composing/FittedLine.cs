using AiByHand.Answers;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Composing;

/// <summary>A line of text in the largest size at which it has room; what is too long even for the least size is cut and ends in "…".</summary>
/// <param name="Text">The line.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="IsCut">Whether it had no room even in the least size.</param>
internal sealed record FittedLine(Lettering Text, double Size, bool IsCut = false)
{
    public double Width => Text.Width * Size;

    /// <summary>Sets a line as it stands, without markup.</summary>
    /// <exception cref="SheetException">No shipped font has one of its signs.</exception>
    public static FittedLine Of(string text, FontStack font, double wished, double least, double room)
    {
        var whole = Set(text, font);
        var size = whole.Width * wished <= room ? wished : Math.Max(least, room / whole.Width);
        return whole.Width * size <= room + Slip ? new FittedLine(whole, size) : new FittedLine(Cut(text, font, room / size), size, IsCut: true);
    }

    /// <summary>Sets a line with sub- and superscripts; where they would be too small, or the line too long, without them.</summary>
    /// <exception cref="SheetException">No shipped font has one of its signs.</exception>
    public static FittedLine Marked(string text, FontFace font, double wished, double least, double room)
    {
        Lettering whole;
        try
        {
            whole = Lettering.Marked(text, font);
        }
        catch (Exception mistake) when (mistake is MissingGlyphException or MarkupException)
        {
            throw new SheetException(null, $"\"{text}\" can't be printed. {mistake.Message}");
        }
        // A little larger where that keeps the scripts.
        double legible = least / whole.Smallest, size = legible > wished && legible <= MostEnlarged * wished ? legible : wished;
        if (whole.Width * size > room) size = room / whole.Width;
        return size * whole.Smallest >= least - Slip ? new FittedLine(whole, size) : Of(SheetNames.Plain(text), font, wished, least, room);
    }

    /// <summary>Sets a line as it stands.</summary>
    /// <exception cref="SheetException">No shipped font has one of its signs.</exception>
    public static Lettering Set(string text, FontStack font)
    {
        try
        {
            return Lettering.Plain(text, font);
        }
        catch (MissingGlyphException missing)
        {
            throw new SheetException(null, $"\"{text}\" can't be printed. {missing.Message}");
        }
    }

    private const double MostEnlarged = 1.1;

    // A size that was divided to fit may be too wide again by the last bit.
    private const double Slip = 1e-9;

    private static Lettering Cut(string text, FontStack font, double room)
    {
        int fits = 0, fails = text.Length;
        while (fails - fits > 1)
        {
            var middle = (fits + fails) / 2;
            (fits, fails) = Beginning(text, middle, font).Width <= room ? (middle, fails) : (fits, middle);
        }
        return Beginning(text, fits, font);
    }

    private static Lettering Beginning(string text, int length, FontStack font) => Set($"{text.AsSpan(0, length).TrimEnd()}…", font);
}
