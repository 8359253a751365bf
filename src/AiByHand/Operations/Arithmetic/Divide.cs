using AiByHand.Tensors;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Divide : PairwiseOperation
{
    public override string Name => "/";

    public override string Summary => "The quotient, cell by cell";

    protected override Binding Binding => Binding.Product;

    protected override Cell Apply(Cell a, Cell b) => a.Number / b.Number;
}
