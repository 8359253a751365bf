using System.Text;

namespace AiByHand.Runs.Reading;

/// <summary>Text that went through the wrong decoder on its way: UTF-8 read as Windows-1252, as in <c>AmÃ©lie</c>.</summary>
internal static class DoubleEncoding
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // Windows-1252 writes nothing for five bytes, and their control signs stand for them.
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>What was meant, if a text looks as if it had been decoded wrongly; else null.</summary>
    public static string? Undone(string text)
    {
        var meant = new StringBuilder(text.Length);
        var isUndone = false;
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] >= '\u0080') end++;
            if (end == i) meant.Append(text[i++]);
            else
            {
                var run = text[i..end];
                var undone = Decoded(run);
                isUndone |= undone is not null;
                meant.Append(undone ?? run);
                i = end;
            }
        }
        return isUndone ? meant.ToString() : null;
    }

    /// <summary>The sentence that tells it.</summary>
    public static string Told(string what, string meant) => $"{what} looks as if it had been read in the wrong encoding on its way here; if '{meant}' is meant, save the list as UTF-8 anew";

    // What comes out must be letters that names have: a lone É before three dots makes another letter, too.
    private static string? Decoded(string run)
    {
        if (run.Length < 2) return null;
        try
        {
            var text = Utf8.GetString(Western.GetBytes(run));
            return text.All(sign => sign is (>= '\u00A0' and < '\u0180') or (>= '\u0370' and < '\u0530') or (>= '\u1E00' and < '\u2040') || char.IsSurrogate(sign) || sign >= '\u3000') ? text : null;
        }
        catch (Exception wrong) when (wrong is EncoderFallbackException or DecoderFallbackException)
        {
            return null;
        }
    }
}
