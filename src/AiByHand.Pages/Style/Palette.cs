using AiByHand.Pages.Shapes;
using AiByHand.Templates;

namespace AiByHand.Pages.Style;

/// <summary>The sheet's colours.</summary>
internal static class Palette
{
    private const double LeastContrast = 5;

    public static readonly Color Black = new(0x000000);
    public static readonly Color Slate = new(0x44546A);
    public static readonly Color DarkGrey = new(0x404040);
    public static readonly Color White = new(0xFFFFFF);

    /// <summary>The hatching of a legend's cells.</summary>
    public static readonly Color Hatch = new(0x8C8C8C);

    /// <summary>The cell of a structural zero.</summary>
    public static readonly Color NearBlack = new(0x3C3A3A);

    // On a structural zero: light enough for a copier to keep, dark enough to stay in the background.
    public static readonly Color FadedZero = new(0x9A9898);

    /// <summary>A tint's fill, or null for white.</summary>
    public static Color? Of(Tint tint) => tint switch
    {
        Tint.None => null,
        Tint.Yellow => new(0xFFF2CC),
        Tint.Green => new(0xE2F0D9),
        Tint.Blue => new(0xDAE3F3),
        Tint.Orange => new(0xF7CD7D),
        Tint.Purple => new(0xEFC8F4),
        Tint.Salmon => new(0xFADBC8),
        Tint.Grey => new(0xE7E6E6),
        Tint.Gold => new(0xFFFF00),
        Tint.Silver => new(0xBFBDBD),
        Tint.Dark => NearBlack,
        _ => throw new ArgumentOutOfRangeException(nameof(tint)),
    };

    /// <summary>The handwriting's colour.</summary>
    public static Color Of(Ink ink) => ink switch
    {
        Ink.Black => new(0x1E1E1E),
        Ink.Green => new(0x008C3A),
        Ink.Orange => new(0xF6630D),
        Ink.Blue => new(0x004F8B),
        Ink.Red => new(0xE92E3D),
        Ink.Violet => new(0x5B3FC4),
        Ink.Turquoise => new(0x0A9C9C),
        Ink.Magenta => new(0xBC21B6),
        Ink.Ochre => new(0xB57A0B),
        _ => throw new ArgumentOutOfRangeException(nameof(ink)),
    };

    /// <summary>The same colour for lines of small print: dark enough to be read in grey, at a contrast of 5 to 1 to white.</summary>
    public static Color ForPrint(Ink ink)
    {
        var color = Of(ink);
        while (Luminance(color) > 1.05 / LeastContrast - .05) color = Darker(color);
        return color;
    }

    private static Color Darker(Color color) => new(Channel(color, 16) * 19 / 20 << 16 | Channel(color, 8) * 19 / 20 << 8 | Channel(color, 0) * 19 / 20);

    // The relative luminance of WCAG 2, from 0 to 1.
    private static double Luminance(Color color) => .2126 * Linear(Channel(color, 16)) + .7152 * Linear(Channel(color, 8)) + .0722 * Linear(Channel(color, 0));

    private static double Linear(int channel) => channel <= 10 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + .055) / 1.055, 2.4);

    private static int Channel(Color color, int shift) => color.Rgb >> shift & 0xFF;
}
