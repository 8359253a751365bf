using AiByHand.Tensors;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Multiply : PairwiseOperation
{
    public override string Name => "*";

    public override string Summary => "The product, cell by cell";

    public override Example Example => new("[1, 2] * [10, -5]", "10 -10");

    protected override Binding Binding => Binding.Product;

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Infix(operands[0], "×", operands[1], Binding);

    protected override Cell Apply(Cell a, Cell b) => a.Number * b.Number;

    protected override void Work(Pencil pencil, Cell a, Cell b) => pencil.Multiply(a.Number, b.Number);

    protected override Operands Decides(Cell a, Cell b) => a.Number.IsZero ? Operands.Left : b.Number.IsZero ? Operands.Right : Operands.Both;
}
