using AiByHand.Tensors;

namespace AiByHand.Operations.Assembling;

internal sealed class Row : Slice
{
    public override string Name => "row";

    public override string Signature => "row(X, i)";

    public override string Summary => "Row i, counted from 1";

    public override string Shapes => "r x c, i → 1 x c";

    public override Example Example => new("row(stack([1, 2], [3, 4]), 2)", "3 4");

    internal override int LeastOperands => 2;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"row {operands[1]} of {operands[0].Within(Precedence.Atom)}", Precedence.Power);

    protected override (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions) => ((positions[0] - 1)..positions[0], ..shape.Columns);
}
