using AiByHand.Expressions;
using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>Reads where a given's numbers come from.</summary>
internal static class DrawReader
{
    public static readonly string[] Keys = ["cells", "bias", "each-row", "rows", "repeat", "one-of"];
    public static readonly string[] EachRowKeys = ["let", "keep"];

    public static DrawRule? Read(YamlNode node, Shape shape, bool hasBias, Scope scope, Mistakes mistakes)
    {
        if (node is not YamlMap map)
            return Values.ChoicesOf(node, mistakes) is { } choices ? new DrawCells(Repeated(choices, shape.Columns), null) : null;

        var fields = new Fields(map, Keys, mistakes, "draw");
        string[] kinds = [.. new[] { "cells", "rows", "one-of" }.Where(fields.Has)];
        if (kinds.Length != 1)
        {
            mistakes.Add(map.At, "a draw has one of cells, rows and one-of");
            return null;
        }
        foreach (var (key, kind) in new[] { ("bias", "cells"), ("each-row", "cells"), ("repeat", "rows") })
        {
            if (fields.Has(key) && kinds[0] != kind) mistakes.Add(fields.Node(key)!.At, $"'{key}' goes with {kind}, not with {kinds[0]}");
        }
        return kinds[0] switch
        {
            "cells" => Cells(fields, shape, hasBias, scope, mistakes),
            "rows" => Rows(fields, shape, mistakes),
            _ => OneOf(fields, shape, mistakes),
        };
    }

    private static DrawCells? Cells(Fields fields, Shape shape, bool hasBias, Scope scope, Mistakes mistakes)
    {
        if (Values.ChoicesOf(fields.Node("cells")!, mistakes) is not { } cells) return null;
        var columns = Repeated(cells, shape.Columns);
        if (fields.Node("bias") is { } node)
        {
            if (!hasBias) mistakes.Add(node.At, "'bias' draws the last column apart, and this tensor has no 'bias: true'");
            if (Values.ChoicesOf(node, mistakes) is not { } bias) return null;
            columns[^1] = bias;
        }
        return new DrawCells(columns, EachRow(fields, shape, scope, mistakes));
    }

    private static RowTest? EachRow(Fields fields, Shape shape, Scope scope, Mistakes mistakes)
    {
        if (fields.Map("each-row", "a map with let and keep") is not { } map) return null;
        var test = new Fields(map, EachRowKeys, mistakes, "each-row");
        test.Require("keep", "the conditions of a row");
        scope.Add(RowTest.RowName, new Shape(1, shape.Columns));
        var definitions = new List<(string Name, Expression Value)>();
        foreach (var (key, node) in test.Map("let", "a map of names to expressions")?.Entries ?? [])
        {
            if (scope.Shapes.ContainsKey(key.Text)) mistakes.Add(key.At, $"'{key.Text}' is taken: it names a tensor");
            else if (scope.IsSize(key.Text)) mistakes.Add(key.At, $"'{key.Text}' is taken: it names a size");
            else if (scope.Parse(node, key.Text) is { } value && scope.Check(value, node) is { } result)
            {
                definitions.Add((key.Text, value));
                scope.Add(key.Text, result);
            }
            else scope.Break(key.Text);
        }
        var keep = scope.Conditions(test.List("keep", "a list of conditions"));
        foreach (var (name, _) in definitions) scope.Remove(name);
        scope.Remove(RowTest.RowName);
        return new RowTest(definitions, keep);
    }

    private static DrawRows? Rows(Fields fields, Shape shape, Mistakes mistakes)
    {
        var rows = new List<Tensor>();
        foreach (var node in fields.List("rows", "a list of rows"))
        {
            if (Values.TensorOf(new YamlList([node], node.At), mistakes) is not { } row) return null;
            if (row.Shape.Columns != shape.Columns)
            {
                mistakes.Add(node.At, $"this row has {row.Shape.Columns} cells, the tensor {shape.Columns} columns");
                return null;
            }
            rows.Add(row);
        }
        var repeats = fields.Bool("repeat");
        if (rows.Count >= (repeats ? 1 : shape.Rows)) return new DrawRows(rows, repeats);
        mistakes.Add(fields.Node("rows")!.At, $"{rows.Count} rows can't fill {shape.Rows} without repeating one: list more, or say repeat: true");
        return null;
    }

    private static DrawOne? OneOf(Fields fields, Shape shape, Mistakes mistakes)
    {
        var tensors = new List<Tensor>();
        foreach (var node in fields.List("one-of", "a list of tensors"))
        {
            if (Values.TensorOf(node, mistakes) is not { } tensor) return null;
            if (tensor.Shape != shape)
            {
                mistakes.Add(node.At, $"expected {shape}, found {tensor.Shape}");
                return null;
            }
            tensors.Add(tensor);
        }
        if (tensors.Count > 0) return new DrawOne(tensors);
        mistakes.Add(fields.Node("one-of")!.At, "'one-of' needs a tensor to choose");
        return null;
    }

    private static IReadOnlyList<Cell>[] Repeated(IReadOnlyList<Cell> choices, int columns)
    {
        var all = new IReadOnlyList<Cell>[columns];
        Array.Fill(all, choices);
        return all;
    }
}
