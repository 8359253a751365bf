using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Reducing;

internal sealed class Distinct(Axis axis) : Reduction("distinct", axis)
{
    protected override string What => "How many different cells there are";

    protected override string ExampleOf => "stack([1, 1], [3, 4])";

    protected override (string Whole, string Rows, string Columns) Gives => ("3", "1 / 2", "2 2");

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => (long)operands[0].Shape.Count * operands[0].Shape.Count / result.Count;

    protected override Term Unfold(IReadOnlyList<Term> line) => new LineCount([.. line.Select(cell => new[] { cell })], LineKind.Distinct);

    protected override Cell Reduce(CellLine cells)
    {
        var different = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var earlier = 0;
            while (cells[earlier] != cells[i]) earlier++;
            if (earlier == i) different++;
        }
        return different;
    }
}
