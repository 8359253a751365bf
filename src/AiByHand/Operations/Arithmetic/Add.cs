using AiByHand.Tensors;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Add : PairwiseOperation
{
    public override string Name => "+";

    public override string Summary => "The sum, cell by cell";

    public override Example Example => new("[1, 2] + [10, -5]", "11 -3");

    protected override Binding Binding => Binding.Sum;

    protected override Cell Apply(Cell a, Cell b) => a.Number + b.Number;

    protected override void Work(Pencil pencil, Cell a, Cell b)
    {
        var sum = new RunningSum(pencil);
        sum.Add(a.Number);
        sum.Add(b.Number);
    }
}
