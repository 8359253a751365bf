using AiByHand.Numbers;
using AiByHand.Terms;

namespace AiByHand.Operations.Layers;

internal sealed class Relu : CellwiseOperation
{
    public override string Name => "relu";

    public override string Summary => "Negative numbers become 0";

    public override Example Example => new("relu([-2, 0, 3])", "0 0 3");

    internal override bool CutsOff => true;

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("ReLU", operands);

    private static readonly Number Zero = new(0);

    internal override IReadOnlyList<Slip> Slips { get; } =
    [
        Slip.OfCells("the ReLU is left out", static term => term is Terms.Maximum { Parts: [_, var operand] } ? operand : null),
        Slip.OfCells("minus taken as plus", static term => term is Terms.Maximum { Parts: [_, var operand] } ? new Magnitude(operand) : null),
    ];

    protected override Term Unfold(Term operand) => new Terms.Maximum([Zero, operand]);

    protected override Rational Apply(Rational value) => value.Sign < 0 ? Rational.Zero : value;
}
