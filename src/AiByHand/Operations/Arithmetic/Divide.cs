using AiByHand.Tensors;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Divide : PairwiseOperation
{
    public override string Name => "/";

    public override string Summary => "The quotient, cell by cell";

    public override Example Example => new("[6, 5] / [3, 2]", "2 2.5");

    protected override Binding Binding => Binding.Product;

    protected override Cell Apply(Cell a, Cell b) => a.Number / b.Number;

    protected override void Work(Pencil pencil, Cell a, Cell b) => pencil.Divide(a.Number, b.Number);

    protected override Operands Decides(Cell a, Cell b) => a.Number.IsZero ? Operands.Left : Operands.Both;
}
