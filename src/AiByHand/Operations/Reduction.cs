using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations;

/// <summary>An operation that makes one number of many, in three forms: <c>sum(X)</c> of all, <c>row_sum(X)</c> of each row, <c>column_sum(X)</c> of each column.</summary>
internal abstract class Reduction(string name, Axis axis) : Operation
{
    public override string Name => axis switch { Axis.Rows => $"row_{name}", Axis.Columns => $"column_{name}", _ => name };

    public override string Signature => $"{Name}(X)";

    public override string Shapes => axis switch { Axis.Rows => "r x c → r x 1", Axis.Columns => "r x c → 1 x c", _ => "r x c → 1 x 1" };

    public override Example Example => new($"{Name}({ExampleOf})", axis switch { Axis.Rows => Gives.Rows, Axis.Columns => Gives.Columns, _ => Gives.Whole });

    internal override int LeastOperands => 1;

    public override string Summary => axis switch { Axis.Rows => $"{What}, row by row", Axis.Columns => $"{What}, column by column", _ => $"{What} of all cells" };

    /// <summary>What comes out: "the sum".</summary>
    protected abstract string What { get; }

    /// <summary>The tensor of the example.</summary>
    protected virtual string ExampleOf => "stack([1, 2], [3, 4])";

    /// <summary>What comes of it in the three forms.</summary>
    protected abstract (string Whole, string Rows, string Columns) Gives { get; }

    internal override Shape ShapeOf(IReadOnlyList<Operand> operands)
    {
        var (rows, columns) = operands[0].Shape;
        return axis switch { Axis.Rows => new Shape(rows, 1), Axis.Columns => new Shape(1, columns), _ => Shape.Scalar };
    }

    internal override void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result)
    {
        if (axis is Axis.Rows or Axis.Columns)
        {
            for (var line = 0; line < result.Cells.Length; line++) result.Cells[line] = Reduce(CellLine.Of(operands[0], axis, line));
        }
        else
        {
            result.Cells[0] = Reduce(CellLine.All(operands[0]));
        }
    }

    internal override void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result)
    {
        for (var line = 0; line < result.Terms.Length; line++)
        {
            result.Terms[line] = Unfold(axis switch { Axis.Rows => operands[0].Row(line), Axis.Columns => operands[0].Column(line), _ => operands[0].Terms.ToArray() });
        }
    }

    /// <summary>The term of a line.</summary>
    protected abstract Term Unfold(IReadOnlyList<Term> line);

    internal override Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function(Name.Replace('_', ' '), operands);

    protected abstract Cell Reduce(CellLine cells);
}
