using AiByHand.Tensors;

namespace AiByHand.Operations.Assembling;

internal sealed class Rows : Slice
{
    public override string Name => "rows";

    public override string Signature => "rows(X, from, to)";

    public override string Summary => "The rows from one to another, counted from 1";

    public override string Shapes => "r x c, from, to → (to - from + 1) x c";

    public override Example Example => new("rows(stack(1, 2, 3), 2, 3)", "2 / 3");

    internal override int LeastOperands => 3;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"rows {operands[1]} to {operands[2]} of {operands[0].Within(Precedence.Atom)}", Precedence.Power);

    protected override (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions) => ((positions[0] - 1)..positions[1], ..shape.Columns);
}
