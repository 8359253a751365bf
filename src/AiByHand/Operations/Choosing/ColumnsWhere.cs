using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class ColumnsWhere : Operation
{
    public override string Name => "columns_where";

    public override string Signature => "columns_where(X, marks, count)";

    public override string Summary => "The columns of X that the row 'marks' has a 1 for, in their order; there must be as many as the count says";

    public override string Shapes => "r x c, 1 x c, n → r x n";

    public override Example Example => new("columns_where([3, 4, 5], [1, 0, 1], 2)", "3 5");

    internal override int LeastOperands => 3;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var shape = operands[0].Shape;
        var count = operands[2].Integer("the count of columns");
        if (operands[1].Shape != new Shape(1, shape.Columns)) throw new OperandException($"the marks must be 1x{shape.Columns}, one for each column, not {operands[1].Shape}");
        return count <= shape.Columns ? new Shape(shape.Rows, count) : throw new OperandException($"{shape} hasn't got {count} columns");
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        Tensor tensor = operands[0], marks = operands[1];
        var marked = Marked(marks);
        if (marked.Length != result.Shape.Columns) throw new OperandException($"the marks are on {marked.Length} of {marks.Shape.Columns} columns, not on {result.Shape.Columns}");
        for (var row = 0; row < result.Shape.Rows; row++)
        {
            for (var column = 0; column < marked.Length; column++) result[row, column] = tensor[row, marked[column]];
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var marks = operands[1].Row(0);
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var marked = new NthMark(marks, column + 1, result.Shape.Columns);
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = new Terms.Index(marked, operands[0].Row(row));
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"the columns of {operands[0].Within(Precedence.Atom)} where {operands[1]}", Precedence.Comparison);

    private static int[] Marked(Tensor marks) => [.. Enumerable.Range(0, marks.Shape.Columns).Where(column => !marks[0, column].Number.IsZero)];
}
