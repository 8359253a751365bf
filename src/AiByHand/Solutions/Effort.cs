using AiByHand.Numbers;

namespace AiByHand.Solutions;

/// <summary>What the pencil does on a sheet, counted; docs/effort.md says how, and why the weights are what they are.</summary>
public sealed record Effort
{
    /// <summary>What an easy product weighs.</summary>
    public const int EasyProductWeight = 2;

    /// <summary>What a full product weighs.</summary>
    public const int ProductWeight = 6;

    /// <summary>What an addition weighs.</summary>
    public const int AdditionWeight = 2;

    /// <summary>What a carry weighs.</summary>
    public const int CarryWeight = 2;

    /// <summary>What a negative number weighs.</summary>
    public const int NegativeWeight = 1;

    /// <summary>What a division weighs.</summary>
    public const int DivisionWeight = 8;

    /// <summary>What a look weighs.</summary>
    public const int LookupWeight = 1;

    /// <summary>What a copied cell weighs.</summary>
    public const int CopyWeight = 1;

    /// <summary>Nothing to do.</summary>
    public static Effort None { get; } = new();

    /// <summary>Products of two factors other than 0, 1 and -1.</summary>
    public int Products { get; init; }

    /// <summary>Products with a 1 or a -1. A product with 0 is free.</summary>
    public int EasyProducts { get; init; }

    /// <summary>Additions and subtractions of two numbers other than 0.</summary>
    public int Additions { get; init; }

    /// <summary>Carries over ten, and borrows.</summary>
    public int Carries { get; init; }

    /// <summary>Products, quotients, additions and subtractions in which a negative number takes part.</summary>
    public int Negatives { get; init; }

    /// <summary>Divisions and roots.</summary>
    public int Divisions { get; init; }

    /// <summary>Looks: comparisons, thresholds, roundings, words found in a table, places in an order.</summary>
    public int Lookups { get; init; }

    /// <summary>Cells copied by hand.</summary>
    public int Copies { get; init; }

    /// <summary>The largest number met, without its sign; 0 where nothing is calculated or copied. It weighs nothing: it is told beside the weight.</summary>
    public Rational LargestNumber { get; init; }

    /// <summary>The effort as one number: each count times its weight.</summary>
    public int Weight =>
        Products * ProductWeight + EasyProducts * EasyProductWeight + Additions * AdditionWeight + Carries * CarryWeight
        + Negatives * NegativeWeight + Divisions * DivisionWeight + Lookups * LookupWeight + Copies * CopyWeight;

    /// <summary>The effort of both.</summary>
    public static Effort operator +(Effort a, Effort b) => new()
    {
        Products = a.Products + b.Products,
        EasyProducts = a.EasyProducts + b.EasyProducts,
        Additions = a.Additions + b.Additions,
        Carries = a.Carries + b.Carries,
        Negatives = a.Negatives + b.Negatives,
        Divisions = a.Divisions + b.Divisions,
        Lookups = a.Lookups + b.Lookups,
        Copies = a.Copies + b.Copies,
        LargestNumber = a.LargestNumber > b.LargestNumber ? a.LargestNumber : b.LargestNumber,
    };
}
