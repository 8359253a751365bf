using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Templates.Expanding;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads where a given's numbers come from.</summary>
internal sealed class DrawReader(string name, Shape shape, bool hasBias, Scope scope, Mistakes mistakes)
{
    public static readonly string[] Keys = ["cells", "bias", "let", "keep", "rows", "repeat", "one-of"];

    /// <summary>What holds <c>let</c> and <c>keep</c> in older files. Records hold such files, so it is read.</summary>
    public const string EachRow = "each-row";

    private static readonly string[] EachRowKeys = ["let", "keep"];

    private static readonly string[] Kinds = ["cells", "rows", "one-of"];
    private static readonly (string Key, string Kind)[] Companions = [("bias", "cells"), ("let", "cells"), ("keep", "cells"), (EachRow, "cells"), ("repeat", "rows")];

    public DrawRule? Read(YamlNode node)
    {
        if (node is not YamlMap map) return Choices(node) is { } choices ? new DrawCells(Repeated(choices), null) : null;

        var fields = new Fields(map, map[EachRow] is null ? Keys : [.. Keys, EachRow], mistakes, "a draw");
        string[] kinds = [.. Kinds.Where(fields.Has)];
        if (kinds is not [var kind])
        {
            mistakes.Add(map.At, $"a draw has one of cells, rows and one-of, found {(kinds.Length == 0 ? "none of them" : string.Join(" and ", kinds))}");
            return null;
        }
        foreach (var (key, with) in Companions)
        {
            if (fields.Node(key) is { } companion && with != kind) mistakes.Add(companion.At, $"'{key}' goes with {with}, not with {kind}");
        }
        return kind switch
        {
            "cells" => Cells(fields),
            "rows" => Rows(fields),
            _ => OneOf(fields),
        };
    }

    private DrawCells? Cells(Fields fields)
    {
        var cells = Choices(fields.Node("cells")!);
        var bias = fields.Node("bias") is { } node ? Choices(node) : cells;
        if (fields.Node("bias") is { } apart && !hasBias) mistakes.Add(apart.At, $"'bias' draws the bias column apart, and '{name}' has no 'bias: true'");
        var eachRow = Tested(fields);
        if (cells is null || bias is null) return null;
        var columns = Repeated(cells);
        columns[^1] = bias;
        return new DrawCells(columns, eachRow);
    }

    // The conditions of a row, as they stand beside the cells, or as older files have them.
    private RowTest? Tested(Fields fields)
    {
        if (!fields.Has(EachRow)) return fields.Has("let") || fields.Has("keep") ? TestIn(fields) : null;
        if (fields.Has("let") || fields.Has("keep")) mistakes.Add(fields.Node(EachRow)!.At, $"'{EachRow}' is how older files say it: write its let and keep beside cells");
        return fields.Map(EachRow, "a map with let and keep") is { } map ? TestIn(new Fields(map, EachRowKeys, mistakes, $"'{EachRow}'")) : null;
    }

    private RowTest TestIn(Fields test)
    {
        test.Require("keep", "the conditions of a row");
        scope.Add(RowTest.RowName, new Shape(1, shape.Columns));
        var row = new HashSet<string>(StringComparer.Ordinal) { RowTest.RowName };
        var definitions = new List<(string Name, Expression Value)>();
        var lets = test.Map("let", "a map of names to expressions")?.Entries ?? [];
        var mistakesBefore = mistakes.Count;
        foreach (var (key, node) in lets) Define(key, node, definitions, row);
        // What is wrong in these names would be told once more in the conditions that use them.
        var keep = mistakes.Count > mistakesBefore ? [] : ConditionReader.ReadOfRow(test.List("keep", "a list of conditions"), row, scope, mistakes);
        foreach (var (key, _) in lets)
        {
            if (!scope.IsDeclared(key.Text)) scope.Remove(key.Text);
        }
        scope.Remove(RowTest.RowName);
        return new RowTest(definitions, keep);
    }

    private void Define(YamlScalar key, YamlNode node, List<(string Name, Expression Value)> definitions, HashSet<string> row)
    {
        if (scope.IsDeclared(key.Text))
        {
            mistakes.Add(key.At, $"'{key.Text}' is taken: it names {(key.Text == RowTest.RowName ? "the row itself" : scope.KindOfNumber(key.Text) ?? "a tensor")}");
            return;
        }
        Identifiers.Require(key, "a name", mistakes);
        if (scope.Parse(node, key.Text) is not { } value || scope.Check(value, node) is not { } result)
        {
            scope.Break(key.Text);
            return;
        }
        definitions.Add((key.Text, value));
        scope.Add(key.Text, result);
        if (References.In(value).Any(row.Contains)) row.Add(key.Text);
    }

