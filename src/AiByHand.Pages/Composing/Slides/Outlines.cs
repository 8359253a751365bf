using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Composing.Slides;

/// <summary>Few boxes round many cells.</summary>
internal static class Outlines
{
    // Gaps of code stand apart.
    private const double Gap = 0.1;

    /// <summary>The boxes: cells of a row that touch each other are one, and so are rows that are alike.</summary>
    public static IReadOnlyList<Box> Of(IReadOnlyList<Field> fields)
    {
        var boxes = new List<Box>();
        foreach (var grid in fields.GroupBy(field => field.Entry.Item))
        {
            var open = new List<(Box Box, int First, int Last, int Row)>();
            foreach (var row in grid.GroupBy(field => field.Entry.Row).OrderBy(row => row.Key))
            {
                Field[] cells = [.. row.OrderBy(field => field.Entry.Column)];
                for (int start = 0, end; start < cells.Length; start = end)
                {
                    var box = cells[start].Box;
                    for (end = start + 1; end < cells.Length && Touch(cells[end - 1], cells[end]); end++) box = box.Union(cells[end].Box);
                    var above = open.FindIndex(other => other.Row == row.Key - 1 && other.First == cells[start].Entry.Column && other.Last == cells[end - 1].Entry.Column && box.Y - other.Box.Bottom < Gap);
                    if (above >= 0)
                    {
                        box = box.Union(open[above].Box);
                        open.RemoveAt(above);
                    }
                    open.Add((box, cells[start].Entry.Column, cells[end - 1].Entry.Column, row.Key));
                }
            }
            boxes.AddRange(open.Select(one => one.Box));
        }
        return boxes;
    }

    private static bool Touch(Field left, Field right) => right.Entry.Column == left.Entry.Column + 1 && right.Box.X - left.Box.Right < Gap;
}
