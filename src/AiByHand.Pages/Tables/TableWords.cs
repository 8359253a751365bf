using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tables;

/// <summary>Words in squares.</summary>
internal static class TableWords
{
    // Other programs set other fonts, and keep off the edge.
    private const double Spare = 1.08, Padding = 5;

    private const double LineStep = 1.28;

    /// <summary>The lines of marked-up words, in runs.</summary>
    public static IReadOnlyList<SetLine> Lines(string text) => Array.ConvertAll(text.Split('\n'), line => TextSetter.Set(line, FontFace.Sans, 1));

    /// <summary>How many columns lines need.</summary>
    public static int ColumnsFor(IReadOnlyList<SetLine> lines, double size) => Math.Max(1, (int)Math.Ceiling((lines.Max(line => line.Width) * size * Spare + Padding) / SheetTable.Side));

    /// <summary>How many rows lines need.</summary>
    public static int RowsFor(IReadOnlyList<SetLine> lines, double size) => RowsFor(lines.Count, size);

    /// <summary>How many rows so many lines need.</summary>
    public static int RowsFor(double lines, double size) => Math.Max(1, (int)Math.Ceiling(lines * size * LineStep / SheetTable.Side - 0.1));

    /// <summary>Lines as they are told to others.</summary>
    public static IReadOnlyList<IReadOnlyList<TableRun>> Runs(IReadOnlyList<SetLine> lines) => [.. lines.Select(Runs)];

    // What a sign is borrowed from another font for makes no run of its own here.
    private static IReadOnlyList<TableRun> Runs(SetLine line)
    {
        var runs = new List<TableRun>();
        foreach (var run in line.Runs)
        {
            var script = -Math.Sign(run.Y);
            if (runs is [.., var last] && last.Script == script && last.IsUnderlined == run.IsUnderlined) runs[^1] = last with { Text = last.Text + run.Text };
            else runs.Add(new TableRun(run.Text, script, run.IsUnderlined));
        }
        return runs;
    }
}
