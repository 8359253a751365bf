using System.Globalization;

namespace AiByHand.Exports.Workbook;

/// <summary>
/// What a number of the check is multiplied by and what is added to it, so that nobody reads an answer off by chance: each has other ones. Whoever works at it can turn it round, as whoever practises can print
/// the key; what is to stay secret has no check.
/// </summary>
/// <param name="Factor">The factor.</param>
/// <param name="Addend">What is added.</param>
internal readonly record struct Mask(int Factor, int Addend)
{
    /// <summary>The n-th mask.</summary>
    public static Mask Of(int number) => new(13 + number * 31 % 83, 101 + number * 577 % 887);

    /// <summary>A formula behind the mask.</summary>
    public string Put(string formula) => string.Create(CultureInfo.InvariantCulture, $"({formula})*{Factor}+{Addend}");

    /// <summary>What is behind the mask in a cell.</summary>
    public string Off(string cell) => string.Create(CultureInfo.InvariantCulture, $"(({cell}-{Addend})/{Factor})");
}
