using AiByHand.Tensors;

namespace AiByHand.Operations.Assembling;

internal sealed class Columns : Slice
{
    public override string Name => "columns";

    public override string Signature => "columns(X, from, to)";

    public override string Summary => "The columns from one to another, counted from 1";

    public override string Shapes => "r x c, from, to → r x (to - from + 1)";

    public override Example Example => new("columns([1, 2, 3], 2, 3)", "2 3");

    internal override int LeastOperands => 3;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"columns {operands[1]} to {operands[2]} of {operands[0].Within(Precedence.Atom)}", Precedence.Power);

    protected override (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions) => (..shape.Rows, (positions[0] - 1)..positions[1]);
}
