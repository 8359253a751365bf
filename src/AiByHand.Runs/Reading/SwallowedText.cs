using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>In YAML a <c>#</c> after a blank begins a comment: of <c>title: Quiz #3</c> the title is <c>Quiz</c>. Whoever writes a text to be printed may not know.</summary>
internal static class SwallowedText
{
    /// <summary>The comment that ends the line of a text without quotes, from its <c>#</c>; null if there is none.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="scalar">The text.</param>
    public static string? After(string source, YamlScalar scalar)
    {
        if (scalar.IsQuoted) return null;
        var at = PlaceOf(source, scalar);
        // Sign by sign, whatever white space the text was broken by.
        foreach (var sign in scalar.Text)
        {
            if (char.IsWhiteSpace(sign)) continue;
            while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
            if (at == source.Length || source[at++] != sign) return null;
        }
        var line = source.AsSpan(at);
        var rest = (line.IndexOfAny('\r', '\n') is >= 0 and var end ? line[..end] : line).Trim();
        return rest.StartsWith('#') ? rest.ToString() : null;
    }

    private static int PlaceOf(string source, YamlScalar scalar)
    {
        var at = source.StartsWith('\uFEFF') ? 1 : 0;
        for (var line = 1; line < scalar.At.Line; line++)
        {
            var end = source.AsSpan(at).IndexOfAny('\r', '\n');
            if (end < 0) return source.Length;
            at += end + (source.AsSpan(at + end).StartsWith("\r\n") ? 2 : 1);
        }
        return Math.Min(source.Length, at + scalar.At.Column - 1);
    }
}
