namespace AiByHand.Pages.Text;

/// <summary>The heights of a font, for a size of 1: multiply by the size. A digit stands in the middle of a cell if its baseline is half a <see cref="DigitHeight"/> under it.</summary>
/// <param name="CapHeight">How high an H stands.</param>
/// <param name="XHeight">How high an x stands.</param>
/// <param name="DigitHeight">How high a 7 stands; it has no curve that swings above the others.</param>
/// <param name="Ascent">How far a line reaches above its baseline.</param>
/// <param name="Descent">How far it reaches below (positive).</param>
internal sealed record FontMetrics(double CapHeight, double XHeight, double DigitHeight, double Ascent, double Descent)
{
    /// <summary>The heights of a font; measured on its outlines, once.</summary>
    public static FontMetrics Of(FontFace face) => face.Metrics;

    internal static FontMetrics Measure(FontTables tables)
    {
        double em = tables.UnitsPerEm;
        return new FontMetrics(Height('H'), Height('x'), Height('7'), tables.Ascender / em, tables.Descender / em);

        double Height(char sign) => tables.Extent(tables.Glyph(sign)).Top / em;
    }
}
