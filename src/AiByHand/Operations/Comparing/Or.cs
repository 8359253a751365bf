using AiByHand.Tensors;

namespace AiByHand.Operations.Comparing;

internal sealed class Or : PairwiseOperation
{
    public override string Name => "or";

    public override string Summary => "1 where one is true";

    public override Example Example => new("[1, 1, 0] or [1, 0, 0]", "1 1 0");

    protected override Binding Binding => Binding.Comparison;

    protected override Cell Apply(Cell a, Cell b) => !a.Number.IsZero || !b.Number.IsZero ? 1 : 0;

    // What is yes and what is no was seen before; that one is is plain.
    protected override void Work(Pencil pencil, Cell a, Cell b)
    {
    }

    protected override Operands Decides(Cell a, Cell b) => !a.Number.IsZero ? Operands.Left : !b.Number.IsZero ? Operands.Right : Operands.Both;
}
