using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Answers;

/// <summary>Finds the grids of the items of a page, and their cells.</summary>
internal sealed class GridPlanner
{
    private const string FillIn = "to fill in";

    private readonly Dictionary<string, ShownTensor> _tensors = new(StringComparer.Ordinal);
    private readonly SheetNames _names;

    public GridPlanner(Template template)
    {
        foreach (var given in template.Givens) _tensors[given.Name] = new ShownTensor(given.Name, given.Shape, given.Notation, _tensors.Count, null);
        foreach (var step in template.Steps) _tensors[step.Name] = new ShownTensor(step.Name, step.Shape, step.Notation, _tensors.Count, step);
        _names = new SheetNames(template);
    }

    /// <summary>An item's grids: none, or one, or of code each gap for itself.</summary>
    public IReadOnlyList<PlannedGrid> Plan(PageItem item) => item switch
    {
        TensorItem grid when _tensors.TryGetValue(grid.Tensor, out var tensor) => [Grid(grid, tensor)],
        CodeItem code => Gaps(code),
        _ => [],
    };

    private PlannedGrid Grid(TensorItem item, ShownTensor tensor)
    {
        var then = item.Then is null ? null : _tensors.GetValueOrDefault(item.Then)?.Step;
        var grid = new PlannedGrid
        {
            Tensor = tensor.Name,
            Order = tensor.Order,
            Step = tensor.Step,
            Notation = tensor.Notation,
            Title = _names.OfPart(item) ?? _names.Of(tensor.Name),
            IsBlank = item.IsBlank,
            Asked = Asked(item, then is null ? null : _names.Of(then.Name)),
            Then = then,
            ThenTitle = then is null ? null : _names.Of(then.Name),
            Look = item.Look,
            HidesZeros = item.HidesZeros,
            Dark = item.Dark,
        };
        var part = item.Part ?? new CellRange(1, tensor.Shape.Rows, 1, tensor.Shape.Columns);
        var (rows, filled) = item.IsTurned ? part.Shape.Transposed : part.Shape;
        var shape = new Shape(rows, Math.Max(filled, item.Room));
        // A part of a tensor counts on, unless it has a name of its own.
        var isPart = item.Part is not null && _names.OfPart(item) is null;
        var (firstRow, firstColumn) = !isPart ? (1, 1) : item.IsTurned ? (part.FirstColumn, part.FirstRow) : (part.FirstRow, part.FirstColumn);
        var isCounted = (isPart ? tensor.Shape : shape).Count > 1;
        var cells = new PlannedCell[shape.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var (row, column) = shape.CellAt(i);
            var (down, across) = item.IsTurned ? (column, row) : (row, column);
            var (tensorRow, tensorColumn) = column <= filled ? (part.FirstRow + down - 1, part.FirstColumn + across - 1) : (0, 0);
            var place = isCounted ? Place("row", firstRow + row - 1, "column", firstColumn + column - 1) : "";
            cells[i] = new PlannedCell(grid, item.Name, row, column, place) { TensorRow = tensorRow, TensorColumn = tensorColumn };
        }
        grid.Cells = cells;
        return grid;
    }

    private List<PlannedGrid> Gaps(CodeItem code)
    {
        var gaps = new List<PlannedGrid>();
        for (var line = 0; line < code.Lines.Count; line++)
        {
            var place = 0;
            foreach (var gap in code.Lines[line].OfType<CodeGap>())
            {
                place++;
                if (!_tensors.TryGetValue(gap.Tensor, out var tensor)) continue;
                var grid = new PlannedGrid
                {
                    Tensor = tensor.Name,
                    Order = tensor.Order,
                    Step = tensor.Step,
                    Notation = tensor.Notation,
                    Title = "code",
                    IsBlank = tensor.Step is not null,
                    Asked = FillIn,
                };
                grid.Cells = [new PlannedCell(grid, code.Name, line + 1, place, Place("line", line + 1, "gap", place)) { TensorRow = gap.Row, TensorColumn = gap.Column }];
                gaps.Add(grid);
            }
        }
        return gaps;
    }

    // The same for all cells of a grid: words that rest on a number would tell it.
    private static string Asked(TensorItem item, string? then) => item.Look switch
    {
        CellLook.Ticks => "to tick or to leave empty",
        CellLook.Checks => "to mark with a tick or a cross",
        CellLook.Marks => "to mark with a circle or a cross",
        CellLook.Pixels => "to darken or to leave white",
        _ when item.Room > 0 => "to fill in or to leave empty",
        _ when item.HidesZeros => "to fill in, or to leave empty for 0",
        _ when then is not null => $"to fill in, and to cross out where {then} differs",
        _ => FillIn,
    };

    private static string Place(string down, int row, string across, int column) => string.Create(CultureInfo.InvariantCulture, $"{down} {row}, {across} {column}");

    private sealed record ShownTensor(string Name, Shape Shape, Notation Notation, int Order, StepTensor? Step);
}
