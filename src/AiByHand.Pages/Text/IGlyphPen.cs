namespace AiByHand.Pages.Text;

/// <summary>Follows the outlines of glyphs. Lengths are in the font's units, up from the baseline.</summary>
public interface IGlyphPen
{
    /// <summary>Starts a closed line.</summary>
    void MoveTo(double x, double y);

    /// <summary>Goes straight.</summary>
    void LineTo(double x, double y);

    /// <summary>Goes along a quadratic Bézier curve.</summary>
    void CurveTo(double handleX, double handleY, double x, double y);

    /// <summary>Goes back to the start.</summary>
    void Close();
}
