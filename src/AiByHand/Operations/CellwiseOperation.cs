using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>An operation that changes each number by itself.</summary>
internal abstract class CellwiseOperation : Operation
{
    public override string Signature => $"{Name}(X)";

    public override string Shapes => "r x c → r x c";

    public override int LeastOperands => 1;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var cells = operands[0].Cells;
        for (var i = 0; i < cells.Length; i++) result.Cells[i] = Apply(cells[i].Number);
    }

    internal override void Work(Workings work)
    {
        for (var cell = 0; cell < work.Wanted.Length; cell++)
        {
            if (work.Wanted[cell] == Want.Nothing) continue;
            Work(work.Pencil, work.Operands[0].Cells[cell].Number);
            work.Read(0, cell);
        }
    }

    protected abstract Rational Apply(Rational value);

    /// <summary>What the pencil does for one number.</summary>
    protected abstract void Work(Pencil pencil, Rational value);
}
