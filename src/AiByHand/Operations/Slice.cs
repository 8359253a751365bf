using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations;

/// <summary>An operation that takes a rectangle out of a tensor.</summary>
internal abstract class Slice : Operation
{
    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var shape = operands[0].Shape;
        var (rows, columns) = Part(shape, Positions(operands));
        if (rows.End.Value > shape.Rows || columns.End.Value > shape.Columns || rows.End.Value <= rows.Start.Value || columns.End.Value <= columns.Start.Value)
        {
            throw new OperandException($"{Name}: there is no such part of a {shape} tensor");
        }
        return new Shape(rows.End.Value - rows.Start.Value, columns.End.Value - columns.Start.Value);
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        Span<int> positions = stackalloc int[operands.Length - 1];
        for (var i = 0; i < positions.Length; i++) positions[i] = PositionOf(operands[i + 1]);
        var (rows, columns) = Part(operands[0].Shape, positions);
        for (var row = 0; row < result.Shape.Rows; row++) operands[0].Line(rows.Start.Value + row).Slice(columns.Start.Value, result.Shape.Columns).CopyTo(result.Line(row));
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        Span<int> positions = stackalloc int[operands.Length - 1];
        for (var i = 0; i < positions.Length; i++) positions[i] = operands[i + 1].Integer;
        var (rows, columns) = Part(operands[0].Shape, positions);
        for (var row = 0; row < result.Shape.Rows; row++) operands[0].Line(rows.Start.Value + row).Slice(columns.Start.Value, result.Shape.Columns).CopyTo(result.Line(row));
    }

    /// <summary>Which rows and columns, counted from 0, for positions counted from 1.</summary>
    protected abstract (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions);

    private static int PositionOf(Tensor operand) => (int)operand[0, 0].Number.Numerator;

    private static int[] Positions(IReadOnlyList<Operand> operands)
    {
        var positions = new int[operands.Count - 1];
        for (var i = 0; i < positions.Length; i++) positions[i] = operands[i + 1].Integer("a position");
        return positions;
    }
}
