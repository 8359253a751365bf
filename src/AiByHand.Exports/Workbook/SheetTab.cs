using AiByHand.Answers;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tables;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Exports.Workbook;

/// <summary>A sheet on a tab of its own: blank, or with formulas for answers.</summary>
internal sealed class SheetTab
{
    private const double TitleSize = 20, NoteSize = 10, SmallSize = 9, NoteLine = 14;

    private const int NameWidth = 8;

    // How wide a letter is of a note, in points, on average.
    private const double NoteLetter = 4.7;

    private static readonly Color Faint = new(0x595959), Dark = new(0x3C3A3A), Pencil = new(0x004F8B);

    private readonly ExportSheet _sheet;
    private readonly SheetPlan _plan;
    private readonly TabDraft _tab;
    private readonly KeyCells? _key;
    private readonly Dictionary<(string Item, bool IsThen), (Square First, Square Last)> _open = [];

    public SheetTab(ExportSheet sheet, ExportView view, TabDraft tab)
    {
        (_sheet, _tab) = (sheet, tab);
        _plan = new SheetPlan(sheet);
        _key = view == ExportView.Key ? new KeyCells(sheet, _plan) : null;
        Measure();
        Head();
        foreach (var cell in _plan.Table.Cells) Fill(cell);
        foreach (var (first, last) in _open.Values) _tab.When(Square.Range(first, last), NumberFormats.GoesOn(first), null, format: NumberFormats.Fraction);
        Lines();
        Notes();
        if (_key is not null) Helpers();
        else if (!sheet.IsExam) _tab.Add(SelfCheck.Of(sheet, _plan));
        _tab.Drawing = TabDrawing.Of(_plan, isKey: _key is not null);
        _tab.Printed = (new Square(0, 0), new Square(_plan.BelowRow - 1, Math.Max(_plan.Right, NameAt.Column + NameWidth)));
    }

    /// <summary>Where everything stands.</summary>
    public SheetPlan Plan => _plan;

    /// <summary>Where the pupil's name is written.</summary>
    public static Square NameAt { get; } = new(SheetPlan.NameRow, 4);

    private void Measure()
    {
        _tab.Width(0, SheetPlan.NarrowEdge);
        foreach (var (column, width) in _plan.Table.ColumnWidths.Index()) _tab.Width(SheetPlan.At(0, column).Column, width * SheetTable.Side);
        _tab.Width(_plan.Right, SheetPlan.NarrowEdge);
        foreach (var (row, height) in _plan.Table.RowHeights.Index()) _tab.Height(SheetPlan.At(row, 0).Row, height * SheetTable.Side);
    }

    private void Head()
    {
        _tab.Height(SheetPlan.TitleRow, 32);
        _tab.Words(new Square(SheetPlan.TitleRow, 1), _sheet.Title, new SquareStyle { Size = TitleSize, Across = Align.Start });
        _tab.Height(SheetPlan.NameRow, 20);
        _tab.Words(new Square(SheetPlan.NameRow, 1), _sheet.Copy is { Name.Length: 0, Label: var label } ? label : "Name", new SquareStyle { Across = Align.Start });
        var line = new SquareStyle { Across = Align.Start, Edges = new TableEdges(TableLine.None, TableLine.None, TableLine.Thin, TableLine.None) };
        for (var column = 0; column < NameWidth; column++) _tab.Blank(NameAt with { Column = NameAt.Column + column }, line);
        if (_sheet.Copy is { Name: { Length: > 0 } name }) _tab.Words(NameAt, name, line);
        _tab.Join(NameAt, 1, NameWidth);
        _tab.Words(new Square(SheetPlan.NameRow + 1, 1), $"{_sheet.Code}{(_key is null ? "" : ", answer key")}{(_sheet.Points is { } points ? $", {ExportPoints.Told(points.Total)}" : "")}", new SquareStyle { Size = SmallSize, Color = Faint, Across = Align.Start });
    }

