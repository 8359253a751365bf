using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Shapes, cells, rows and ranges as files write them.</summary>
internal static class Values
{
    public const int LargestSide = 64;

    private const int LongestRange = 1000;

    public static Shape? ShapeOf(YamlNode node, Mistakes mistakes)
    {
        if (node is YamlScalar scalar && scalar.Text.Split('x') is [var rows, var columns]
            && int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var r) && int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var c)
            && r is >= 1 and <= LargestSide && c is >= 1 and <= LargestSide) return new Shape(r, c);
        mistakes.Add(node.At, $"expected a shape such as 3x4 (rows x columns, at most {LargestSide}), found {node.Kind}");
        return null;
    }

    /// <summary>A tensor of a known shape: rows of cells, each column all numbers or all words.</summary>
    public static Tensor? TensorOf(YamlNode node, string name, Shape shape, ColumnKinds kinds, Mistakes mistakes)
    {
        if (node is not YamlList { Items.Count: > 0 } rows || rows.Items[0] is not YamlList)
        {
            mistakes.Add(node.At, $"'{name}' must be a list of {Counted.Of(shape.Rows, "row")} of {Counted.Of(shape.Columns, "cell")}, found {node.Kind}{(node is YamlList { Items.Count: > 0 } ? " of single cells" : "")}");
            return null;
        }
        var mistakesBefore = mistakes.Count;
        if (rows.Items.Count != shape.Rows) mistakes.Add(node.At, $"'{name}' is {shape} (rows x columns): expected {Counted.Of(shape.Rows, "row")}, found {rows.Items.Count}");
        var cells = new List<Cell>(shape.Count);
        foreach (var row in rows.Items) ReadRow(row, name, shape, kinds, cells, mistakes);
        return mistakes.Count == mistakesBefore ? new Tensor(shape, [.. cells]) : null;
    }

    /// <summary>Whether a node has the rows and columns of a shape.</summary>
    public static bool Fits(YamlNode node, Shape shape) =>
        node is YamlList rows && rows.Items.Count == shape.Rows && rows.Items.All(row => row is YamlList cells && cells.Items.Count == shape.Columns);

    /// <summary>A single row of a tensor.</summary>
    public static Tensor? RowOf(YamlNode node, string name, Shape shape, ColumnKinds kinds, Mistakes mistakes)
    {
        var cells = new List<Cell>(shape.Columns);
        var mistakesBefore = mistakes.Count;
        ReadRow(node, name, shape, kinds, cells, mistakes);
        return mistakes.Count == mistakesBefore ? new Tensor(new Shape(1, shape.Columns), [.. cells]) : null;
    }

    /// <summary>What a cell may be drawn from: a range 0..3 or a list.</summary>
    public static IReadOnlyList<Cell>? ChoicesOf(YamlNode node, Mistakes mistakes)
    {
        switch (node)
        {
            case YamlList { Items.Count: > 0 } list:
                var kind = ColumnKinds.Unknown(1);
                var choices = new List<Cell>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (CellOf(item, mistakes) is { } choice && kind.Accept(0, choice, item, mistakes)) choices.Add(choice);
                }
                return choices.Count == list.Items.Count ? choices : null;
            case YamlScalar scalar when scalar.Text.Split("..") is [var from, var to]
                && int.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low)
                && int.TryParse(to, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high):
                if (high >= low && high - (long)low < LongestRange)
                {
                    var range = new Cell[high - low + 1];
                    for (var i = 0; i < range.Length; i++) range[i] = low + (long)i;
                    return range;
                }
                mistakes.Add(node.At, high < low ? $"the range {scalar.Text} is empty: its end is below its start" : $"the range {scalar.Text} has more than {LongestRange} numbers");
                return null;
            default:
                mistakes.Add(node.At, $"expected a range such as 0..3 or a list such as [-1, 1, 2], found {node.Kind}");
                return null;
        }
    }

    private static void ReadRow(YamlNode node, string name, Shape shape, ColumnKinds kinds, List<Cell> cells, Mistakes mistakes)
    {
        if (node is not YamlList row)
        {
            mistakes.Add(node.At, $"'{name}': expected a row of {Counted.Of(shape.Columns, "cell")}, found {node.Kind}");
            return;
        }
        if (row.Items.Count != shape.Columns)
        {
            mistakes.Add(node.At, $"'{name}' is {shape} (rows x columns): expected {Counted.Of(shape.Columns, "cell")} in each row, found {row.Items.Count}");
            return;
        }
        for (var column = 0; column < row.Items.Count; column++)
        {
            // A word may be "12", or "5/3".
            if ((kinds.HoldsWords(column) && row.Items[column] is YamlScalar { IsQuoted: true, Text: var word } ? word : CellOf(row.Items[column], mistakes)) is { } cell && kinds.Accept(column, cell, row.Items[column], mistakes)) cells.Add(cell);
        }
    }

    // A number (.95 is 19/20, 5/3 a fraction) or a word.
    private static Cell? CellOf(YamlNode node, Mistakes mistakes)
    {
        if (node is YamlMap { Entries: [({ Text: "word" }, YamlScalar { IsQuoted: true, Text: var word })] }) return new Cell(word);
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            mistakes.Add(node.At, $"expected a number or a word, found {node.Kind}");
            return null;
        }
        try
        {
            return NumberOf(scalar.Text) is { } number ? new Cell(number) : new Cell(scalar.Text);
        }
        catch (Exception wrong) when (wrong is OverflowException or DivideByZeroException)
        {
            mistakes.Add(node.At, wrong is DivideByZeroException ? $"{scalar.Kind} divides by zero" : $"the number {scalar.Kind} is too large to be exact: above and below the bar there is room for 64 bits");
            return null;
        }
    }

    /// <summary>A number that a node writes, or null with the mistake told.</summary>
    public static Rational? NumberIn(YamlNode node, Mistakes mistakes)
    {
        var mistakesBefore = mistakes.Count;
        if (CellOf(node, mistakes) is { Word: null, Number: var number }) return number;
        if (mistakes.Count == mistakesBefore) mistakes.Add(node.At, $"expected a number such as -9, .5 or 50/9, found {node.Kind}");
        return null;
    }

    private static Rational? NumberOf(string text)
    {
        if (text.Split('/') is [var above, var below])
        {
            return Rational.OfDecimal(above) is { IsInteger: true } numerator && Rational.OfDecimal(below) is { IsInteger: true } denominator ? numerator / denominator : null;
        }
        return Rational.OfDecimal(text);
    }
}
