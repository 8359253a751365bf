using AiByHand.Answers;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tables;

/// <summary>A grid: a square for each cell, or several for wide ones; what hangs round it in squares of its own. What replaces its numbers on the page in the same cells stands in a grid of its own at its right.</summary>
/// <param name="item">The plan.</param>
/// <param name="rows">How many rows of cells it has.</param>
/// <param name="columns">How many columns of cells.</param>
/// <param name="entries">Its cells, row by row.</param>
/// <param name="look">Its fills and frame.</param>
/// <param name="inkOf">By a cell's place the colour of its handwriting.</param>
internal sealed class GridBlock(TensorItem item, int rows, int columns, IReadOnlyList<Entry> entries, GridLook look, Func<int, Color> inkOf) : TableBlock
{
    private const double HeadSize = 10, OneSize = 8;

    // How far a bracket stands off the grid, in squares: its foot, its back; and how far it reaches over.
    private const double BracketFoot = 0.05, BracketBack = 0.35, BracketReach = 0.12;

    private readonly List<TableCell> _hung = [];
    private readonly int _span = Math.Max(1, (int)Math.Round(item.CellWidth, MidpointRounding.AwayFromZero));

    /// <summary>The colour of a number that replaces another.</summary>
    public Color ThenInk { get; init; }

    /// <summary>What the grid of those numbers is called, marked up; null where there is none.</summary>
    public string? ThenTitle { get; init; }

    // Between a grid and the one that replaces it: the sign of what is done.
    private int ThenStart => columns * _span + ThenSigns;

    private int ThenSigns => SheetTable.ColumnsFor(item.Apply ?? "→", item.Apply is null ? SheetTable.Type : HeadSize);

    private bool HasThen => ThenTitle is not null;

    /// <summary>The squares of some cells, for a core in a box.</summary>
    public Box Box(Box core, CellRange cells) =>
        new(core.X + (cells.FirstColumn - 1) * _span, core.Y + cells.FirstRow - 1, (cells.LastColumn - cells.FirstColumn + 1) * _span, cells.LastRow - cells.FirstRow + 1);

    // Arrows keep off what hangs at a side, whatever it is: between squares there is no room.
    public override double Standoff(Side side) => side switch
    {
        Side.Left => Parts.Max(part => -part.X),
        Side.Right => Parts.Max(part => part.Right) - Width,
        Side.Top => Parts.Max(part => -part.Y),
        _ => Parts.Max(part => part.Bottom) - Height,
    };

    protected override void MeasureParts(Scale scale)
    {
        _hung.Clear();
        (Width, Height) = (columns * _span, rows);
        if (item.Brackets) Hang(0, -1, rows, columns * _span + 2);
        var top = AddColumns(item.Heads, -1, HeadSize) ? -1 : 0;
        if (HasThen)
        {
            Hang(0, columns * _span, rows, ThenSigns + columns * _span);
            AddWords("→", SheetTable.Type, (rows - 1) / 2, columns * _span, 1, ThenSigns, Align.Center);
            if (item.Apply is not null && rows > 1) AddWords(item.Apply, HeadSize - 1, (rows - 1) / 2 + 1, columns * _span, 1, ThenSigns, Align.Center);
            AddCentered(ThenTitle!, -1, ThenStart, columns * _span, isUp: true);
            top = -1;
        }
        top = AddArrows(Side.Top, top, "↓", "↑");
        var bottom = AddOnes();
        bottom = AddArrows(Side.Bottom, bottom, "↑", "↓");
        if (AddColumns(item.Feet, bottom, HeadSize)) bottom++;
        var left = -AddRows(item.Sides, isLeft: true);
        left = AddSideArrows(Side.Left, left);
        var right = (int)Width + (HasThen ? ThenSigns + columns * _span : 0);
        right += AddRows(item.Ends, isLeft: false, right);
        if (HasArrows(Side.Right))
        {
            AddSideArrows(Side.Right, right);
            right++;
        }
        if (item.Apply is not null && !HasThen)
        {
            var sign = new SignWords(item.Apply);
            Add(new TableCell((int)Math.Floor((rows - sign.Rows) / 2.0), right, sign.Rows, sign.Columns) { Lines = sign.Lines, Size = SignWords.Size });
            right += sign.Columns;
        }
        if (item.Above is not null) AddCentered(item.Above, top - 1, 0, columns * _span, isUp: true);
        if (item.Below is not null) AddCentered(item.Below, bottom, 0, columns * _span, isUp: false);
        if (item.Left is not null) AddBeside(item.Left, left, isLeft: true);
        if (item.Right is not null) AddBeside(item.Right, right, isLeft: false);
    }

