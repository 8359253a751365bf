using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tables;

/// <summary>Something that takes whole squares.</summary>
internal abstract class TableBlock : Footprint
{
    // What sits in the middle of an odd room is half a square further to the upper left.
    public override Box Rim(Box core)
    {
        int x = Square(core.X), y = Square(core.Y);
        return new Box(x, y, Square(core.Right) - x, Square(core.Bottom) - y);
    }

    /// <summary>Fills itself in.</summary>
    /// <param name="draft">The table.</param>
    /// <param name="row">The row of its core's first square.</param>
    /// <param name="column">The column.</param>
    /// <param name="rows">How many rows its core has.</param>
    /// <param name="columns">How many columns.</param>
    public abstract void FillIn(TableDraft draft, int row, int column, int rows, int columns);

    /// <summary>The square that begins at a length.</summary>
    public static int Square(double length) => (int)Math.Floor(length + 0.01);

    /// <summary>Adds a part that hangs out.</summary>
    protected void Hang(int row, int column, int rows, int columns) => Parts.Add(new Box(column, row, columns, rows));
}
