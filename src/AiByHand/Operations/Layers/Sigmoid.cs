using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Layers;

internal sealed class Sigmoid : RoundedOperation
{
    public override string Name => "sigmoid";

    public override string Summary => "1/(1 + e^-x), correctly rounded to decimal places";

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("σ", [operands[0]]);

    protected override Tensor Apply(Tensor tensor, int places) => tensor.Map(value => Transcendental.Sigmoid(value, places));
}