    private DrawRows? Rows(Fields fields)
    {
        var mistakesBefore = mistakes.Count;
        var kinds = ColumnKinds.Unknown(shape.Columns);
        var rows = new List<Tensor>();
        var nodes = fields.Node("rows") is YamlScalar { IsNull: false } all ? [all] : fields.List("rows", "a list of rows, or an expression whose rows are meant, such as permutations(3)");
        foreach (var node in nodes)
        {
            if (node is YamlScalar { IsNull: false } expression) rows.AddRange(RowsOf(expression));
            else rows.AddRange(WrittenOut(node).Select(written => Values.RowOf(written, name, shape, kinds, mistakes)).OfType<Tensor>());
        }
        var repeats = fields.Bool("repeat");
        if (mistakes.Count > mistakesBefore) return null;
        if (rows.Count >= (repeats ? 1 : shape.Rows)) return new DrawRows(rows, repeats);
        mistakes.Add(fields.Node("rows")!.At, rows.Count == 0
            ? "'rows' needs a row to choose"
            : $"{Counted.Of(rows.Count, "row")} can't fill {shape.Rows} without repeating one: list more, or say repeat: true");
        return null;
    }

    // [how, is, "{he, she}"] is a row for each.
    private List<YamlNode> WrittenOut(YamlNode node)
    {
        List<YamlNode> rows = [node];
        if (node is not YamlList { Items: var cells } list) return rows;
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column] is not YamlScalar { Text: ['{', ..] } cell) continue;
            var choices = Braces.WrittenOut(cell, mistakes);
            rows = [.. rows.OfType<YamlList>().SelectMany(row => choices.Select(choice => list with { Items = [.. row.Items.Take(column), choice with { IsQuoted = false }, .. row.Items.Skip(column + 1)] }))];
        }
        return rows;
    }

    // The rows of a constant: permutations(3), or those of a level.
    private IEnumerable<Tensor> RowsOf(YamlScalar node)
    {
        if (scope.Parse(node, "rows") is not { } expression) return [];
        if (References.In(expression) is [var tensor, ..])
        {
            if (!scope.IsBroken(tensor)) mistakes.Add(Scope.PlaceOf(tensor, expression, node), $"'rows' are the same for every draw and can't name '{tensor}'");
            return [];
        }
        if (scope.Check(expression, node) is not { } found) return [];
        if (found.Columns == shape.Columns)
        {
            var constant = Evaluator.Evaluate(expression, new Dictionary<string, Tensor>());
            return Enumerable.Range(0, found.Rows).Select(constant.Row);
        }
        mistakes.Add(node.At, $"'{name}' is {shape} (rows x columns): expected rows of {Counted.Of(shape.Columns, "cell")}, found {found.Columns}");
        return [];
    }

    private DrawOne? OneOf(Fields fields)
    {
        var mistakesBefore = mistakes.Count;
        var kinds = ColumnKinds.Unknown(shape.Columns);
        var tensors = new List<Tensor>();
        foreach (var node in fields.List("one-of", "a list of tensors"))
        {
            if (Values.TensorOf(node, name, shape, kinds, mistakes) is { } tensor) tensors.Add(tensor);
        }
        if (mistakes.Count > mistakesBefore) return null;
        if (tensors.Count > 0) return new DrawOne(tensors);
        mistakes.Add(fields.Node("one-of")!.At, "'one-of' needs a tensor to choose");
        return null;
    }

    // A list, or a range whose ends may be constants: -most..most.
    private IReadOnlyList<Cell>? Choices(YamlNode node)
    {
        if (node is not YamlScalar range || range.Text.Split("..") is not [var from, var to] || !(IsNamed(from) || IsNamed(to))) return Values.ChoicesOf(node, mistakes);
        return EndOf(range, 0, from.Length) is { } first && EndOf(range, from.Length + 2, range.Text.Length) is { } last
            ? Values.ChoicesOf(range with { Text = $"{first}..{last}" }, mistakes)
            : null;
    }

    private static bool IsNamed(string end) => end.Any(char.IsLetter);

    private Rational? EndOf(YamlScalar range, int from, int to)
    {
        var end = new YamlScalar(range.Text[from..to], IsQuoted: false, range.IsVerbatim, range.Place(from));
        if (scope.Parse(end, "draw") is not { } expression) return null;
        if (References.In(expression) is [var name, ..])
        {
            if (!scope.IsBroken(name)) mistakes.Add(Scope.PlaceOf(name, expression, end), $"'{name}' is no constant");
            return null;
        }
        if (scope.Check(expression, end) is null) return null;
        var value = Evaluator.Evaluate(expression, new Dictionary<string, Tensor>());
        if (value.Shape.Count == 1 && value[0, 0] is { Word: null, Number: { IsInteger: true } number }) return number;
        mistakes.Add(end.At, $"the ends of a range are whole numbers; '{end.Text}' is {value}");
        return null;
    }

    private IReadOnlyList<Cell>[] Repeated(IReadOnlyList<Cell> choices)
    {
        var all = new IReadOnlyList<Cell>[shape.Columns];
        for (var column = 0; column < all.Length; column++) all[column] = choices;
        return all;
    }
}
