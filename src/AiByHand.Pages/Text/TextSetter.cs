namespace AiByHand.Pages.Text;

/// <summary>Sets text: sub- and superscripts, and a fallback to other fonts for signs that the text's own lacks.</summary>
internal static class TextSetter
{
    /// <summary>Sets one line of marked-up text (X_1, X_{10}, σ^2, __underlined__, a backslash before a sign that is meant as it is).</summary>
    /// <exception cref="MissingGlyphException">No font that is asked has the sign.</exception>
    /// <exception cref="MarkupException">A brace or an underline isn't closed, or no sign follows a mark.</exception>
    public static SetLine Set(string text, FontStack font, double size)
    {
        if (text.AsSpan().IndexOfAny('_', '^', '\\') < 0) return SetPlain(text, font, size);

        var line = new LineBuilder(text, font);
        var at = 0;
        while (at < text.Length) line.AddMarked(ref at, size, 0);
        return line.Finish();
    }

    /// <summary>Sets one line of plain text: no markup.</summary>
    /// <exception cref="MissingGlyphException">No font that is asked has the sign.</exception>
    public static SetLine SetPlain(string text, FontStack font, double size)
    {
        var line = new LineBuilder(text, font);
        for (var at = 0; at < text.Length; at++) line.Add(at, size, 0);
        return line.Finish();
    }
}

/// <summary>A sign that none of the fonts has.</summary>
internal sealed class MissingGlyphException(string message) : AiByHandException(message);

/// <summary>Marked-up text that can't be read.</summary>
internal sealed class MarkupException(string message) : AiByHandException(message);
