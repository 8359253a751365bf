using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Testing;

internal sealed class Determinant : Operation
{
    // Fractions, worked out as on paper.
    private const long CostOfOne = 16;

    public override string Name => "det";

    public override string Signature => "det(X)";

    public override string Summary => "The determinant; 0 says that the matrix loses information";

    public override string Shapes => "n x n → 1 x 1";

    public override Example Example => new("det(stack([1, 2], [3, 4]))", "-2");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape is var shape && shape.Rows == shape.Columns
        ? Shape.Scalar
        : throw new OperandException($"det needs as many rows as columns, not {shape}");

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => CostOfOne * operands[0].Shape.Count * operands[0].Shape.Rows;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => result.Cells[0] = Of(operands[0].Shape.Rows, operands[0].Cells, new Pencil());

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) => result.Terms[0] = new Terms.Determinant(operands[0].Shape.Rows, operands[0].Terms.ToArray());

    /// <summary>The determinant by Gaussian elimination; with exact fractions it needs no care for rounding.</summary>
    internal static Rational Of(int size, ReadOnlySpan<Cell> cells, Pencil pencil)
    {
        var rows = new Rational[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) rows[i, j] = cells[i * size + j].Number;
        }

        var determinant = Rational.One;
        for (var pivot = 0; pivot < size; pivot++)
        {
            var swap = pivot;
            while (swap < size && rows[swap, pivot].IsZero) swap++;
            if (swap == size) return Rational.Zero;
            if (swap != pivot)
            {
                determinant = -determinant;
                for (var j = pivot; j < size; j++) (rows[swap, j], rows[pivot, j]) = (rows[pivot, j], rows[swap, j]);
            }
            determinant = pencil.Multiply(determinant, rows[pivot, pivot]);
            for (var i = pivot + 1; i < size; i++)
            {
                var factor = pencil.Divide(rows[i, pivot], rows[pivot, pivot]);
                for (var j = pivot + 1; j < size; j++) rows[i, j] = pencil.Subtract(rows[i, j], pencil.Multiply(factor, rows[pivot, j]));
            }
        }
        return determinant;
    }
}
