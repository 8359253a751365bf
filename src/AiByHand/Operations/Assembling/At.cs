using AiByHand.Tensors;

namespace AiByHand.Operations.Assembling;

internal sealed class At : Slice
{
    public override string Name => "at";

    public override string Signature => "at(X, i, j)";

    public override string Summary => "The cell in row i and column j, counted from 1";

    public override string Shapes => "r x c, i, j → 1 x 1";

    public override Example Example => new("at(stack([1, 2], [3, 4]), 2, 1)", "3");

    internal override int LeastOperands => 3;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"{operands[0].Within(Precedence.Atom)}[{operands[1]}, {operands[2]}]");

    protected override (Range Rows, Range Columns) Part(Shape shape, ReadOnlySpan<int> positions) => ((positions[0] - 1)..positions[0], (positions[1] - 1)..positions[1]);
}
