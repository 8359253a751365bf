using AiByHand.Tensors;

namespace AiByHand.Operations.Assembling;

internal sealed class Column : Slice
{
    public override string Name => "column";

    public override string Signature => "column(X, j)";

    public override string Summary => "Column j, counted from 1";

    public override string Shapes => "r x c, j → r x 1";

    public override Example Example => new("column(stack([1, 2], [3, 4]), 2)", "2 / 4");

    internal override int LeastOperands => 2;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"column {operands[1]} of {operands[0].Within(Precedence.Atom)}", Precedence.Power);

    protected override (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions) => (..shape.Rows, (positions[0] - 1)..positions[0]);
}
