using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Elements;

/// <summary>The bare cells of a grid: fills, thin lines, and the thick frame round those that are learned.</summary>
internal sealed class Lattice
{
    public required int Rows { get; init; }

    public required int Columns { get; init; }

    public double CellWidth { get; init; } = 1;

    public double CellHeight { get; init; } = 1;

    /// <summary>Each column's fill; null for white.</summary>
    public required Color?[] Fills { get; init; }

    /// <summary>The cells, row by row, that have a fill of their own; empty for none.</summary>
    public Color?[] Shades { get; init; } = [];

    /// <summary>Which cells, row by row, are near black; null for none.</summary>
    public bool[]? Dark { get; init; }

    /// <summary>How thick the lines between the cells are.</summary>
    public double LineWidth { get; init; } = Sizes.Line;

    /// <summary>The thick frame, or null for none.</summary>
    public FrameLook? Frame { get; init; }

    /// <summary>Which cells, row by row, the thick frame encloses; null for all.</summary>
    public bool[]? Framed { get; init; }

    /// <summary>Into how many blocks of rows the thick frame is cut.</summary>
    public int Blocks { get; init; } = 1;

    public double Width => Columns * CellWidth;

    public double Height => Rows * CellHeight;

    public void Draw(Canvas canvas, Box core)
    {
        FillColumns(canvas, core);
        FillShades(canvas, core);
        FillDark(canvas, core);
        DrawLines(canvas, core);
        if (Frame is null) return;
        DrawFrame(canvas, core, canvas.Pen(Frame.Color, Frame.Width, Frame.Dash), Frame.Width / 2);
        if (Frame.Core > 0) DrawFrame(canvas, core, canvas.Pen(Palette.White, Frame.Core), Frame.Core / 2);
    }

    private void FillColumns(Canvas canvas, Box core)
    {
        for (int column = 0, end; column < Columns; column = end)
        {
            end = column + 1;
            while (end < Columns && Fills[end] == Fills[column]) end++;
            if (Fills[column] is { } fill) canvas.Fill(new Box(core.X + column * CellWidth, core.Y, (end - column) * CellWidth, core.Height), fill);
        }
    }

    private void FillShades(Canvas canvas, Box core)
    {
        for (var i = 0; i < Shades.Length; i++)
        {
            if (Shades[i] is { } shade) canvas.Fill(Cell(core, i / Columns, i % Columns), shade);
        }
    }

    private void FillDark(Canvas canvas, Box core)
    {
        if (Dark is null) return;
        for (var i = 0; i < Dark.Length; i++)
        {
            if (Dark[i]) canvas.Fill(Cell(core, i / Columns, i % Columns), Palette.NearBlack);
        }
    }

    private void DrawLines(Canvas canvas, Box core)
    {
        var pen = canvas.Pen(Palette.Black, LineWidth);
        canvas.Outline(core, pen);
        for (var row = 1; row < Rows; row++)
        {
            var y = core.Y + row * CellHeight;
            canvas.Line(Layer.Print, new Point(core.X, y), new Point(core.Right, y), pen);
        }
        for (var column = 1; column < Columns; column++)
        {
            var x = core.X + column * CellWidth;
            canvas.Line(Layer.Print, new Point(x, core.Y), new Point(x, core.Bottom), pen);
        }
    }

    // What reaches over the ends of a stroke, so that corners close, is half its width.
    private void DrawFrame(Canvas canvas, Box core, Pen pen, double reach)
    {
        if (Framed is not null)
        {
            DrawOutline(canvas, core, pen, reach);
            return;
        }
        canvas.Outline(core, pen);
        for (var block = 1; block < Blocks; block++)
        {
            var y = core.Y + Rows * block / Blocks * CellHeight;
            canvas.Line(Layer.Print, new Point(core.X, y), new Point(core.Right, y), pen);
        }
    }

    // Every edge that has framed cells on one side alone; edges in one line are drawn as one stroke.
    private void DrawOutline(Canvas canvas, Box core, Pen pen, double reach)
    {
        for (var row = 0; row <= Rows; row++)
        {
            var y = core.Y + row * CellHeight;
            for (int column = 0, start; column < Columns; column++)
            {
                for (start = column; column < Columns && IsFramed(row - 1, column) != IsFramed(row, column);) column++;
                if (column > start) canvas.Line(Layer.Print, new Point(core.X + start * CellWidth - reach, y), new Point(core.X + column * CellWidth + reach, y), pen);
            }
        }
        for (var column = 0; column <= Columns; column++)
        {
            var x = core.X + column * CellWidth;
            for (int row = 0, start; row < Rows; row++)
            {
                for (start = row; row < Rows && IsFramed(row, column - 1) != IsFramed(row, column);) row++;
                if (row > start) canvas.Line(Layer.Print, new Point(x, core.Y + start * CellHeight - reach), new Point(x, core.Y + row * CellHeight + reach), pen);
            }
        }
    }

    private bool IsFramed(int row, int column) => row >= 0 && row < Rows && column >= 0 && column < Columns && Framed![row * Columns + column];

    public Box Cell(Box core, int row, int column) => new(core.X + column * CellWidth, core.Y + row * CellHeight, CellWidth, CellHeight);
}
