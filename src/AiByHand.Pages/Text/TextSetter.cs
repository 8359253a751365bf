namespace AiByHand.Pages.Text;

/// <summary>One line of text, set in its fonts and measured; its origin is the start of the baseline at (0, 0).</summary>
/// <param name="Runs">The runs, each in one font and size; sub- and superscripts are runs of their own. Places are relative to the line's origin, sizes in points.</param>
/// <param name="Width">From the origin to where a next letter would stand.</param>
/// <param name="Ascent">How far the tallest sign reaches above the baseline (positive).</param>
/// <param name="Descent">How far the deepest sign reaches below it (positive).</param>
public sealed record SetLine(IReadOnlyList<SetRun> Runs, double Width, double Ascent, double Descent);

/// <summary>A run inside a line.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Font">Its font.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="X">Where it starts.</param>
/// <param name="Y">Its baseline, down from the line's.</param>
public readonly record struct SetRun(string Text, FontFace Font, double Size, double X, double Y);

/// <summary>Sets text: sub- and superscripts, and a fallback to the sans for signs the hand fonts lack.</summary>
public static class TextSetter
{
    /// <summary>Sets one line of marked-up text (X_1, X_{10}, σ^2, a backslash before a sign that is meant as it is).</summary>
    /// <exception cref="MissingGlyphException">No shipped font has the sign.</exception>
    public static SetLine Set(string text, FontFace font, double size) => throw new NotImplementedException();

    /// <summary>Sets one line of plain text: no markup.</summary>
    /// <exception cref="MissingGlyphException">No shipped font has the sign.</exception>
    public static SetLine SetPlain(string text, FontFace font, double size) => throw new NotImplementedException();
}

/// <summary>A sign that no shipped font has.</summary>
public sealed class MissingGlyphException(string message) : Exception(message);
