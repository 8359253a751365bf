using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Share : PairwiseOperation
{
    public override string Name => "share";

    public override string Signature => "share(X, total)";

    public override string Summary => "What part of its total each cell is: X / total, and 0 where the total is 0";

    public override Example Example => new("share(stack([1, 0], [3, 0]), [4, 0])", ".25 0 / .75 0");

    protected override Precedence Precedence => Precedence.Product;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Infix(operands[0], "/", operands[1], Precedence);

    internal override IReadOnlyList<Slip> Slips { get; } = [Slip.OfCells("softmax isn’t normalized", static term => term is Terms.Share share ? share.Part : null)];

    protected override Term Unfold(Term a, Term b) => new Terms.Share(a, b);

    protected override Cell Apply(in Cell a, in Cell b) => b.Number.IsZero ? 0 : a.Number / b.Number;
}
