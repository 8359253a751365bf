using AiByHand.Tensors;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Modulo : PairwiseOperation
{
    public override string Name => "mod";

    public override string Signature => "mod(X, n)";

    public override string Summary => "What a division by n leaves, never negative for a positive n";

    public override Example Example => new("mod([7, -1], 3)", "1 2");

    protected override Binding Binding => Binding.Atom;

    public override Reading Read(IReadOnlyList<Reading> operands) => Reading.Function(Name, operands);

    protected override Cell Apply(Cell a, Cell b) => a.Number - b.Number * (a.Number / b.Number).Floor();

    protected override void Work(Pencil pencil, Cell a, Cell b) => pencil.Divide(a.Number, b.Number);

    protected override Operands Decides(Cell a, Cell b) => a.Number.IsZero ? Operands.Left : Operands.Both;
}
