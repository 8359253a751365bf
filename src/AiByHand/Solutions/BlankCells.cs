using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Solutions;

/// <summary>Cells of a tensor that stand blank in one place of the page.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Part">The part of it that stands there, or null for all of it.</param>
internal sealed record BlankCells(string Tensor, CellRange? Part)
{
    /// <summary>Which of the tensor's cells are printed nevertheless (the structural zeros), or null for none.</summary>
    public Expression? Printed { get; init; }

    /// <summary>Whether a 0 leaves its cell empty.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>The tensor in whose cells this one is written, so that only what changes is; or null.</summary>
    public string? Replaced { get; init; }

    public static BlankCells Of(TensorItem item) => new(item.Tensor, item.Part) { Printed = item.Dark, HidesZeros = item.HidesZeros };

    public static BlankCells Of(CodeGap gap) => new(gap.Tensor, new CellRange(gap.Row, gap.Row, gap.Column, gap.Column));

    /// <summary>Tells what is wanted of the tensor, the one operand of <paramref name="page"/>.</summary>
    public void Mark(Workings page, IReadOnlyDictionary<string, Tensor> values)
    {
        var tensor = page.Operands[0];
        var printed = Printed is null ? null : Evaluator.Evaluate(Printed, values);
        var replaced = Replaced is null ? null : values[Replaced];
        var (firstRow, lastRow, firstColumn, lastColumn) = Part ?? new CellRange(1, tensor.Shape.Rows, 1, tensor.Shape.Columns);
        for (var row = firstRow - 1; row < lastRow; row++)
        {
            for (var column = firstColumn - 1; column < lastColumn; column++)
            {
                if (printed is not null && !printed[row, column].Number.IsZero) continue;
                var cell = tensor[row, column];
                var isUnwritten = (HidesZeros && cell == 0) || (replaced is not null && replaced[row, column] == cell);
                page.Take(isUnwritten ? Want.Read : Want.Write, 0, row * tensor.Shape.Columns + column);
            }
        }
    }
}
