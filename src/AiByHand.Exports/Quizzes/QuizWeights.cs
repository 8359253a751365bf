using AiByHand.Numbers;

namespace AiByHand.Exports.Quizzes;

/// <summary>Points as whole numbers, for programs that take no others.</summary>
internal static class QuizWeights
{
    // Moodle keeps a question's mark with five digits before the point.
    private const int MostTogether = 9999;

    /// <summary>The points themselves, where all are whole; else the least whole numbers in their proportion, or, where those are too large, the nearest to it.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<QuizBlank> blanks)
    {
        List<(string Name, Rational Points)> earned = [.. blanks.Select(blank => (blank.Asked.Name, blank.Points))];
        var all = earned.Aggregate(Rational.Zero, (sum, one) => sum + one.Points);
        var scale = Scale(earned.ConvertAll(one => one.Points));
        if (all * scale > MostTogether) scale = MostTogether / all;
        return earned.ToDictionary(one => one.Name, one => WeightOf(one.Points * scale), StringComparer.Ordinal);
    }

    // What earns something has some weight.
    private static int WeightOf(Rational points) => points.IsZero ? 0 : Math.Max(1, (int)points.Round(0).Numerator);

    private static Rational Scale(List<Rational> points)
    {
        if (points.TrueForAll(some => some.IsInteger)) return Rational.One;
        long below = 1, shared = 0;
        foreach (var some in points)
        {
            below = below / Common(below, some.Denominator) * some.Denominator;
            if (below > MostTogether) return below;
        }
        foreach (var some in points) shared = Common(shared, (some * below).Numerator);
        return Rational.Of(below, shared);
    }

    private static long Common(long one, long other) => other == 0 ? one : Common(other, one % other);
}
