using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Arithmetic;

internal sealed class RoundQuarters : Operation
{
    private const int MostPlaces = 9;

    public override string Name => "round_quarters";

    public override string Signature => "round_quarters(X, places)";

    public override string Summary => "Rounded to decimal places, a half away from 0; quarters (.25, .5, .75) stay";

    public override string Shapes => "r x c, places → r x c";

    public override Example Example => new("round_quarters([1/3, 3/4, 7/8], 1)", ".3 .75 .9");

    internal override int LeastOperands => 2;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) =>
        operands[1].Integer("the number of places", 0) <= MostPlaces ? operands[0].Shape : throw new OperandException($"at most {MostPlaces} places");

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var rule = new RoundingRule.QuartersStay((int)operands[1][0, 0].Number.Numerator);
        for (var i = 0; i < result.Cells.Length; i++) result.Cells[i] = rule.Apply(operands[0].Cells[i].Number);
    }

    internal override IReadOnlyList<Slip> Slips => [Operations.Slips.OtherRounding];

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var rule = new RoundingRule.QuartersStay(operands[1].Integer);
        for (var i = 0; i < result.Terms.Length; i++) result.Terms[i] = new Rounding(operands[0].Terms[i], rule);
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"{operands[0]}, to {Decimals(operands[1].Text)}; quarters stay", Precedence.Comparison);

    private static string Decimals(string places) => places switch { "0" => "a whole number", "1" => "one decimal", _ => $"{places} decimals" };
}
