using System.Globalization;

namespace AiByHand.Runs.Plans;

/// <summary>A part of a run that is printed by itself: <c>2/8</c> is the second of eight. Parts hold whole blocks, so that they bind to the same bytes as the whole.</summary>
/// <param name="Part">Which part, from 1.</param>
/// <param name="Parts">Of how many.</param>
public sealed record Shard(int Part, int Parts)
{
    // Other numbers would be other bytes.
    private const int MostCopies = 8;
    private const int MostPages = 32;

    /// <summary>The whole run.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Whether it is the whole run.</summary>
    public bool IsWhole => Parts == 1;

    /// <summary>The part's copies, by their places in the run; none where there are fewer blocks than parts.</summary>
    public Range Of(RunPlan plan) => Of(plan.Copies.Count, BlockSize(plan.Topics.Count));

    /// <summary>The part's copies in the blocks that are painted together: eight, or fewer of many pages, so that memory stays flat.</summary>
    internal IReadOnlyList<Range> Blocks(RunPlan plan)
    {
        var (copies, size) = (Of(plan), BlockSize(plan.Topics.Count));
        var blocks = new List<Range>();
        for (var first = copies.Start.Value; first < copies.End.Value; first += size) blocks.Add(first..Math.Min(copies.End.Value, first + size));
        return blocks;
    }

    internal Range Of(int copies, int block)
    {
        var blocks = (copies + block - 1) / block;
        return Math.Min(copies, Before(Part - 1) * block)..Math.Min(copies, Before(Part) * block);

        int Before(int part) => (int)((long)blocks * part / Parts);
    }

    /// <summary>Reads <c>2/8</c>; false if <paramref name="text"/> isn't a part.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = Whole;
        if (text.Split('/') is not [var part, var parts] || !IsNumber(part, out var number) || !IsNumber(parts, out var count) || number > count) return false;
        shard = new Shard(number, count);
        return true;

        static bool IsNumber(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;
    }

    private static int BlockSize(int pages) => Math.Clamp(MostPages / pages, 1, MostCopies);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Parts}");
}
