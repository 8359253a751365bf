using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>Cells, rows and ranges as files write them.</summary>
internal static class Values
{
    private const int LongestRange = 1000;

    /// <summary>A number (.95 is 19/20, 5/3 a fraction) or a word.</summary>
    public static Cell? CellOf(YamlNode node, Mistakes mistakes)
    {
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
            mistakes.Add(node.At, wrong is DivideByZeroException ? $"{scalar.Kind} divides by zero" : $"the number {scalar.Kind} is too large to be exact");
            return null;
        }
    }

    /// <summary>Rows of cells, all of one length.</summary>
    public static Tensor? TensorOf(YamlNode node, Mistakes mistakes)
    {
        if (node is not YamlList { Items.Count: > 0 } rows)
        {
            mistakes.Add(node.At, $"expected rows such as [[1, 2], [3, 4]], found {node.Kind}");
            return null;
        }
        var cells = new List<Cell>();
        var columns = 0;
        foreach (var item in rows.Items)
        {
            if (item is not YamlList { Items.Count: > 0 } row)
            {
                mistakes.Add(item.At, $"expected a row such as [1, 2], found {item.Kind}");
                return null;
            }
            if (columns != 0 && row.Items.Count != columns)
            {
                mistakes.Add(item.At, $"this row has {row.Items.Count} cells, the rows before it {columns}");
                return null;
            }
            columns = row.Items.Count;
            foreach (var cell in row.Items)
            {
                if (CellOf(cell, mistakes) is not { } value) return null;
                cells.Add(value);
            }
        }
        return new Tensor(new Shape(rows.Items.Count, columns), [.. cells]);
    }

    /// <summary>What a cell may be drawn from: a range 0..3 or a list.</summary>
    public static IReadOnlyList<Cell>? ChoicesOf(YamlNode node, Mistakes mistakes)
    {
        switch (node)
        {
            case YamlList { Items.Count: > 0 } list:
                var choices = new List<Cell>();
                foreach (var item in list.Items)
                {
                    if (CellOf(item, mistakes) is not { } choice) return null;
                    choices.Add(choice);
                }
                return choices;
            case YamlScalar scalar when scalar.Text.Split("..") is [var from, var to]
                && int.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low)
                && int.TryParse(to, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high):
                if (high >= low && high - (long)low < LongestRange) return [.. Enumerable.Range(low, high - low + 1).Select(value => (Cell)(long)value)];
                mistakes.Add(node.At, high < low ? $"the range {scalar.Text} is empty: its end is below its start" : $"the range {scalar.Text} has more than {LongestRange} numbers");
                return null;
            default:
                mistakes.Add(node.At, $"expected a range such as 0..3 or a list such as [-1, 1, 2], found {node.Kind}");
                return null;
        }
    }

    private static Rational? NumberOf(string text)
    {
        if (text.Split('/') is [var above, var below])
            return DecimalOf(above) is { IsInteger: true } numerator && DecimalOf(below) is { IsInteger: true } denominator ? numerator / denominator : null;
        return DecimalOf(text);
    }

    // Digits with at most one point and a sign; an exponent makes a word of it.
    private static Rational? DecimalOf(string text)
    {
        var digits = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        var point = digits.IndexOf('.');
        if (digits.Length == (point < 0 ? 0 : 1)) return null;
        Int128 value = 0, scale = 1;
        for (var i = 0; i < digits.Length; i++)
        {
            if (i == point) continue;
            if (!char.IsAsciiDigit(digits[i])) return null;
            value = checked(value * 10 + (digits[i] - '0'));
            if (point >= 0 && i > point) scale = checked(scale * 10);
        }
        return Rational.Of(text[0] == '-' ? -value : value, scale);
    }
}
