using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class MatrixProduct : Operation
{
    public override string Name => "·";

    public override string Signature => "X · Y";

    public override string Summary => "The matrix product";

    public override string Shapes => "p x n, n x m → p x m";

    public override Example Example => new("stack([1, 2], [0, 3]) · stack(4, 5)", "14 / 15");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        Shape a = operands[0].Shape, b = operands[1].Shape;
        return a.Columns == b.Rows
            ? new Shape(a.Rows, b.Columns)
            : throw new OperandException($"{a} · {b}: the left one's columns must be as many as the right one's rows");
    }

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * operands[0].Shape.Columns;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => Evaluate(operands, result, hasBias: false);

    internal override IReadOnlyList<Slip> Slips => [Operations.Slips.NoMinus, Operations.Slips.RowsWithRows];

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result) => Unfold(operands, result, hasBias: false);

    /// <summary>The products from left to right, the bias last.</summary>
    internal static void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result, bool hasBias)
    {
        for (var row = 0; row < result.Shape.Rows; row++)
        {
            var weights = operands[0].Line(row);
            var count = hasBias ? weights.Length - 1 : weights.Length;
            for (var column = 0; column < result.Shape.Columns; column++)
            {
                var terms = new Term[weights.Length];
                for (var k = 0; k < count; k++) terms[k] = new Product(weights[k], operands[1][k, column]);
                if (hasBias) terms[count] = weights[count];
                result[row, column] = new Sum(terms);
            }
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Infix(operands[0], "·", operands[1], Precedence.Product);

    /// <summary>With a bias, that is the left one's last column.</summary>
    internal static void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result, bool hasBias)
    {
        var (rows, columns) = result.Shape;
        var input = operands[1].Cells;
        for (int row = 0, i = 0; row < rows; row++)
        {
            var weights = operands[0].Line(row);
            var count = hasBias ? weights.Length - 1 : weights.Length;
            for (var column = 0; column < columns; column++)
            {
                var sum = hasBias ? weights[count].Number : Rational.Zero;
                for (int k = 0, cell = column; k < count; k++, cell += columns) sum += weights[k].Number * input[cell].Number;
                result.Cells[i++] = sum;
            }
        }
    }
}
