using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>A grid as it is read: its caption, then its rows with the labels that stand at them. Every row has as many cells; where nothing stands, one is empty.</summary>
internal sealed class GridReading
{
    private readonly Dictionary<TextBlock, Part> _labels = [];

    /// <param name="grid">The grid, measured.</param>
    /// <param name="within">What it is a part of.</param>
    public GridReading(GridElement grid, Part within)
    {
        var title = grid.Entries.Length > 0 ? grid.Entries[0].Title : null;
        var table = within.Add(new Part(PartKind.Table, title, title));
        TextBlock[] captions = [.. new[] { grid.Above, grid.Left, grid.Below, grid.Right }.OfType<TextBlock>()];
        if (captions.Length > 0)
        {
            var caption = table.Add(new Part(PartKind.Caption));
            foreach (var text in captions) _labels.Add(text, caption);
        }

        bool hasSides = Array.Exists(grid.Sides, IsThere), hasEnds = Array.Exists(grid.Ends, IsThere);
        var columns = grid.Lattice.Columns;
        if (Array.Exists(grid.Heads, IsThere)) AddRow(column => Label(grid.Heads, column, PartKind.ColumnHead));
        Cells = new Part[grid.Cells.Length];
        for (var row = 0; row < grid.Lattice.Rows; row++)
        {
            var cells = table.Add(new Part(PartKind.Row));
            if (hasSides) cells.Add(Label(grid.Sides, row, PartKind.RowHead));
            for (var i = row * columns; i < (row + 1) * columns; i++) Cells[i] = cells.Add(grid.Cells[i].Read(PartKind.Cell, grid.Entries[i]));
            if (hasEnds) cells.Add(Label(grid.Ends, row, PartKind.RowHead));
        }
        Ones = [];
        if (grid.One is not null)
        {
            Ones = [.. Enumerable.Range(0, columns).Select(_ => new Part(PartKind.Cell))];
            AddRow(column => Ones[column]);
        }
        if (Array.Exists(grid.Feet, IsThere)) AddRow(column => Label(grid.Feet, column, PartKind.ColumnHead));

        void AddRow(Func<int, Part> part)
        {
            var row = table.Add(new Part(PartKind.Row));
            if (hasSides) row.Add(new Part(PartKind.Cell));
            for (var column = 0; column < columns; column++) row.Add(part(column));
            if (hasEnds) row.Add(new Part(PartKind.Cell));
        }
    }

    /// <summary>Its cells, row by row.</summary>
    public Part[] Cells { get; }

    /// <summary>The small 1s under its columns; none, or one each.</summary>
    public Part[] Ones { get; }

    /// <summary>A label's or a caption's part.</summary>
    public Part Of(TextBlock label) => _labels[label];

    private Part Label(TextBlock[] labels, int place, PartKind kind) =>
        place < labels.Length && IsThere(labels[place]) ? _labels[labels[place]] = new Part(kind) : new Part(PartKind.Cell);

    private static bool IsThere(TextBlock label) => label.Width > 0;
}
