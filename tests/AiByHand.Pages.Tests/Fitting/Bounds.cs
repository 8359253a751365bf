using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>
/// Between which numbers each cell of a sheet must lie, whatever is drawn: from what may be drawn, through the steps, cut where a condition of <c>keep</c> says so.
/// Never too narrow: what isn't understood bounds nothing, and a tensor of which too little is understood has no bounds.
/// </summary>
internal sealed class Bounds
{
    // At the least cells comes out the least, at the most the most.
    private static readonly HashSet<string> Rising = new(StringComparer.Ordinal)
    {
        "+", "relu", "floor", "round", "drop_decimals", "nearest_square", "sigmoid", "tanh", "beside", "stack", "row", "column", "rows", "columns", "at", "weights", "bias", "transpose",
        "flatten", "diagonal", "identity", "zeros", "ones", "sum", "row_sum", "column_sum", "mean", "row_mean", "column_mean", "max", "row_max", "column_max", "min", "row_min",
        "column_min", "column_cumsum", "row_cumsum", "sort_descending",
    };

    // Truths and shares lie between 0 and 1.
    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal)
    {
        "==", "!=", "<", "<=", ">", ">=", "in", "between", "and", "or", "not", "is_integer", "one_hot_max", "adjacency", "any", "all", "row_any", "row_all", "column_any", "column_all", "softmax",
    };

    private static readonly Span Endless = new(-1_000_000, 1_000_000);

    private readonly Template _template;
    private readonly Dictionary<string, SpanGrid?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cut>> _cuts = new(StringComparer.Ordinal);

    public Bounds(Template template)
    {
        _template = template;
        foreach (var condition in template.Keep) Learn(condition.Test);
        foreach (var given in template.Givens)
        {
            if (given.Draw is DrawCells { EachRow: { } test })
            {
                var meanings = new Dictionary<string, Expression>(StringComparer.Ordinal) { [RowTest.RowName] = new Reference(given.Name, 0) };
                foreach (var (name, value) in test.Definitions) meanings[name] = Replace(value, meanings);
                foreach (var condition in test.Keep) Learn(Replace(condition.Test, meanings));
            }
        }
    }

    /// <summary>Where the cells of a tensor lie, or null where that isn't known.</summary>
    public SpanGrid? Of(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        _known[name] = null;                                    // a bound that rests on the tensor itself says nothing
        GivenTensor? given = _template.Givens.FirstOrDefault(given => given.Name == name);
        var spans = given is null ? Evaluate(_template.Steps.First(step => step.Name == name).Value) : Drawn(given);
        if (_cuts.TryGetValue(name, out var cuts))
        {
            spans ??= SpanGrid.Create(given?.Shape ?? _template.Steps.First(step => step.Name == name).Shape, (_, _) => Endless);
            spans = cuts.Aggregate(spans, (spans, cut) => cut.Of(spans));
        }
        return _known[name] = spans?.Cells.Any(span => span.Low == Endless.Low || span.High == Endless.High) == true ? null : spans;
    }

    private SpanGrid? Drawn(GivenTensor given) =>
        given.Draw is Computed computed ? Evaluate(computed.Value)
        : AreWords(given) ? null
        : SpanGrid.Create(given.Shape, (row, column) => Span.Of(Choices(given, row, column).Select(cell => cell.Number)));

    /// <summary>What may be drawn into a cell.</summary>
    public static IEnumerable<Cell> Choices(GivenTensor given, int row, int column) => given.Draw switch
    {
        DrawCells cells => cells.Choices[column],
        DrawRows rows => rows.Rows.Select(tensor => tensor[0, column]),
        DrawOne one => one.Tensors.Select(tensor => tensor[row, column]),
        _ => [],
    };

    private static bool AreWords(GivenTensor given) => Choices(given, 0, 0).Any(cell => cell.Word is not null);

    private SpanGrid? Evaluate(Expression expression) => expression switch
    {
        NumberLiteral number => new SpanGrid(Shape.Scalar, [new Span(number.Value, number.Value)]),
        Reference reference => Of(reference.Name),
        Call call => Evaluate(call),
        _ => null,
    };

    private SpanGrid? Evaluate(Call call)
    {
        var name = call.Operation.Name;
        SpanGrid?[] operands = [.. call.Operands.Select(Evaluate)];
        if (name == "lookup" && operands[0] is { } table && ColumnsOf(call.Operands[2]) is { } columns) return table.AnyColumns(columns);
        if (name is "columns_where" && operands is [{ } whole, _, { } count]) return whole.AnyColumns((int)count.Cells[0].High.Numerator);
        if (name == "gather" && operands[0] is { } gathered)
        {
            return SpanGrid.Create(new Shape(1, gathered.Shape.Columns), (_, column) => Enumerable.Range(0, gathered.Shape.Rows).Select(row => gathered[row, column]).Aggregate((a, b) => a.With(b)));
        }
        if (name == "choose" && operands[1..].All(operand => operand is not null)) return operands[1..].Aggregate((a, b) => a!.With(b!, (one, other) => one.With(other)));
        if (name == "merge" && ColumnsOf(call.Operands[0]) is { } merged && operands[2..].All(operand => operand is not null))
        {
            return operands[2..].Select(operand => operand!.AnyColumns(merged)).Aggregate((a, b) => a.With(b, (one, other) => one.With(other)));
        }
        if (!operands.All(operand => operand is not null)) return null;
        SpanGrid[] spans = [.. operands.Select(operand => operand!)];
        try
        {
            return name switch
            {
                "-" => spans[0].With(spans[1], (a, b) => a + -b),
                "negate" => spans[0].Map(span => -span),
                "*" => spans[0].With(spans[1], (a, b) => a * b),
                "/" => spans[1].Cells.Any(span => span.HoldsZero) ? null : spans[0].With(spans[1], (a, b) => a / b),
                "abs" => spans[0].Map(span => span.Abs()),
                "·" => spans[0].Times(spans[1]),
                "affine" => spans[0].Times(spans[1].OverOnes()),
                "linear" => spans[0].Times(spans[0].Shape.Columns == spans[1].Shape.Rows ? spans[1] : spans[1].OverOnes()),
                "^" => Power(spans[0], spans[1]),
                _ when Shares.Contains(name) => SpanGrid.Create(call.Operation.ShapeOf([.. spans.Select(span => new Operand(span.Shape, span.Low.Equals(span.High) ? span.Low : null))]), (_, _) => Span.ZeroOrOne),
                _ when Rising.Contains(name) => Applied(call.Operation, spans),
                _ => null,
            };
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException or DivideByZeroException)
        {
            return null;
        }
    }

    private static SpanGrid Applied(Operation operation, SpanGrid[] spans) =>
        SpanGrid.Between(Evaluator.Apply(operation, [.. spans.Select(span => span.Low)]), Evaluator.Apply(operation, [.. spans.Select(span => span.High)]));

    // A square, or a power of a number above 1.
    private static SpanGrid? Power(SpanGrid bases, SpanGrid exponents) =>
        exponents.Cells is [{ } two] && two == new Span(2, 2) ? bases.Map(span => span.Abs() * span.Abs())
        : bases.Cells is [{ } one] && one.Low == one.High && one.Low > 1 ? Applied(OperationCatalog.Find("^")!, [bases, exponents])
        : null;

    private int? ColumnsOf(Expression words) => words switch
    {
        Reference reference => _template.Givens.FirstOrDefault(given => given.Name == reference.Name)?.Shape.Columns ?? _template.Steps.First(step => step.Name == reference.Name).Shape.Columns,
        Call { Operation.Name: "row" } call => ColumnsOf(call.Operands[0]),
        Call { Operation.Name: "beside" } call => call.Operands.Sum(ColumnsOf),
        _ => null,
    };

    private void Learn(Expression condition)
    {
        if (condition is not Call { Operands: var operands } call) return;
        switch (call.Operation.Name)
        {
            case "and":
                Learn(operands[0]);
                Learn(operands[1]);
                break;
            case "all" or "row_all" or "column_all":
                Learn(operands[0]);
                break;
            case "<=" or "<":
                Learn(operands[0], null, operands[1]);
                Learn(operands[1], operands[0], null);
                break;
            case ">=" or ">":
                Learn(operands[0], operands[1], null);
                Learn(operands[1], null, operands[0]);
                break;
            case "between":
                Learn(operands[0], operands[1], operands[2]);
                break;
        }
    }

    private void Learn(Expression what, Expression? low, Expression? high)
    {
        switch (what)
        {
            case Reference reference:
                Remember(reference.Name, new Cut(this, low, high, Part.Whole));
                break;
            case Call call when Named(call) is { } name:
                Remember(name, new Cut(this, low, high, Part.Whole));
                break;
            case Call { Operation.Name: "abs" } call when high is not null:
                Learn(call.Operands[0], new Call(OperationCatalog.Find("negate")!, [high], 0), high);
                break;
            case Call { Operation.Name: "max" or "row_max" or "column_max" } call when high is not null:
                Learn(call.Operands[0], null, high);
                break;
            case Call { Operation.Name: "min" or "row_min" or "column_min" } call when low is not null:
                Learn(call.Operands[0], low, null);
                break;
            case Call { Operation.Name: "beside" or "stack" } call:
                foreach (var operand in call.Operands) Learn(operand, low, high);
                break;
            case Call { Operation.Name: "weights" or "bias", Operands: [Reference whole] } call:
                Remember(whole.Name, new Cut(this, low, high, call.Operation.Name == "bias" ? Part.Bias : Part.Weights));
                break;
        }
    }

    // The tensor that has this value.
    private string? Named(Call call) =>
        _template.Steps.FirstOrDefault(step => Text(step.Value) == Text(call))?.Name
        ?? _template.Givens.FirstOrDefault(given => given.Draw is Computed computed && Text(computed.Value) == Text(call))?.Name;

    private void Remember(string name, Cut cut)
    {
        if (!_cuts.TryGetValue(name, out var cuts)) _cuts[name] = cuts = [];
        cuts.Add(cut);
    }

    private static string Text(Expression expression) => Formula.Of("", expression);

    private static Expression Replace(Expression expression, Dictionary<string, Expression> meanings) => expression switch
    {
        Reference reference when meanings.TryGetValue(reference.Name, out var meaning) => meaning,
        Call call => call with { Operands = [.. call.Operands.Select(operand => Replace(operand, meanings))] },
        _ => expression,
    };

    private enum Part
    {
        Whole,
        Weights,
        Bias,
    }

    // What a condition leaves of a tensor's cells, or of those before the bias or of the bias.
    private sealed record Cut(Bounds Bounds, Expression? Low, Expression? High, Part Part)
    {
        public SpanGrid Of(SpanGrid spans)
        {
            Rational? low = Low is null ? null : Bounds.Evaluate(Low)?.Cells.Min(span => span.Low), high = High is null ? null : Bounds.Evaluate(High)?.Cells.Max(span => span.High);
            return SpanGrid.Create(spans.Shape, (row, column) => IsMeant(column == spans.Shape.Columns - 1) ? spans[row, column].Within(low, high) : spans[row, column]);
        }

        private bool IsMeant(bool isLastColumn) => Part == Part.Whole || isLastColumn == (Part == Part.Bias);
    }
}
