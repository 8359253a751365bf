using AiByHand.Answers;
using AiByHand.Pages.Tables;
using AiByHand.Terms;

namespace AiByHand.Exports.Workbook;

/// <summary>Where on its tab everything of a sheet stands.</summary>
internal sealed class SheetPlan
{
    /// <summary>The row of the title, and that of the name.</summary>
    public const int TitleRow = 0, NameRow = 1;

    /// <summary>How wide the column before the sheet is, and the one after it; how high a row is that nobody has measured. In points.</summary>
    public const double NarrowEdge = 12, UsualRow = 15;

    private const string Replaced = "What is written into the same cell on paper has a grid of its own here, after the arrow (→). A number that stays needn’t be written again.";

    private const int Top = 4, Left = 1;

    private readonly Dictionary<(int Number, bool IsThen), Square> _entries = [];
    private readonly Dictionary<CellReference, Square> _homes = [];

    public SheetPlan(ExportSheet sheet)
    {
        Notes = [.. sheet.Template.Conventions, .. sheet.Rules, .. sheet.Answers.Entries.Any(entry => entry.Then is not null) ? [Replaced] : (string[])[]];
        Table = SheetTable.Of(sheet.Solution, sheet.Blanks);
        foreach (var cell in Table.Cells)
        {
            if (cell.Entry is { } entry) _entries[(entry.Name.Number, cell.IsThen)] = At(cell.Row, cell.Column);
        }
        // Where a tensor's cell stands first in the order of the steps.
        foreach (var entry in sheet.Answers.Entries)
        {
            if (entry.TensorRow == 0) continue;
            _homes.TryAdd(new CellReference(entry.Tensor, entry.TensorRow, entry.TensorColumn), Of(entry, isThen: false));
            if (entry.Then is { } then) _homes.TryAdd(new CellReference(then.Name, entry.TensorRow, entry.TensorColumn), Of(entry, isThen: true));
        }
        // A drawing stands for tensors that stand nowhere else.
        foreach (var cell in Table.Cells)
        {
            if (cell.Shows is { } shown) _homes.TryAdd(shown, At(cell.Row, cell.Column));
        }
    }

    /// <summary>The sheet in squares.</summary>
    public SheetTable Table { get; }

    /// <summary>What the answers depend on, and how steps are computed: a line each below the sheet.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The row of the first of them.</summary>
    public int NoteRow => End + 1;

    /// <summary>The row of what else stands below the sheet.</summary>
    public int BelowRow => NoteRow + Notes.Count + 1;

    /// <summary>The row after the last.</summary>
    public int End => Top + Table.RowHeights.Count;

    /// <summary>The column after the last.</summary>
    public int Right => Left + Table.ColumnWidths.Count;

    /// <summary>Where a square of the table is on the tab.</summary>
    public static Square At(int row, int column) => new(Top + row, Left + column);

    /// <summary>Where a cell of the sheet is filled in.</summary>
    public Square Of(Entry entry, bool isThen) => _entries[(entry.Name.Number, isThen)];

    /// <summary>Where a tensor's cell stands first; null where it stands nowhere.</summary>
    public Square? HomeOf(CellReference cell) => _homes.TryGetValue(cell, out var home) ? home : null;
}
