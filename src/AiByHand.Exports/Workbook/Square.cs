using System.Globalization;

namespace AiByHand.Exports.Workbook;

/// <summary>A cell of a tab, as formulas name it.</summary>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
internal readonly record struct Square(int Row, int Column)
{
    private static readonly string[] First = [.. Enumerable.Range(0, 26 * 27).Select(Spelt)];

    /// <summary>The letters of a column.</summary>
    public static string Letters(int column) => column < First.Length ? First[column] : Spelt(column);

    /// <summary>The name that stays when the formula is copied elsewhere: <c>$C$7</c>.</summary>
    public string Absolute => string.Create(CultureInfo.InvariantCulture, $"${Letters(Column)}${Row + 1}");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letters(Column)}{Row + 1}");

    /// <summary>A range as formulas name it: <c>C7:E9</c>.</summary>
    public static string Range(Square first, Square last) => first == last ? first.ToString() : $"{first}:{last}";

    private static string Spelt(int column) => column < 26 ? ((char)('A' + column)).ToString() : Spelt(column / 26 - 1) + (char)('A' + column % 26);
}
