using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tables;

/// <summary>Words.</summary>
/// <param name="text">The words, marked up; lines parted by line breaks.</param>
/// <param name="size">Their size, in points.</param>
internal sealed class WordsBlock(string text, double size) : TableBlock
{
    private readonly IReadOnlyList<SetLine> _lines = TableWords.Lines(text);

    /// <summary>How they sit across.</summary>
    public Align Across { get; init; } = Align.Center;

    /// <summary>The colour behind them, or null.</summary>
    public Color? Fill { get; init; }

    /// <summary>The line round them.</summary>
    public TableLine Line { get; init; }

    /// <summary>Whether tracks make room for them.</summary>
    public bool IsBox { get; init; }

    public override bool IsRigid => IsBox;

    public override bool FillsDown => IsBox;

    protected override void MeasureParts(Scale scale) => (Width, Height) = (TableWords.ColumnsFor(_lines, size), TableWords.RowsFor(_lines, size));

    public override void FillIn(TableDraft draft, int row, int column, int rows, int columns)
    {
        draft.Add(new TableCell(row, column, rows, columns) { Lines = TableWords.Runs(_lines), Size = size, Across = Across, Fill = Fill });
        if (Line != TableLine.None) draft.Round(row, column, rows, columns, Line);
    }
}
