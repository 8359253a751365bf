using System.Globalization;
using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>Reads shapes: <c>3x4</c>, or with sizes <c>rows x inner</c>, <c>3 x (inner + 1)</c>.</summary>
internal static class ShapeReader
{
    private const int LargestSide = 64;
    private const string Between = " x ";

    public static Shape? Read(YamlNode node, Scope scope, Mistakes mistakes)
    {
        if (node is YamlScalar scalar)
        {
            if (scalar.Text.Split('x') is [var rows, var columns] && Side(rows) is { } r && Side(columns) is { } c) return new Shape(r, c);
            var cross = scalar.Text.IndexOf(Between, StringComparison.Ordinal);
            if (cross > 0)
                return Side(scalar, 0, cross, scope, mistakes) is { } above && Side(scalar, cross + Between.Length, scalar.Text.Length, scope, mistakes) is { } across ? new Shape(above, across) : null;
        }
        mistakes.Add(node.At, $"expected a shape such as 3x4 (rows x columns, at most {LargestSide}) or rows x (inner + 1) with sizes, found {node.Kind}");
        return null;
    }

    private static int? Side(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= LargestSide ? side : null;

    private static int? Side(YamlScalar shape, int start, int end, Scope scope, Mistakes mistakes)
    {
        var side = shape with { Text = shape.Text[start..end], At = shape.Place(start) };
        if (scope.Parse(side, "shape") is not { } expression || scope.Constant(expression, side) is not { } value) return null;
        if (value is { Shape.Count: 1 } && value[0, 0] is { Word: null, Number: { IsInteger: true, Numerator: >= 1 and <= LargestSide } number }) return (int)number.Numerator;
        mistakes.Add(side.At, $"a shape has from 1 to {LargestSide} rows and columns; '{side.Text.Trim()}' is {value}");
        return null;
    }
}
