using AiByHand.Yaml;

namespace AiByHand.Templates.Expanding;

/// <summary>Writes out what is said of several: <c>any({X, Y} > 0)</c> is <c>any(X > 0)</c> and <c>any(Y > 0)</c>. Several braces give all pairs, the first turning slowest.</summary>
internal static class Braces
{
    // No page has more of anything.
    private const int Most = 256;

    /// <summary>The text once for each of what stands in its braces; the text itself where it has none.</summary>
    public static IReadOnlyList<YamlScalar> WrittenOut(YamlScalar scalar, Mistakes mistakes)
    {
        List<YamlScalar> open = [scalar], done = [];
        while (open.Count > 0)
        {
            var text = open[0];
            open.RemoveAt(0);
            if (First(text.Text) is not var (from, to, parts))
            {
                done.Add(text);
                continue;
            }
            if (parts.Count == 0)
            {
                mistakes.AddOnce(text.Place(from), Math.Max(1, to - from), "braces hold what the rest is said of, one after the other: {X, Y}");
                return [];
            }
            if (done.Count + open.Count + parts.Count > Most)
            {
                mistakes.Add(scalar.At, $"the braces make more than {Most} of this");
                return [];
            }
            open.InsertRange(0, parts.Select(part => text.Of([.. Enumerable.Range(0, from), .. Enumerable.Range(part.From, part.To - part.From), .. Enumerable.Range(to, text.Text.Length - to)])));
        }
        return done;
    }

    // The first braces outside quotes: where they begin and end, and what stands in them; nothing where that can't be read.
    private static (int From, int To, List<(int From, int To)> Parts)? First(string text)
    {
        int depth = 0, from = -1, start = 0;
        var isWord = false;
        var parts = new List<(int From, int To)>();
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '\'') isWord = !isWord;
            if (isWord) continue;
            if (sign == '{')
            {
                if (from >= 0) return (from, at + 1, []);
                (from, start) = (at, at + 1);
            }
            else if (sign is '(' or '[') depth += from >= 0 ? 1 : 0;
            else if (sign is ')' or ']') depth -= from >= 0 ? 1 : 0;
            else if (from < 0 && sign == '}') return (at, at + 1, []);
            else if (from >= 0 && depth == 0 && sign is (',' or '}'))
            {
                var (first, last) = (start, at);
                while (first < last && text[first] == ' ') first++;
                while (last > first && text[last - 1] == ' ') last--;
                if (first == last) return (from, at + 1, []);
                parts.Add((first, last));
                start = at + 1;
                if (sign == '}') return (from, at + 1, parts);
            }
        }
        return from < 0 ? null : (from, text.Length, []);
    }
}
