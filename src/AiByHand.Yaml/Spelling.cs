namespace AiByHand.Yaml;

/// <summary>Nearest names, for messages about names that don't exist.</summary>
public static class Spelling
{
    // No name that is looked for is longer, and no list that somebody looks through; what a file may hold beyond them would be measured for nobody.
    private const int Longest = 64, MostCandidates = 1000, FarthestEver = 8;

    /// <summary>The candidates nearest to <paramref name="word"/>, best first, at most <paramref name="most"/>; empty if none is near. What it costs grows with the length of the candidates alone.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> candidates, int most = 3)
    {
        if (word.Length > Longest) return [];
        // Of a word of one or two letters, two changes leave nothing.
        var allowed = word.Length <= 2 ? 1 : Math.Clamp(word.Length / 3, 2, FarthestEver);
        return
        [
            .. candidates.Where(candidate => candidate.Length <= Longest).Take(MostCandidates).Distinct(StringComparer.Ordinal)
                .Where(candidate => Math.Abs(candidate.Length - word.Length) <= allowed || Holds(candidate))
                .Select(candidate => (candidate, distance: Distance(word, candidate, Holds(candidate) ? Longest : allowed)))
                .Where(near => near.distance <= allowed || Holds(near.candidate))
                .OrderBy(near => near.distance).ThenBy(near => near.candidate, StringComparer.Ordinal)
                .Take(most).Select(near => near.candidate),
        ];

        bool Holds(string candidate) => word.Length > 2 && candidate.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>; did you mean 'relu'?</c>, or nothing if no candidate is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { Count: > 0 } near ? $"; did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?" : "";

    // Levenshtein's edit distance, one row at a time; more than allowed as soon as it can't be less.
    private static int Distance(string a, string b, int allowed)
    {
        Span<int> above = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                least = Math.Min(least, row[j]);
            }
            if (least > allowed) return allowed + 1;
            row[..(b.Length + 1)].CopyTo(above);
        }
        return above[b.Length];
    }
}
