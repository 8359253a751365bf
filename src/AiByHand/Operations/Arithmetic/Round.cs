using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class Round : Operation
{
    private const int MostPlaces = 9;

    public override string Name => "round";

    public override string Signature => "round(X) or round(X, places)";

    public override string Summary => "Rounded to whole numbers or to decimal places, a half away from 0";

    public override string Shapes => "r x c, places → r x c";

    public override Example Example => new("round([2.35, -2.35], 1)", "2.4 -2.4");

    internal override int LeastOperands => 1;

    internal override int MostOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        if (operands.Count == 2 && operands[1].Integer("the number of places", 0) > MostPlaces) throw new OperandException($"at most {MostPlaces} places");
        return operands[0].Shape;
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var places = operands.Length == 2 ? (int)operands[1][0, 0].Number.Numerator : 0;
        for (var i = 0; i < result.Cells.Length; i++) result.Cells[i] = operands[0].Cells[i].Number.Round(places);
    }

    internal override IReadOnlyList<Slip> Slips => [Operations.Slips.OtherRounding];

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var rule = new RoundingRule.HalfAwayFromZero(operands.Length == 2 ? operands[1].Integer : 0);
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = new Rounding(operands[0].Terms[i], rule);
    }
}
