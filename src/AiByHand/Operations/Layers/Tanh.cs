using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Layers;

internal sealed class Tanh : RoundedOperation
{
    public override string Name => "tanh";

    public override string Summary => "The hyperbolic tangent, correctly rounded to decimal places";

    public override Example Example => new("tanh([-2, 0, 1], 1)", "-1 0 .8");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("tanh", [operands[0]]);

    protected override void Unfold(TermGrid operand, int places, TermDraft result)
    {
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = new Terms.Tanh(operand.Terms[i], places);
    }

    protected override void Apply(Tensor tensor, int places, TensorDraft result)
    {
        for (var i = 0; i < result.Cells.Length; i++) result.Cells[i] = Transcendental.Tanh(tensor.Cells[i].Number, places);
    }
}
