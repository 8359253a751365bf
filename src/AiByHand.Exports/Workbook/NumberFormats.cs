using System.Globalization;
using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Workbook;

/// <summary>How numbers are shown, as the sheet writes them.</summary>
internal static class NumberFormats
{
    /// <summary>A number whose digits go on, as a fraction.</summary>
    public const string Fraction = "# ??/??";

    private const string Plain = "General";

    /// <summary>The format of a cell where it stands.</summary>
    /// <param name="entry">The cell.</param>
    /// <param name="isThen">Whether what replaces its value stands there.</param>
    /// <param name="isFraction">Whether the number that stands there needs a fraction's bar; of a blank that isn't known, for its format would tell it.</param>
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

    /// <summary>Whether any number may stand in a blank of a grid, a fraction among them: then it gets its bar once it is written.</summary>
    public static bool IsOpen(Entry entry, bool isThen) => isThen ? Of(entry.Then!.Notation, false) == Plain : entry.Look == CellLook.Text && Of(entry.Notation, false) == Plain;

    /// <summary>Says of a cell whether its digits go on.</summary>
    public static string GoesOn(Square cell) => $"AND(ISNUMBER({cell}),ROUND({cell}*1000,6)<>ROUND({cell}*1000,0))";

    private static string Of(Notation notation, bool isFraction) =>
        notation.Decimals is { } places ? places == 0 ? "0" : $".{new string('0', places)}"
        : notation.Denominator is { } below ? string.Create(CultureInfo.InvariantCulture, $"?/{below}")
        : isFraction ? Fraction
        : Plain;
}
