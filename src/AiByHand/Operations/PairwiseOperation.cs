using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations;

/// <summary>An operator between two tensors, cell by cell. A 1×1, a row or a column is repeated to meet the other operand.</summary>
internal abstract class PairwiseOperation : Operation
{
    public override string Signature => $"X {Name} Y";

    public override string Shapes => "r x c, r x c → r x c";

    internal override int LeastOperands => 2;

    protected abstract Precedence Precedence { get; }

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        Shape a = operands[0].Shape, b = operands[1].Shape;
        if (Meets(a.Rows, b.Rows) && Meets(a.Columns, b.Columns)) return new Shape(Math.Max(a.Rows, b.Rows), Math.Max(a.Columns, b.Columns));
        throw new OperandException($"{a} {Name} {b}: the shapes must be equal, or one a row, a column or a single number{Instead(a, b)}");
    }

    /// <summary>What may have been meant where the shapes don't meet; empty where nothing is near.</summary>
    protected virtual string Instead(Shape a, Shape b) => "";

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        ReadOnlySpan<Cell> a = operands[0].Cells, b = operands[1].Cells;
        if (result.Cells.Length == 1)
        {
            result.Cells[0] = Apply(in a[0], in b[0]);
            return;
        }
        var (aRow, aColumn) = Steps(operands[0].Shape);
        var (bRow, bColumn) = Steps(operands[1].Shape);
        for (int row = 0, i = 0; row < result.Shape.Rows; row++)
        {
            for (var column = 0; column < result.Shape.Columns; column++, i++) result.Cells[i] = Apply(in a[row * aRow + column * aColumn], in b[row * bRow + column * bColumn]);
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        ReadOnlySpan<Term> a = operands[0].Terms, b = operands[1].Terms;
        var (aRow, aColumn) = Steps(operands[0].Shape);
        var (bRow, bColumn) = Steps(operands[1].Shape);
        for (int row = 0, i = 0; row < result.Shape.Rows; row++)
        {
            for (var column = 0; column < result.Shape.Columns; column++, i++) result.Terms[i] = Unfold(a[row * aRow + column * aColumn], b[row * bRow + column * bColumn]);
        }
    }

    /// <summary>The term of two cells.</summary>
    protected abstract Term Unfold(Term a, Term b);

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Infix(operands[0], Name, operands[1], Precedence);

    protected abstract Cell Apply(in Cell a, in Cell b);

    // How far the next row is, and the next column; what is repeated stays where it is.
    private static (int Row, int Column) Steps(Shape shape) => (shape.Rows == 1 ? 0 : shape.Columns, shape.Columns == 1 ? 0 : 1);

    private static bool Meets(int a, int b) => a == b || a == 1 || b == 1;
}
