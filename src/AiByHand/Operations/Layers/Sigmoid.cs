using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Layers;

internal sealed class Sigmoid : RoundedOperation
{
    public override string Name => "sigmoid";

    public override string Summary => "1/(1 + e^-x), correctly rounded to decimal places";

    public override Example Example => new("sigmoid([-2, 0, 1], 1)", ".1 .5 .7");

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("σ", [operands[0]]);

    protected override void Unfold(TermGrid operand, int places, TermDraft result)
    {
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = new Terms.Sigmoid(operand.Terms[i], places);
    }

    protected override void Apply(Tensor tensor, int places, TensorDraft result)
    {
        for (var i = 0; i < result.Cells.Length; i++) result.Cells[i] = Transcendental.Sigmoid(tensor.Cells[i].Number, places);
    }
}
