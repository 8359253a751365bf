using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tables;

/// <summary>Something that takes whole squares.</summary>
internal abstract class TableBlock : Footprint
{
    /// <summary>Fills itself in.</summary>
    /// <param name="draft">The table.</param>
    /// <param name="row">The row of its core's first square.</param>
    /// <param name="column">The column.</param>
    /// <param name="rows">How many rows its core has.</param>
    /// <param name="columns">How many columns.</param>
    public abstract void FillIn(TableDraft draft, int row, int column, int rows, int columns);

    /// <summary>Adds a part that hangs out.</summary>
    protected void Hang(int row, int column, int rows, int columns) => Parts.Add(new Box(column, row, columns, rows));
}
