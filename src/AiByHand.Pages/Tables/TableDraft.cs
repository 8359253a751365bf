using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Tables;

/// <summary>A table while it is filled in. Places may be anywhere; they are counted from the first that is taken.</summary>
internal sealed class TableDraft
{
    private readonly Dictionary<(int Row, int Column), TableLine> _tops = [], _lefts = [];
    private readonly List<TableCell> _cells = [];
    private readonly List<DraftStroke> _strokes = [];
    private int _top = int.MaxValue, _left = int.MaxValue, _bottom = int.MinValue, _right = int.MinValue;

    public int Rows => Math.Max(0, _bottom - _top);

    public int Columns => Math.Max(0, _right - _left);

    public IEnumerable<TableCell> Cells => _cells.Select(cell => cell with { Row = cell.Row - _top, Column = cell.Column - _left });

    /// <summary>The strokes, once it is known where a point of equal squares is.</summary>
    public IEnumerable<TableStroke> Strokes(Func<Point, Point> place) => _strokes.Select(stroke => stroke.At(point => place(new Point(point.X - _left, point.Y - _top))));

    public TableEdges EdgesOf(int row, int column)
    {
        var (y, x) = (row + _top, column + _left);
        return new TableEdges(_tops.GetValueOrDefault((y, x)), _lefts.GetValueOrDefault((y, x + 1)), _tops.GetValueOrDefault((y + 1, x)), _lefts.GetValueOrDefault((y, x)));
    }

    public void Add(TableCell cell)
    {
        Take(cell.Row, cell.Column, cell.Rows, cell.Columns);
        _cells.Add(cell);
    }

    /// <summary>Draws over the squares. It takes none.</summary>
    public void Add(DraftStroke stroke) => _strokes.Add(stroke);

    /// <summary>Draws a line along the top of squares.</summary>
    public void Across(int row, int column, int columns, TableLine line)
    {
        for (var x = column; x < column + columns; x++)
        {
            if (_tops.GetValueOrDefault((row, x)) < line) _tops[(row, x)] = line;
        }
    }

    /// <summary>Draws a line along the left of squares.</summary>
    public void Down(int row, int column, int rows, TableLine line)
    {
        for (var y = row; y < row + rows; y++)
        {
            if (_lefts.GetValueOrDefault((y, column)) < line) _lefts[(y, column)] = line;
        }
    }

    /// <summary>Draws a line round squares.</summary>
    public void Round(int row, int column, int rows, int columns, TableLine line)
    {
        Across(row, column, columns, line);
        Across(row + rows, column, columns, line);
        Down(row, column, rows, line);
        Down(row, column + columns, rows, line);
        Take(row, column, rows, columns);
    }

    private void Take(int row, int column, int rows, int columns)
    {
        (_top, _left) = (Math.Min(_top, row), Math.Min(_left, column));
        (_bottom, _right) = (Math.Max(_bottom, row + rows), Math.Max(_right, column + columns));
    }
}
