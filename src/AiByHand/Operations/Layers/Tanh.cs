using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations.Layers;

internal sealed class Tanh : RoundedOperation
{
    public override string Name => "tanh";

    public override string Summary => "The hyperbolic tangent, correctly rounded to decimal places";

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function("tanh", [operands[0]]);

    protected override Tensor Apply(Tensor tensor, int places) => tensor.Map(value => Transcendental.Tanh(value, places));
}
