using AiByHand.Tensors;

namespace AiByHand.Operations.Assembling;

internal sealed class Bias : Slice
{
    public override string Name => "bias";

    public override string Signature => "bias(W)";

    public override string Summary => "W's last column, the bias";

    public override string Shapes => "r x c → r x 1";

    public override Example Example => new("bias([2, -1, 5])", "5");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"bias of {operands[0].Within(Precedence.Atom)}");

    protected override (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions) => (..shape.Rows, (shape.Columns - 1)..shape.Columns);
}
