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

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function(Name.Replace('_', ' '), operands);

    protected abstract Cell Reduce(ReadOnlySpan<Cell> cells);

    private Shape ShapeOf(Shape shape) => axis switch { Axis.Rows => new Shape(shape.Rows, 1), Axis.Columns => new Shape(1, shape.Columns), _ => Shape.Scalar };
}
