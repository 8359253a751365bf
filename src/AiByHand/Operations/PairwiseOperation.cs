using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>An operator between two tensors, cell by cell. A 1×1, a row or a column is repeated to meet the other operand.</summary>
internal abstract class PairwiseOperation : Operation
{
    public override string Signature => $"X {Name} Y";

    public override string Shapes => "r x c, r x c → r x c";

    public override int LeastOperands => 2;

    protected abstract Binding Binding { get; }

    public override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        Shape a = operands[0].Shape, b = operands[1].Shape;
        if (Meets(a.Rows, b.Rows) && Meets(a.Columns, b.Columns)) return new Shape(Math.Max(a.Rows, b.Rows), Math.Max(a.Columns, b.Columns));
        throw new OperandException($"{a} {Name} {b}: the shapes must be equal, or one a row, a column or a single number");
    }

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        ReadOnlySpan<Cell> a = operands[0].Cells, b = operands[1].Cells;
        var (aRow, aColumn) = Steps(operands[0].Shape);
        var (bRow, bColumn) = Steps(operands[1].Shape);
        for (int row = 0, i = 0; row < result.Shape.Rows; row++)
        {
            for (var column = 0; column < result.Shape.Columns; column++, i++)
                result.Cells[i] = Apply(a[row * aRow + column * aColumn], b[row * bRow + column * bColumn]);
        }
    }

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Infix(operands[0], Name, operands[1], Binding);

    internal override void Work(Workings work)
    {
        Tensor a = work.Operands[0], b = work.Operands[1];
        var (aRow, aColumn) = Steps(a.Shape);
        var (bRow, bColumn) = Steps(b.Shape);
        for (int row = 0, i = 0; row < work.Result.Shape.Rows; row++)
        {
            for (var column = 0; column < work.Result.Shape.Columns; column++, i++)
            {
                if (work.Wanted[i] == Want.Nothing) continue;
                int left = row * aRow + column * aColumn, right = row * bRow + column * bColumn;
                Work(work.Pencil, a.Cells[left], b.Cells[right]);
                var decides = Decides(a.Cells[left], b.Cells[right]);
                if (decides != Operands.Right) work.Read(0, left);
                if (decides != Operands.Left) work.Read(1, right);
            }
        }
    }

    /// <summary>What the pencil does for two cells.</summary>
    protected abstract void Work(Pencil pencil, Cell a, Cell b);

    /// <summary>Which of the two cells tell the result: where one alone does, as a factor 0, the other isn't worked out.</summary>
    protected virtual Operands Decides(Cell a, Cell b) => Operands.Both;

    protected abstract Cell Apply(Cell a, Cell b);

    // How far the next row is, and the next column; what is repeated stays where it is.
    private static (int Row, int Column) Steps(Shape shape) => (shape.Rows == 1 ? 0 : shape.Columns, shape.Columns == 1 ? 0 : 1);

    private static bool Meets(int a, int b) => a == b || a == 1 || b == 1;

    /// <summary>The operands of a pair.</summary>
    protected enum Operands
    {
        Both,
        Left,
        Right,
    }
}
