using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Arithmetic;

internal sealed class MatrixProduct : Operation
{
    public override string Name => "·";

    public override string Signature => "X · Y";

    public override string Summary => "The matrix product";

    public override string Shapes => "p x n, n x m → p x m";

    public override Example Example => new("stack([1, 2], [0, 3]) · stack(4, 5)", "14 / 15");

    public override int LeastOperands => 2;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        Shape a = operands[0].Shape, b = operands[1].Shape;
        return a.Columns == b.Rows
            ? new Shape(a.Rows, b.Columns)
            : throw new OperandException($"{a} · {b}: the left one's columns must be as many as the right one's rows");
    }

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * operands[0].Shape.Columns;

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => Evaluate(operands, result, hasBias: false);

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Infix(operands[0], "·", operands[1], Binding.Product);

    internal override void Work(Workings work) => Work(work, hasBias: false);

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

    /// <summary>Cell by cell: the products from left to right, added up as they come, the bias last. A factor that meets a 0 isn't worked out.</summary>
    internal static void Work(Workings work, bool hasBias)
    {
        ReadOnlySpan<Cell> a = work.Operands[0].Cells, b = work.Operands[1].Cells;
        int width = work.Operands[0].Shape.Columns, count = hasBias ? width - 1 : width, columns = work.Result.Shape.Columns;
        for (var i = 0; i < work.Wanted.Length; i++)
        {
            if (work.Wanted[i] == Want.Nothing) continue;
            var sum = new RunningSum(work.Pencil);
            for (int k = 0, left = i / columns * width, right = i % columns; k < count; k++, left++, right += columns)
            {
                Rational factor = a[left].Number, other = b[right].Number;
                sum.Add(work.Pencil.Multiply(factor, other));
                if (factor.IsZero || !other.IsZero) work.Read(0, left);
                if (!factor.IsZero) work.Read(1, right);
            }
            if (!hasBias) continue;
            var bias = i / columns * width + count;
            sum.Add(a[bias].Number);
            work.Read(0, bias);
        }
    }
}
