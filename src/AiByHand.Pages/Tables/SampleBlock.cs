using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tables;

/// <summary>An empty little grid for a legend.</summary>
/// <param name="rows">Its rows.</param>
/// <param name="columns">Its columns.</param>
/// <param name="look">How it looks.</param>
internal sealed class SampleBlock(int rows, int columns, GridLook look) : TableBlock
{
    protected override void MeasureParts(Scale scale) => (Width, Height) = (columns, rows);

    public override void FillIn(TableDraft draft, int row, int column, int height, int width)
    {
        for (var i = 0; i < rows * columns; i++) draft.Add(new TableCell(row + i / columns, column + i % columns) { Fill = look.Fills[i] });
        look.DrawLines(draft, row, column, rows, columns, 1);
    }
}

/// <summary>The fills and the frame of a grid.</summary>
/// <param name="Fills">The cells' fills, row by row.</param>
/// <param name="Frame">The thick frame.</param>
/// <param name="Framed">Which cells it encloses, or null for all.</param>
/// <param name="Blocks">Into how many blocks of rows it is cut.</param>
internal sealed record GridLook(Color?[] Fills, TableLine Frame, bool[]? Framed, int Blocks = 1)
{
    /// <summary>Draws a grid's lines.</summary>
    /// <param name="draft">The table.</param>
    /// <param name="row">The grid's first row.</param>
    /// <param name="column">Its first column.</param>
    /// <param name="rows">How many rows of cells.</param>
    /// <param name="columns">How many columns of cells.</param>
    /// <param name="span">How many squares a cell takes across.</param>
    public void DrawLines(TableDraft draft, int row, int column, int rows, int columns, int span)
    {
        for (var i = 0; i < rows * columns; i++)
        {
            var (y, x) = (row + i / columns, column + i % columns * span);
            draft.Round(y, x, 1, span, TableLine.Thin);
            if (Frame == TableLine.None || !IsFramed(i / columns, i % columns)) continue;
            var step = rows / Blocks;
            if (!IsFramed(i / columns - 1, i % columns) || i / columns % step == 0) draft.Across(y, x, span, Frame);
            if (!IsFramed(i / columns + 1, i % columns)) draft.Across(y + 1, x, span, Frame);
            if (!IsFramed(i / columns, i % columns - 1)) draft.Down(y, x, 1, Frame);
            if (!IsFramed(i / columns, i % columns + 1)) draft.Down(y, x + span, 1, Frame);
        }

        bool IsFramed(int r, int c) => r >= 0 && r < rows && c >= 0 && c < columns && (Framed is null || Framed[r * columns + c]);
    }
}
