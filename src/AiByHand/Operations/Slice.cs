using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>An operation that takes a rectangle out of a tensor.</summary>
internal abstract class Slice : Operation
{
    public override int LeastOperands => 1;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var shape = operands[0].Shape;
        var (rows, columns) = Part(shape, Positions(operands));
        if (rows.End.Value > shape.Rows || columns.End.Value > shape.Columns || rows.End.Value <= rows.Start.Value || columns.End.Value <= columns.Start.Value)
            throw new OperandException($"{Name}: there is no such part of a {shape} tensor");
        return new Shape(rows.End.Value - rows.Start.Value, columns.End.Value - columns.Start.Value);
    }

    public override Tensor Evaluate(IReadOnlyList<Tensor> operands)
    {
        var tensor = operands[0];
        var (rows, columns) = Part(tensor.Shape, Positions(operands));
        return Tensor.Create(
            new Shape(rows.End.Value - rows.Start.Value, columns.End.Value - columns.Start.Value),
            (row, column) => tensor[rows.Start.Value + row, columns.Start.Value + column]);
    }

    internal override void Work(Workings work)
    {
        var (rows, columns) = Part(work.Operands[0].Shape, Positions(work.Operands));
        int width = work.Result.Shape.Columns, from = rows.Start.Value * work.Operands[0].Shape.Columns + columns.Start.Value;
        for (var cell = 0; cell < work.Wanted.Length; cell++) work.Take(work.Wanted[cell], 0, from + cell / width * work.Operands[0].Shape.Columns + cell % width);
    }

    /// <summary>Which rows and columns, counted from 0, for positions counted from 1.</summary>
    protected abstract (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions);

    private static int[] Positions(IReadOnlyList<Tensor> operands)
    {
        var positions = new int[operands.Count - 1];
        for (var i = 0; i < positions.Length; i++) positions[i] = (int)operands[i + 1][0, 0].Number.Numerator;
        return positions;
    }

    private static int[] Positions(IReadOnlyList<Operand> operands)
    {
        var positions = new int[operands.Count - 1];
        for (var i = 0; i < positions.Length; i++) positions[i] = operands[i + 1].Integer("a position");
        return positions;
    }
}
