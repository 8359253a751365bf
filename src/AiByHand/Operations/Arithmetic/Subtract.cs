using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Subtract : PairwiseOperation
{
    public override string Name => "-";

    public override string Summary => "The difference, cell by cell";

    public override Example Example => new("[1, 2] - [10, -5]", "-9 7");

    protected override Precedence Precedence => Precedence.Sum;

    internal override IReadOnlyList<Slip> Slips { get; } = [Slip.OfCells("subtracted the wrong way", static term => term is Difference difference ? new Difference(difference.Subtrahend, difference.Minuend) : null)];

    protected override Term Unfold(Term a, Term b) => new Difference(a, b);

    protected override Cell Apply(in Cell a, in Cell b) => a.Number - b.Number;
}
