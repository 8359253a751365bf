using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Layers;

internal sealed class Softmax : RoundedOperation
{
    public override string Name => "softmax";

    public override string Summary => "e^x over the sum of its column, correctly rounded to decimal places";

    public override Example Example => new("softmax(stack(1, 2), 2)", ".27 / .73");

    internal override IReadOnlyList<Slip> Slips { get; } =
    [
        Each("e taken as 3", static (powers, place, places) => new Rounding(new Quotient(PowerOf(3, powers[place]), new Sum([.. powers.Select(power => PowerOf(3, power))])), new RoundingRule.HalfAwayFromZero(places))),
        Each("softmax isn’t normalized", static (powers, place, places) => new Rounding(PowerOf(Rational.Of(2718, 1000), powers[place]), new RoundingRule.HalfAwayFromZero(places))),
        new Slip("softmax along the row", static (operands, right) => right.Shape.Columns == 1 ? null :
            [.. Enumerable.Range(0, right.Shape.Count).Select(cell => (Term)new SoftmaxShare(new Exponentials(operands[0].Row(cell / right.Shape.Columns)), cell % right.Shape.Columns + 1, operands[1].Integer))]),
    ];

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("softmax", [operands[0]]);

    protected override void Unfold(TermGrid operand, int places, TermDraft result)
    {
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var powers = new Exponentials(operand.Column(column));
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = new SoftmaxShare(powers, row + 1, places);
        }
    }

    protected override void Apply(Tensor tensor, int places, TensorDraft result)
    {
        var column = new Rational[tensor.Shape.Rows];
        for (var j = 0; j < tensor.Shape.Columns; j++)
        {
            for (var i = 0; i < column.Length; i++) column[i] = tensor[i, j].Number;
            var shares = Transcendental.Softmax(column, places);
            for (var i = 0; i < column.Length; i++) result[i, j] = shares[i];
        }
    }

    private static Slip Each(string words, Func<IReadOnlyList<Term>, int, int, Term> change) =>
        Slip.OfCells(words, term => term is SoftmaxShare share ? change(share.Of.Parts, share.Place - 1, share.Places) : null);

    // Of whole numbers; of others no pupil takes it by hand.
    private static Terms.Power PowerOf(Rational number, Term exponent) => new(new Number(number), exponent);
}
