using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class OneHotMax(Axis axis) : Operation
{
    private bool OfRows => axis == Axis.Rows;

    public override string Name => OfRows ? "row_one_hot_max" : "one_hot_max";

    public override string Signature => $"{Name}(X)";

    public override string Summary => $"1 at the largest number of each {(OfRows ? "row" : "column")}, 0 elsewhere; a tie is refused";

    public override string Shapes => "r x c → r x c";

    public override Example Example => OfRows ? new("row_one_hot_max([1, 6, 2])", "0 1 0") : new("one_hot_max(stack([1, 6], [2, 5]))", "0 1 / 1 0");

    internal override int LeastOperands => 1;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands) => operands[0].Shape;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        result.Cells.Fill(0);
        for (var line = 0; line < (OfRows ? result.Shape.Rows : result.Shape.Columns); line++)
        {
            var largest = ArgMax.PlaceOfLargest(operands[0], axis, line);
            if (OfRows) result[line, largest] = 1;
            else result[largest, line] = 1;
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var line = 0; line < (OfRows ? result.Shape.Rows : result.Shape.Columns); line++)
        {
            var largest = new Terms.ArgMax(OfRows ? operands[0].Row(line) : operands[0].Column(line));
            for (var place = 0; place < largest.Parts.Count; place++) (OfRows ? ref result[line, place] : ref result[place, line]) = new Indicator(largest, place + 1);
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function("Max", operands);
}
