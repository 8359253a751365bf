using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class Lookup : Operation
{
    public override string Name => "lookup";

    public override string Signature => "lookup(E, vocabulary, words)";

    public override string Summary => "For each of the words the column of E that stands under it in the vocabulary; a word that isn't there is refused";

    public override string Shapes => "r x v, 1 x v, 1 x w → r x w";

    public override Example Example => new("lookup(stack([1, 2], [3, 4]), ['a', 'b'], ['b', 'a', 'b'])", "2 1 2 / 4 3 4");

    internal override int LeastOperands => 3;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var (table, vocabulary, words) = (operands[0].Shape, operands[1].Shape, operands[2].Shape);
        if (vocabulary != new Shape(1, table.Columns)) throw new OperandException($"the vocabulary must be 1x{table.Columns}, a word over each column of E, not {vocabulary}");
        return words.Rows == 1 ? new Shape(table.Rows, words.Columns) : throw new OperandException($"the words must be a row, not {words}");
    }

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => result.Count + (long)operands[1].Shape.Count * operands[2].Shape.Count;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var (table, vocabulary, words) = (operands[0], operands[1], operands[2]);
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var from = vocabulary.Cells.IndexOf(words[0, column]);
            if (from < 0) throw new OperandException($"'{words[0, column]}' isn't in the vocabulary");
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = table[row, from];
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var vocabulary = operands[1].Row(0);
        for (var column = 0; column < result.Shape.Columns; column++)
        {
            var place = new Match(operands[2][0, column], vocabulary);
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = new Terms.Index(place, operands[0].Row(row));
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"the columns of {operands[0].Within(Precedence.Atom)} under {operands[2]}", Precedence.Comparison);
}
