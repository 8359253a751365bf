using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations.Choosing;

internal sealed class Merge : Operation
{
    public override string Name => "merge";

    public override string Signature => "merge(keys, names, X1, X2, …)";

    public override string Summary => "The columns of X1, X2 … in the order of the keys: column t is the next one of the X whose name, in the row 'names', is cell t of the row 'keys'; none may be left over";

    public override string Shapes => "1 x (a + b + …), 1 x 2, r x a, r x b, … → r x (a + b + …)";

    public override Example Example => new("merge(['B', 'A', 'B'], ['A', 'B'], [3], [6, 7])", "6 3 7");

    internal override int LeastOperands => 4;

    internal override int MostOperands => 18;

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        Shape keys = operands[0].Shape, names = operands[1].Shape, first = operands[2].Shape;
        if (keys.Rows != 1) throw new OperandException($"the keys must be a row, not {keys}");
        if (names != new Shape(1, operands.Count - 2)) throw new OperandException($"the names must be 1x{operands.Count - 2}, one for each tensor, not {names}");
        var columns = 0;
        for (var i = 2; i < operands.Count; i++)
        {
            if (operands[i].Shape.Rows != first.Rows) throw new OperandException($"the tensors to merge must have as many rows, not {first} and {operands[i].Shape}");
            columns += operands[i].Shape.Columns;
        }
        return columns == keys.Columns ? new Shape(first.Rows, columns) : throw new OperandException($"{columns} columns can't be merged by {keys.Columns} keys");
    }

    internal override long CostOf(IReadOnlyList<Operand> operands, Shape result) => result.Count + (long)operands[0].Shape.Count * operands[1].Shape.Count;

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        var sources = Sources(operands);
        for (var column = 0; column < sources.Length; column++)
        {
            var (operand, from) = sources[column];
            for (var row = 0; row < result.Shape.Rows; row++) result[row, column] = operands[operand][row, from];
        }
    }

    // By the key one of the tensors, and of its columns the next one: under the second key none after the second.
    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        var keys = operands[0].Row(0);
        var names = operands[1].Row(0);
        for (var column = 0; column < keys.Length; column++)
        {
            var source = new Match(keys[column], names);
            var next = new Occurrence(keys[..(column + 1)]);
            for (var row = 0; row < result.Shape.Rows; row++)
            {
                var options = new Term[names.Length];
                for (var i = 0; i < options.Length; i++) options[i] = new Terms.Index(next, operands[i + 2].Row(row)[..Math.Min(column + 1, operands[i + 2].Shape.Columns)]);
                result[row, column] = new Terms.Index(source, options);
            }
        }
    }

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => new($"{string.Join(", ", operands.Skip(2))}, column by column in the order of {operands[0]}", Precedence.Comparison);

    // There are as many keys as columns: where none lacks a column, none is left over.
    private static (int Operand, int Column)[] Sources(ReadOnlySpan<Tensor> operands)
    {
        Tensor keys = operands[0], names = operands[1];
        var sources = new (int Operand, int Column)[keys.Shape.Columns];
        var used = new int[names.Shape.Columns];
        for (var column = 0; column < sources.Length; column++)
        {
            var name = names.Cells.IndexOf(keys[0, column]);
            if (name < 0) throw new OperandException($"there is no tensor named '{keys[0, column]}'");
            if (used[name] == operands[name + 2].Shape.Columns) throw new OperandException($"'{keys[0, column]}' has no column left for key {column + 1}");
            sources[column] = (name + 2, used[name]++);
        }
        return sources;
    }
}
