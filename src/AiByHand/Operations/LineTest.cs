using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>An operation that counts rows, or columns, of a kind.</summary>
internal abstract class LineTest(string name, Axis axis) : Operation
{
    public override string Name => $"{name}_{Lines}";

    public override string Signature => $"{Name}(X)";

    public override string Shapes => "r x c → 1 x 1";

    public override int LeastOperands => 1;

    protected string Lines => axis == Axis.Rows ? "rows" : "columns";

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => Shape.Scalar;

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)operands[0].Shape.Count * (axis == Axis.Rows ? operands[0].Shape.Rows : operands[0].Shape.Columns);

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var tensor = axis == Axis.Rows ? operands[0] : operands[0].Transposed();
        var count = 0;
        for (var row = 0; row < tensor.Shape.Rows; row++)
        {
            if (Counts(tensor, row)) count++;
        }
        result.Cells[0] = count;
    }

    internal override void Work(Workings work)
    {
        work.Pencil.Look(axis == Axis.Rows ? work.Operands[0].Shape.Rows : work.Operands[0].Shape.Columns);
        work.ReadAll(0);
    }

    /// <summary>Whether the row is of the kind.</summary>
    protected abstract bool Counts(Tensor tensor, int row);
}