    private void Fill(TableCell cell)
    {
        var at = SheetPlan.At(cell.Row, cell.Column);
        var isFilledIn = cell.Entry is not null || cell.Shows is not null;
        var style = new SquareStyle
        {
            Size = cell.Size,
            // What is to be filled in has one colour: on the key it tells where a ReLU cuts, or which expert it came from.
            Color = _key is null && (cell.IsThen || cell.Entry is { IsBlank: true }) ? Pencil : cell.Color,
            Fill = cell.Fill,
            Across = cell.Across,
            Down = cell.Down,
            Wraps = cell.Lines.Count > 1,
            Shrinks = isFilledIn,
            IsBold = cell.Entry is { IsPrinted: false } || cell.IsThen,
        };
        // Of joined squares each has the filling and its own lines. Programs draw a line along the whole of a joined side: what is another's, along a part of it, the other draws.
        var outside = OutsideOf(cell);
        for (var row = 0; row < cell.Rows; row++)
        {
            for (var column = 0; column < cell.Columns; column++)
            {
                _tab.Blank(SheetPlan.At(cell.Row + row, cell.Column + column), style with
                {
                    Edges = new TableEdges(
                        row == 0 ? outside.Top : TableLine.None,
                        column == cell.Columns - 1 ? outside.Right : TableLine.None,
                        row == cell.Rows - 1 ? outside.Bottom : TableLine.None,
                        column == 0 ? outside.Left : TableLine.None),
                });
            }
        }
        style = style with { Edges = new TableEdges(outside.Top, cell.Columns == 1 ? outside.Right : TableLine.None, cell.Rows == 1 ? outside.Bottom : TableLine.None, outside.Left) };
        // Words of one line that stand at a side reach over the squares beside them, whatever font a program has.
        if (cell.Rows > 1 || (cell.Columns > 1 && (cell.Entry is not null || cell.Across == Align.Center || cell.Fill is not null || cell.Lines.Count > 1))) _tab.Join(at, cell.Rows, cell.Columns);
        else if (cell is { Columns: > 1, Across: Align.End })
        {
            at = SheetPlan.At(cell.Row, cell.Column + cell.Columns - 1);
            style = style with { Edges = new TableEdges(outside.Top, outside.Right, outside.Bottom, TableLine.None) };
        }
        if (cell.Entry is { } entry) Fill(entry, cell.IsThen, at, style);
        else if (cell.Shows is { } shown) Show(shown, at, style);
        else if (cell.Lines.Count > 0) _tab.Words(at, cell.Lines, style);
    }

    // The lines that run along whole sides of a cell.
    private TableEdges OutsideOf(TableCell cell)
    {
        return new TableEdges(
            Along(cell.Columns, i => Edges(0, i).Top),
            Along(cell.Rows, i => Edges(i, cell.Columns - 1).Right),
            Along(cell.Columns, i => Edges(cell.Rows - 1, i).Bottom),
            Along(cell.Rows, i => Edges(i, 0).Left));

        TableEdges Edges(int row, int column) => _plan.Table.EdgesOf(cell.Row + row, cell.Column + column);

        static TableLine Along(int count, Func<int, TableLine> line) => Enumerable.Range(1, count - 1).All(i => line(i) == line(0)) ? line(0) : TableLine.None;
    }

    private void Fill(Entry entry, bool isThen, Square at, SquareStyle style)
    {
        var value = isThen ? entry.Final : entry.Value;
        var tensor = isThen ? entry.Then!.Name : entry.Tensor;
        var isTold = _key is not null || (entry.IsPrinted && !isThen);
        style = style with { Format = NumberFormats.Of(entry, isThen, isTold && value is { } shown && GoesOn(shown)) };
        if (!isTold && NumberFormats.IsOpen(entry, isThen)) Open((entry.Name.Item, isThen), at);
        if (entry.Look == CellLook.Pixels) _tab.When(at.ToString(), $"{at}=1", Dark, Dark);
        if (value is not { } known)
        {
            _tab.Blank(at, style);
            return;
        }
        var reference = new CellReference(tensor, entry.TensorRow, entry.TensorColumn);
        var term = TemplateTerms.Of(_sheet.Template).Of(reference);
        if (_key is null)
        {
            if (entry.IsPrinted && !isThen) Put(at, known, style);
            else _tab.Blank(at, style);
        }
        else if (_plan.HomeOf(reference) is { } home && home != at) _tab.Formula(at, home.ToString(), known, style);
        else if (term is null) Put(at, known, style);
        else _tab.Formula(at, _key.Formulas.Of(term), known, style);
        if (_key is not null && isThen) _tab.When(_plan.Of(entry, false).ToString(), $"{_plan.Of(entry, false)}<>{at}", null, isStruck: true);
    }

