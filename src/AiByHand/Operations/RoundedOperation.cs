using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>A function whose exact value no fraction holds: its rounding is part of it, <c>sigmoid(Z, 1)</c>.</summary>
internal abstract class RoundedOperation : Operation
{
    private const int MostPlaces = 9;

    // A series of numbers of 60 digits.
    private const int CostOfOne = 500;

    public override string Signature => $"{Name}(X, places)";

    public override string Shapes => "r x c, places → r x c";

    public override int LeastOperands => 2;

    public override Shape ShapeOf(IReadOnlyList<Operand> operands) =>
        operands[1].Integer("the number of places", 0) <= MostPlaces ? operands[0].Shape : throw new OperandException($"at most {MostPlaces} places");

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)result.Count * CostOfOne;

    public override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result) => Apply(operands[0], (int)operands[1][0, 0].Number.Numerator, result);

    protected abstract void Apply(Tensor tensor, int places, TensorDraft result);

    /// <summary>Read off a table, or off the curve: a look for each cell.</summary>
    internal override void Work(Workings work)
    {
        for (var cell = 0; cell < work.Wanted.Length; cell++)
        {
            if (work.Wanted[cell] == Want.Nothing) continue;
            work.Pencil.Look();
            work.Read(0, cell);
        }
    }
}
