using System.Globalization;
using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Workbook;

/// <summary>How numbers are shown, as the sheet writes them.</summary>
internal static class NumberFormats
{
    private const string Plain = "General";

    private const string Fraction = "# ??/??";

    /// <summary>The format of a cell where it stands. For all blanks of a grid it is the same, so that it tells nothing.</summary>
    /// <param name="entry">The cell.</param>
    /// <param name="isThen">Whether what replaces its value stands there.</param>
    /// <param name="isFraction">Whether numbers of the grid may need a fraction's bar.</param>
    public static string Of(Entry entry, bool isThen, bool isFraction)
    {
        if (isThen) return Of(entry.Then!.Notation, isFraction);
        return entry.Look switch
        {
            CellLook.Ticks => "[=1]\"✓\";[=0]\"\";General",
            CellLook.Checks => "[=1]\"✓\";[=0]\"✗\";General",
            CellLook.Marks => "[=1]\"○\";[=0]\"×\";General",
            CellLook.Pixels => "[=1]\"■\";[=0]\"\";General",
            _ when entry is { MayBeEmpty: true, TensorRow: > 0 } && Of(entry.Notation, isFraction) == Plain => "General;-General;",
            _ => Of(entry.Notation, isFraction),
        };
    }

    private static string Of(Notation notation, bool isFraction) =>
        notation.Decimals is { } places ? places == 0 ? "0" : $".{new string('0', places)}"
        : notation.Denominator is { } below ? string.Create(CultureInfo.InvariantCulture, $"?/{below}")
        : isFraction ? Fraction
        : Plain;
}
