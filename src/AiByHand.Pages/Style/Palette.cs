using AiByHand.Pages.Shapes;
using AiByHand.Templates;

namespace AiByHand.Pages.Style;

/// <summary>The sheet's colours.</summary>
internal static class Palette
{
    public static readonly Color Black = new(0x000000);
    public static readonly Color Slate = new(0x44546A);
    public static readonly Color DarkGrey = new(0x404040);
    public static readonly Color White = new(0xFFFFFF);

    /// <summary>The hatching of a legend's cells.</summary>
    public static readonly Color Hatch = new(0x8C8C8C);

    /// <summary>The cell of a structural zero.</summary>
    public static readonly Color NearBlack = new(0x3C3A3A);

    // On a structural zero: light enough to be read, dark enough to stay in the background.
    public static readonly Color FadedZero = new(0xA6A4A4);

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

    /// <summary>The handwriting's colour: the book's, darkened until it stands at 4.5 to 1 to every tint that the topics write on with it, so that a copier keeps it and everybody can read it.</summary>
    public static Color Of(Ink ink) => ink switch
    {
        Ink.Black => new(0x1E1E1E),
        Ink.Green => new(0x00702E),
        Ink.Orange => new(0xA84307),
        Ink.Blue => new(0x004F8B),
        Ink.Red => new(0xC2192A),
        Ink.Violet => new(0x5B3FC4),
        Ink.Turquoise => new(0x067373),
        Ink.Magenta => new(0xA81D9D),
        Ink.Ochre => new(0x85590A),
        _ => throw new ArgumentOutOfRangeException(nameof(ink)),
    };
}
