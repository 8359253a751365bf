using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Layers;

internal sealed class Softmax : RoundedOperation
{
    public override string Name => "softmax";

    public override string Summary => "e^x over the sum of its column, correctly rounded to decimal places";

    public override Example Example => new("softmax(stack(1, 2), 2)", ".27 / .73");

    public override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("softmax", [operands[0]]);

    protected override void Unfold(TermGrid operand, int places, TermDraft result)
    {
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var powers = new Exponentials(operand.Column(column));
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = new SoftmaxShare(powers, row + 1, places);
        }
    }

    protected override void Apply(Tensor tensor, int places, TensorDraft result)
    {
        var column = new Rational[tensor.Shape.Rows];
        for (var j = 0; j < tensor.Shape.Columns; j++)
        {
            for (var i = 0; i < column.Length; i++) column[i] = tensor[i, j].Number;
            var shares = Transcendental.Softmax(column, places);
            for (var i = 0; i < column.Length; i++) result[i, j] = shares[i];
        }
    }
}
