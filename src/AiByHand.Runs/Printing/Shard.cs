using System.Globalization;

namespace AiByHand.Runs.Printing;

/// <summary>A part of a run that is printed by itself: <c>2/8</c> is the second of eight. Parts hold whole blocks, so that they bind to the same bytes as the whole.</summary>
/// <param name="Part">Which part, from 1.</param>
/// <param name="Parts">Of how many.</param>
public sealed record Shard(int Part, int Parts)
{
    /// <summary>How many copies are painted together. A constant of the format: another number would be other bytes.</summary>
    public const int BlockSize = 8;

    /// <summary>The whole run.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Whether it is the whole run.</summary>
    public bool IsWhole => Parts == 1;

    /// <summary>The part's copies, by their places in the run; none where there are fewer blocks than parts.</summary>
    public Range Of(int copies)
    {
        var blocks = (copies + BlockSize - 1) / BlockSize;
        return Math.Min(copies, Before(Part - 1) * BlockSize)..Math.Min(copies, Before(Part) * BlockSize);

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

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Parts}");
}
