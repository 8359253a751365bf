using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tables;

/// <summary>A stroke as long as nobody knows which rows and columns are but gaps: all squares are equal.</summary>
/// <param name="Says">What it is, in words.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Ways">Its lines, as <see cref="TableStroke"/> has them.</param>
internal sealed record DraftStroke(string Says, Color Color, IReadOnlyList<Point[]> Ways)
{
    // By how much the handles of four curves that make a circle are shorter than its radius.
    private const double Round = 0.5523;

    /// <summary>Whether the pupil draws it.</summary>
    public bool IsHandwritten { get; init; }

    /// <summary>Whether its first line ends in an arrow's head.</summary>
    public bool HasHead { get; init; }

    /// <summary>The word beside it and where that stands beside its first line; null for none.</summary>
    public (SetLine Word, Func<Point[], Box> PlaceBeside)? Label { get; init; }

    /// <summary>A circle as large as a square.</summary>
    public static DraftStroke Circle(int row, int column, Color color)
    {
        double x = column + 0.5, y = row + 0.5, handle = 0.5 * Round;
        return new DraftStroke("circle", color,
        [[
            new(x, y - 0.5), new(x + handle, y - 0.5), new(x + 0.5, y - handle), new(x + 0.5, y),
            new(x + 0.5, y + handle), new(x + handle, y + 0.5), new(x, y + 0.5),
            new(x - handle, y + 0.5), new(x - 0.5, y + handle), new(x - 0.5, y),
            new(x - 0.5, y - handle), new(x - handle, y - 0.5), new(x, y - 0.5),
        ]]);
    }

    /// <summary>The stroke where every point is put in its place. A head keeps its size, however narrow the column it is in.</summary>
    public TableStroke At(Func<Point, Point> place)
    {
        List<Point[]> ways = [.. Ways.Select(way => Array.ConvertAll(way, point => place(point)))];
        if (HasHead) ways.AddRange(ArrowHead.Of(ways[0][^1], Heading(ways[0])));
        return new TableStroke(Says, Color, IsHandwritten, ways) { Label = Label is var (word, placeBeside) ? new TableLabel(TableWords.Runs([word])[0], word.Width, placeBeside(ways[0]).Center) : null };
    }

    private static Point Heading(Point[] way)
    {
        double x = way[^1].X - way[^2].X, y = way[^1].Y - way[^2].Y, length = Math.Sqrt(x * x + y * y);
        return new Point(x / length, y / length);
    }
}
