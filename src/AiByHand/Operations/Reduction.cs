using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>An operation that makes one number of many, in three forms: <c>sum(X)</c> of all, <c>row_sum(X)</c> of each row, <c>column_sum(X)</c> of each column.</summary>
internal abstract class Reduction(string name, Axis axis) : Operation
{
    public override string Name => axis switch { Axis.Rows => $"row_{name}", Axis.Columns => $"column_{name}", _ => name };

    public override string Signature => $"{Name}(X)";

    public override int LeastOperands => 1;

    public override string Summary => axis switch { Axis.Rows => $"{What}, row by row", Axis.Columns => $"{What}, column by column", _ => $"{What} of all cells" };

    /// <summary>What comes out: "the sum".</summary>
    protected abstract string What { get; }

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => ShapeOf(operands[0].Shape);

    public override Tensor Evaluate(IReadOnlyList<Tensor> operands)
    {
        var tensor = operands[0];
        var cells = new Cell[ShapeOf(tensor.Shape).Count];
        switch (axis)
        {
            case Axis.Rows:
                for (var row = 0; row < cells.Length; row++) cells[row] = Reduce(tensor.Cells.Slice(row * tensor.Shape.Columns, tensor.Shape.Columns));
                break;
            case Axis.Columns:
                var line = new Cell[tensor.Shape.Rows];
                for (var column = 0; column < cells.Length; column++)
                {
                    for (var row = 0; row < line.Length; row++) line[row] = tensor[row, column];
                    cells[column] = Reduce(line);
                }
                break;
            default:
                cells[0] = Reduce(tensor.Cells);
                break;
        }
        return new Tensor(ShapeOf(tensor.Shape), cells);
    }

    internal override void Work(Workings work)
    {
        var (rows, columns) = work.Operands[0].Shape;
        var cells = work.Operands[0].Cells;
        for (var line = 0; line < work.Wanted.Length; line++)
        {
            if (work.Wanted[line] == Want.Nothing) continue;
            var (first, step, count) = axis switch { Axis.Rows => (line * columns, 1, columns), Axis.Columns => (line, columns, rows), _ => (0, 1, cells.Length) };
            Work(work.Pencil, new CellLine(cells, first, step, count));
            for (var i = 0; i < count; i++) work.Read(0, first + i * step);
        }
    }

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function(Name.Replace('_', ' '), operands);

    /// <summary>What the pencil does for one line.</summary>
    protected abstract void Work(Pencil pencil, CellLine cells);

    protected abstract Cell Reduce(ReadOnlySpan<Cell> cells);

    private Shape ShapeOf(Shape shape) => axis switch { Axis.Rows => new Shape(shape.Rows, 1), Axis.Columns => new Shape(1, shape.Columns), _ => Shape.Scalar };
}
