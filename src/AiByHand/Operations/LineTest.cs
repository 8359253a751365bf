using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations;

/// <summary>An operation that counts rows, or columns, of a kind.</summary>
internal abstract class LineTest(string name, Axis axis) : Operation
{
    public override string Name => $"{name}_{Lines}";

    public override string Signature => $"{Name}(X)";

    public override string Shapes => "r x c → 1 x 1";

    internal override int LeastOperands => 1;

    protected string Lines => axis == Axis.Rows ? "rows" : "columns";

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => Shape.Scalar;

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)operands[0].Shape.Count * (axis == Axis.Rows ? operands[0].Shape.Rows : operands[0].Shape.Columns);

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var lines = axis == Axis.Rows ? operands[0].Shape.Rows : operands[0].Shape.Columns;
        var count = 0;
        for (var line = 0; line < lines; line++)
        {
            if (Counts(operands[0], line)) count++;
        }
        result.Cells[0] = count;
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var tensor = operands[0];
        result.Terms[0] = new LineCount([.. Enumerable.Range(0, axis == Axis.Rows ? tensor.Shape.Rows : tensor.Shape.Columns).Select(line => axis == Axis.Rows ? tensor.Row(line) : tensor.Column(line))], Kind);
    }

    /// <summary>The kind, as a term says it.</summary>
    protected abstract LineKind Kind { get; }

    /// <summary>Whether a line is of the kind.</summary>
    protected abstract bool Counts(Tensor tensor, int line);

    /// <summary>A line of the tensor.</summary>
    protected CellLine LineOf(Tensor tensor, int line) => CellLine.Of(tensor, axis, line);
}
