using AiByHand.Answers;
using AiByHand.Pages.Shapes;
using AiByHand.Solutions;

namespace AiByHand.Pages.Tables;

/// <summary>
/// The sheet on rows and columns of equal squares, for what can't put anything between them: a workbook, a table of a quiz. Everything stands where it stands on the page, as nearly as squares can:
/// the same plan is laid out, all lengths whole. A cell of a grid takes one square, a wide one several beside each other; words take as many as they need. Immutable.
/// </summary>
public sealed class SheetTable
{
    /// <summary>The side of a square, in points.</summary>
    public const double Side = 24;

    /// <summary>The size of its type, in points.</summary>
    public const double Type = 11;

    // What no square of a row or column needs in full is but a gap.
    private const double Gap = 0.4;

    private readonly TableDraft _draft;

    private SheetTable(TableDraft draft)
    {
        _draft = draft;
        Cells = [.. draft.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
        bool[] rows = new bool[draft.Rows], columns = new bool[draft.Columns];
        foreach (var cell in Cells)
        {
            rows.AsSpan(cell.Row, cell.Rows).Fill(true);
            columns.AsSpan(cell.Column, cell.Columns).Fill(true);
        }
        RowHeights = Array.ConvertAll(rows, isTaken => isTaken ? 1 : Gap);
        ColumnWidths = Array.ConvertAll(columns, isTaken => isTaken ? 1 : Gap);
        Strokes = [.. draft.Strokes(point => new Point(Along(ColumnWidths, point.X), Along(RowHeights, point.Y)))];
    }

    /// <summary>What stands there, row by row; nothing overlaps.</summary>
    public IReadOnlyList<TableCell> Cells { get; }

    /// <summary>What is drawn over it.</summary>
    public IReadOnlyList<TableStroke> Strokes { get; }

    /// <summary>For each row how high it is, in squares: 1, or less for one that is empty.</summary>
    public IReadOnlyList<double> RowHeights { get; }

    /// <summary>For each column how wide it is, in squares.</summary>
    public IReadOnlyList<double> ColumnWidths { get; }

    /// <summary>The table of a solved sheet; where things stand rests on no answer.</summary>
    /// <exception cref="SheetException">It can't be laid out.</exception>
    public static SheetTable Of(Solution solution, Blanks blanks = Blanks.All) => new(TableMaker.Make(solution, blanks));

    /// <summary>The lines round a square.</summary>
    public TableEdges EdgesOf(int row, int column) => _draft.EdgesOf(row, column);

    // What lies outside counts as if the first or last square went on.
    private static double Along(IReadOnlyList<double> squares, double place)
    {
        var whole = Math.Clamp((int)Math.Floor(place), 0, squares.Count - 1);
        return squares.Take(whole).Sum() + (place - whole) * squares[whole];
    }

    /// <summary>How wide words are, in squares, with room to spare: fonts differ.</summary>
    /// <param name="text">The words, marked up; lines parted by line breaks.</param>
    /// <param name="size">Their size in points.</param>
    internal static int ColumnsFor(string text, double size) => TableWords.ColumnsFor(TableWords.Lines(text), size);
}
