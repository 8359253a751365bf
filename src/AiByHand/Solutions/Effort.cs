using AiByHand.Numbers;

namespace AiByHand.Solutions;

/// <summary>What the pencil does on a sheet, counted.</summary>
public sealed record Effort
{
    /// <summary>Products of two numbers other than 0 and ±1.</summary>
    public int Products { get; init; }

    /// <summary>Products with a ±1.</summary>
    public int EasyProducts { get; init; }

    /// <summary>Additions.</summary>
    public int Additions { get; init; }

    /// <summary>Carries over ten.</summary>
    public int Carries { get; init; }

    /// <summary>Negative numbers handled.</summary>
    public int Negatives { get; init; }

    /// <summary>Divisions, roots and powers.</summary>
    public int Divisions { get; init; }

    /// <summary>Lookups and comparisons.</summary>
    public int Lookups { get; init; }

    /// <summary>Cells copied by hand.</summary>
    public int Copies { get; init; }

    /// <summary>The largest number met.</summary>
    public Rational LargestNumber { get; init; }

    /// <summary>All of it as one number.</summary>
    public int Points { get; init; }
}
