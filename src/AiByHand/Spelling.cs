namespace AiByHand;

/// <summary>Nearest names, for messages about names that don't exist.</summary>
public static class Spelling
{
    /// <summary>The candidates nearest to <paramref name="word"/>, best first, at most <paramref name="most"/>; empty if none is near.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> candidates, int most = 3)
    {
        // Of a word of one or two letters, two changes leave nothing.
        var allowed = word.Length <= 2 ? 1 : Math.Max(2, word.Length / 3);
        return
        [
            .. candidates.Distinct(StringComparer.Ordinal)
                .Where(candidate => Math.Abs(candidate.Length - word.Length) <= allowed || Holds(candidate))
                .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
                .Where(near => near.distance <= allowed || Holds(near.candidate))
                .OrderBy(near => near.distance).ThenBy(near => near.candidate, StringComparer.Ordinal)
                .Take(most).Select(near => near.candidate),
        ];

        bool Holds(string candidate) => word.Length > 2 && candidate.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>; did you mean 'relu'?</c>, or nothing if no candidate is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { Count: > 0 } near ? $"; did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?" : "";

    // Levenshtein's edit distance, one row at a time.
    private static int Distance(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            above = row;
        }
        return above[b.Length];
    }
}
