using System.Globalization;

namespace AiByHand.Runs.Reading;

/// <summary>A number of a spreadsheet as it was meant: these programs know no fractions, and keep 5/3 as 1.66666666666667.</summary>
internal static class WrittenNumber
{
    // Nobody writes more digits by hand; a fraction of such a denominator is nearer to no other.
    private const int MostDigits = 9, LargestDenominator = 5000;
    private const double Near = 1e-13;

    /// <summary>A decimal of a few places, or the fraction that is as good as the same, or all its digits.</summary>
    public static string Of(double number)
    {
        var rounded = Math.Round(number, MostDigits);
        if (Math.Abs(number) < 1e9 && Math.Abs(number - rounded) < Near * Math.Max(1, Math.Abs(number))) return ((decimal)rounded).ToString("0.#########", CultureInfo.InvariantCulture);
        for (var below = 2; below <= LargestDenominator; below++)
        {
            var above = Math.Round(number * below);
            if (Math.Abs(number - above / below) < Near * Math.Max(1, Math.Abs(number)) && Math.Abs(above) < 1e15) return string.Create(CultureInfo.InvariantCulture, $"{above:0}/{below}");
        }
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
    }
}
