using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Reducing;

internal sealed class Mean(Axis axis) : Reduction("mean", axis)
{
    protected override string What => "The mean";

    protected override (string Whole, string Rows, string Columns) Gives => ("2.5", "1.5 / 3.5", "2 3");

    internal override IReadOnlyList<Slip> Slips { get; } = [Slip.OfCells("the sum isn’t divided", static term => term is Quotient quotient ? quotient.Dividend : null)];

    protected override Term Unfold(IReadOnlyList<Term> line) => new Quotient(new Terms.Sum(line), new Number(line.Count));

    protected override Cell Reduce(CellLine cells)
    {
        var sum = Rational.Zero;
        foreach (ref readonly var cell in cells) sum += cell.Number;
        return sum / cells.Count;
    }
}
