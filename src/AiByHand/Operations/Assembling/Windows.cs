using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Assembling;

internal sealed class Windows : Operation
{
    public override string Name => "windows";

    public override string Signature => "windows(X, width, stride)";

    public override string Summary => "A window slides along the rows: its cells, row by row, are a column, and the next column is a stride further. K · windows(X, 3, 2) is a convolution, column_max(windows(X, 2, 2)) a max-pool";

    public override string Shapes => "r x n, width, stride → (r * width) x (floor((n - width) / stride) + 1)";

    public override Example Example => new("windows([1, 2, 3, 4, 5], 3, 2)", "1 3 / 2 4 / 3 5");

    internal override int LeastOperands => 3;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var (rows, columns) = operands[0].Shape;
        int width = operands[1].Integer("the window's width"), stride = operands[2].Integer("the stride");
        return width <= columns
            ? Sizes.Of(rows * width, (columns - width) / stride + 1)
            : throw new OperandException($"a window {width} wide finds no room in a {operands[0].Shape} tensor");
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        int width = WholeNumber(operands[1]), stride = WholeNumber(operands[2]);
        for (var cell = 0; cell < result.Cells.Length; cell++) result.Cells[cell] = operands[0].Cells[Source(operands[0].Shape, width, stride, result.Shape, cell)];
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        int width = operands[1].Integer, stride = operands[2].Integer;
        for (var cell = 0; cell < result.Terms.Length; cell++) result.Terms[cell] = operands[0].Terms[Source(operands[0].Shape, width, stride, result.Shape, cell)];
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"windows of {operands[0]}, {operands[1]} wide, stride {operands[2]}", Precedence.Comparison);

    // The cell of X that a cell of the result is.
    private static int Source(Shape shape, int width, int stride, Shape result, int cell)
    {
        var (line, window) = (cell / result.Columns, cell % result.Columns);
        return line / width * shape.Columns + window * stride + line % width;
    }

    private static int WholeNumber(Tensor operand) => (int)operand[0, 0].Number.Numerator;
}
