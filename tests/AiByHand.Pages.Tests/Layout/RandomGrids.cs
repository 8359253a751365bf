using System.Globalization;
using System.Text;
using CsCheck;

namespace AiByHand.Pages.Tests.Layout;

/// <summary>Plans of all kinds in the language of <see cref="Sketch"/>.</summary>
internal static class RandomGrids
{
    private static readonly Gen<string> Length = Gen.Int[1, 12].Select(n => (n / 4.0).ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Hanging = Gen.Select(Gen.OneOf("left", "right", "above", "below", "wide-above", "margin"), Length, (side, length) => $"{side} {length}");

    private static readonly Gen<string> Item = Gen.Select(
        Length,
        Length,
        Gen.OneOf("", "loose", "fills-across", "fills-down"),
        Gen.OneOf("", "center", "end"),
        Gen.OneOf("", "middle", "bottom"),
        Hanging.Array[0, 3],
        (width, height, kind, across, down, hanging) => $"{width}x{height} {kind} {across} {down} {string.Join(' ', hanging)}");

    /// <summary>Up to five rows of up to five places; some are empty, some items take two places across or down; now and then there is a panel.</summary>
    public static Gen<string> Plans { get; } =
        from rows in Gen.Int[1, 5]
        from columns in Gen.Int[1, 5]
        from kinds in Gen.Int[0, 5].Array[rows * columns]
        from items in Item.Array[rows * columns]
        from panel in Gen.Int[0, 2]
        select Write(rows, columns, kinds, items, panel);

    private static string Write(int rows, int columns, int[] kinds, string[] items, int panel)
    {
        var places = new string?[rows, columns];
        var lines = new StringBuilder();
        for (var i = 0; i < kinds.Length; i++)
        {
            int row = i / columns, column = i % columns;
            if (places[row, column] is not null || kinds[i] == 0) continue;
            var name = $"i{i}";
            places[row, column] = name;
            if (kinds[i] == 4 && column + 1 < columns && places[row, column + 1] is null) places[row, column + 1] = name;
            if (kinds[i] == 5 && row + 1 < rows) places[row + 1, column] = name;
            lines.Append('\n').Append(name).Append(' ').Append(items[i]);
        }
        if (lines.Length == 0) return "a\n\na 1x1";
        var whole = string.Join('\n', Enumerable.Range(0, rows).Select(row => string.Join(' ', Enumerable.Range(0, columns).Select(column => places[row, column] ?? "~"))));
        var name0 = lines.ToString().Split('\n')[1].Split(' ')[0];
        return $"{whole}\n{lines}{(panel == 0 ? $"\npanel {name0} .4" : "")}";
    }
}