    // What a drawing shows follows from where it stands; where it stands nowhere else, it is given there.
    private void Show(CellReference shown, Square at, SquareStyle style)
    {
        var known = _sheet.Solution[shown.Tensor][shown.Row - 1, shown.Column - 1];
        if (_plan.HomeOf(shown) is { } home && home != at) _tab.Formula(at, _key is null ? $"IF({home}=\"\",\"\",{home})" : home.ToString(), _key is null ? default(Cell?) : known, style);
        else Put(at, known, style);
    }

    private void Put(Square at, Cell value, SquareStyle style)
    {
        if (value.Word is { } word) _tab.Words(at, word, style);
        else _tab.Number(at, value.Number, style);
    }

    private static bool GoesOn(Cell value) => value.Word is null && value.Number.DecimalPlaces() is not <= 3;

    private void Open((string, bool) grid, Square at)
    {
        var (first, last) = _open.GetValueOrDefault(grid, (at, at));
        _open[grid] = (new Square(Math.Min(first.Row, at.Row), Math.Min(first.Column, at.Column)), new Square(Math.Max(last.Row, at.Row), Math.Max(last.Column, at.Column)));
    }

    // Frames, and the rest of the lines that run through squares with nothing in them.
    private void Lines()
    {
        var taken = new HashSet<Square>();
        foreach (var cell in _plan.Table.Cells)
        {
            for (var i = 0; i < cell.Rows * cell.Columns; i++) taken.Add(SheetPlan.At(cell.Row + i / cell.Columns, cell.Column + i % cell.Columns));
        }
        for (var row = -1; row <= _plan.Table.RowHeights.Count; row++)
        {
            for (var column = -1; column <= _plan.Table.ColumnWidths.Count; column++)
            {
                var at = SheetPlan.At(row, column);
                if (!taken.Contains(at) && _plan.Table.EdgesOf(row, column) is var edges && edges != default) _tab.Blank(at, new SquareStyle { Edges = edges });
            }
        }
    }

    private void Notes()
    {
        var width = _plan.Table.ColumnWidths.Sum() * SheetTable.Side;
        foreach (var (place, note) in _plan.Notes.Index())
        {
            var at = new Square(_plan.NoteRow + place, 1);
            var lines = Math.Ceiling(note.Length * NoteLetter / width);
            _tab.Height(at.Row, lines * NoteLine);
            _tab.Join(at, 1, _plan.Right - 1);
            _tab.Words(at, TableRun.Lines(note), new SquareStyle { Size = NoteSize, Across = Align.Start, Wraps = true });
        }
    }

    private void Helpers()
    {
        if (_key!.Helpers.Count == 0) return;
        _tab.Words(new Square(_plan.BelowRow, 1), "Worked out besides, for the formulas above", new SquareStyle { Size = NoteSize, IsBold = true, Across = Align.Start });
        foreach (var (name, at, formula, cell) in _key.Helpers)
        {
            _tab.Words(at with { Column = at.Column - 1 }, name, new SquareStyle { Size = SmallSize, Color = Faint, Across = Align.End });
            var known = cell is null ? default(Cell?) : _sheet.Solution[cell.Tensor][cell.Row - 1, cell.Column - 1];
            var style = new SquareStyle { Size = NoteSize, Across = Align.Center, Shrinks = true, Edges = new TableEdges(TableLine.Panel, TableLine.Panel, TableLine.Panel, TableLine.Panel) };
            if (formula is not null) _tab.Formula(at, formula, known, style);
            else Put(at, known!.Value, style);
        }
    }
}