    public override void FillIn(TableDraft draft, int row, int column, int height, int width)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var cell = new TableCell(row + i / columns, column + i % columns * _span, 1, _span)
            {
                Entry = entry,
                Fill = entry.IsStructural ? Palette.NearBlack : look.Fills[i],
                Color = entry.IsStructural ? Palette.FadedZero : entry.IsPrinted ? Palette.Black : inkOf(i),
                Size = entry.Value?.Word is null ? SheetTable.Type : HeadSize,
            };
            draft.Add(cell);
            if (HasThen) draft.Add(cell with { Column = cell.Column + ThenStart, IsThen = true, Color = ThenInk });
        }
        look.DrawLines(draft, row, column, rows, columns, _span);
        if (HasThen) (look with { Frame = TableLine.None }).DrawLines(draft, row, column + ThenStart, rows, columns, _span);
        foreach (var cell in _hung) draft.Add(cell with { Row = row + cell.Row, Column = column + cell.Column });
        if (item.Brackets)
        {
            // Their squares are no gaps, so that both stand equally far off.
            foreach (var beside in (int[])[column - 1, column + columns * _span]) draft.Add(new TableCell(row, beside));
            draft.Add(new DraftStroke("brackets", Palette.Black, [.. Bracket(column, -1), .. Bracket(column + columns * _span, 1)]));
        }

        IEnumerable<Point[]> Bracket(int x, int outwards)
        {
            Point Corner(double off, double y) => new(x + outwards * off, y);
            double top = row - BracketReach, bottom = row + rows + BracketReach;
            return [[Corner(BracketFoot, top), Corner(BracketBack, top)], [Corner(BracketBack, top), Corner(BracketBack, bottom)], [Corner(BracketBack, bottom), Corner(BracketFoot, bottom)]];
        }
    }

    private void AddWords(string text, double size, int row, int column, int high, int wide, Align across, Color color = default) =>
        Add(new TableCell(row, column, high, wide) { Lines = TableWords.Runs(TableWords.Lines(text)), Size = size, Across = across, Color = color });

    private void Add(TableCell cell)
    {
        _hung.Add(cell);
        Hang(cell.Row, cell.Column, cell.Rows, cell.Columns);
    }

    // Over cells in the middle; a caption that is wider starts where they start.
    private void AddCentered(string text, int row, int column, int room, bool isUp)
    {
        var lines = TableWords.Lines(text);
        int wide = Math.Max(room, TableWords.ColumnsFor(lines, SheetTable.Type)), high = TableWords.RowsFor(lines, SheetTable.Type);
        AddWords(text, SheetTable.Type, isUp ? row - high + 1 : row, column, high, wide, wide > room ? Align.Start : Align.Center);
    }

    // At the middle of the rows; a caption of more lines than these reaches over them.
    private void AddBeside(string text, int edge, bool isLeft)
    {
        var lines = TableWords.Lines(text);
        int wide = TableWords.ColumnsFor(lines, SheetTable.Type), high = Math.Max(rows, TableWords.RowsFor(lines, SheetTable.Type));
        // Words keep off the grid's line by a blank.
        AddWords(isLeft ? text.Replace("\n", " \n", StringComparison.Ordinal) + " " : " " + text.Replace("\n", "\n ", StringComparison.Ordinal), SheetTable.Type, (rows - high) / 2, isLeft ? edge - wide : edge, high, wide, isLeft ? Align.End : Align.Start);
    }

    private bool AddColumns(IReadOnlyList<string> labels, int row, double size)
    {
        for (var column = 0; column < labels.Count; column++)
        {
            if (labels[column].Length > 0) AddWords(labels[column], size, row, column * _span, 1, _span, Align.Center);
        }
        return labels.Any(label => label.Length > 0);
    }

    private int AddRows(IReadOnlyList<string> labels, bool isLeft, int edge = 0)
    {
        var widest = labels.Where(label => label.Length > 0).Select(label => SheetTable.ColumnsFor(label, HeadSize)).DefaultIfEmpty().Max();
        for (var row = 0; row < labels.Count; row++)
        {
            if (labels[row].Length > 0) AddWords(isLeft ? labels[row] + " " : " " + labels[row], HeadSize, row, isLeft ? -widest : edge, 1, widest, isLeft ? Align.End : Align.Start);
        }
        return widest;
    }

    private int AddOnes()
    {
        if (!item.Ones) return rows;
        // The bias meets what the next layer reads: the numbers that stand there in the end.
        for (var column = 0; column < columns; column++) AddWords("1", OneSize, rows, (HasThen ? ThenStart : 0) + column * _span, 1, _span, Align.Center, Palette.DarkGrey);
        return rows + 1;
    }

    private bool HasArrows(Side side) => item.EdgeArrows.Any(arrows => arrows.At == side);

    private int AddArrows(Side side, int edge, string pointingIn, string pointingOut)
    {
        foreach (var arrows in item.EdgeArrows.Where(arrows => arrows.At == side))
        {
            var row = side == Side.Top ? edge - 1 : edge;
            for (var column = 0; column < columns; column++) AddWords(arrows.PointIn ? pointingIn : pointingOut, HeadSize, row, column * _span, 1, _span, Align.Center);
            return side == Side.Top ? edge - 1 : edge + 1;
        }
        return edge;
    }

    private int AddSideArrows(Side side, int edge)
    {
        foreach (var arrows in item.EdgeArrows.Where(arrows => arrows.At == side))
        {
            var column = side == Side.Left ? edge - 1 : edge;
            var isRightwards = arrows.PointIn == (side == Side.Left);
            for (var row = 0; row < rows; row++) AddWords(isRightwards ? "→" : "←", HeadSize, row, column, 1, 1, Align.Center);
            return side == Side.Left ? edge - 1 : edge + 1;
        }
        return edge;
    }
}
