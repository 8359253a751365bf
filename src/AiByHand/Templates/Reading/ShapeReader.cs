using AiByHand.Expressions;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads shapes: <c>3x4</c>, or with sizes <c>rows x inner</c>, <c>3 x (inner + 1)</c>.</summary>
internal static class ShapeReader
{
    private const string Cross = " x ";

    public static Shape? Read(YamlNode node, Scope scope, Mistakes mistakes)
    {
        if (!scope.Sizes.Any() || node is not YamlScalar scalar) return Values.ShapeOf(node, mistakes);
        if (scalar.Text.IndexOf(Cross, StringComparison.Ordinal) is not (> 0 and var cross))
        {
            if (scope.Sizes.FirstOrDefault(size => scalar.Text.Contains(size, StringComparison.Ordinal)) is not { } used) return Values.ShapeOf(node, mistakes);
            mistakes.Add(node.At, $"a shape with the size '{used}' has blanks round its x, such as 3 x {used}; found {node.Kind}");
            return null;
        }
        var rows = Side(scalar, 0, cross, scope, mistakes);
        var columns = Side(scalar, cross + Cross.Length, scalar.Text.Length, scope, mistakes);
        return rows is null || columns is null ? null : new Shape(rows.Value, columns.Value);
    }

    private static int? Side(YamlScalar shape, int start, int end, Scope scope, Mistakes mistakes)
    {
        var side = new YamlScalar(shape.Text[start..end], IsQuoted: false, shape.IsVerbatim, shape.Place(start));
        if (scope.Parse(side, "shape") is not { } expression) return null;
        if (References.In(expression) is [var name, ..])
        {
            mistakes.Add(Scope.PlaceOf(name, expression, side), $"'{name}' is no size{Spelling.DidYouMean(name, scope.Sizes)}");
            return null;
        }
        try
        {
            if (scope.Check(expression, side) is null) return null;
            var value = Evaluator.Evaluate(expression, new Dictionary<string, Tensor>());
            if (value.Shape.Count == 1 && value[0, 0] is { Word: null, Number: { IsInteger: true, Numerator: >= 1 and <= Values.LargestSide } number }) return (int)number.Numerator;
            mistakes.Add(side.At, $"a shape has from 1 to {Values.LargestSide} rows and columns; '{side.Text}' is {value}");
        }
        catch (Exception wrong) when (wrong is OperandException or OverflowException)
        {
            mistakes.Add(side.At, wrong.Message);
        }
        return null;
    }
}
