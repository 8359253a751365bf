using AiByHand.Tensors;

namespace AiByHand.Operations.Assembling;

internal sealed class Weights : Slice
{
    public override string Name => "weights";

    public override string Signature => "weights(W)";

    public override string Summary => "W without its last column, the bias";

    public override string Shapes => "r x c → r x (c - 1)";

    public override Example Example => new("weights([2, -1, 5])", "2 -1");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"weights of {operands[0].Within(Precedence.Atom)}");

    protected override (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions) => (..shape.Rows, ..(shape.Columns - 1));
}
