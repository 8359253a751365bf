using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Composing.Slides;

/// <summary>Chooses which parts of a sheet a slide shows, and how large: all of it where it can be read from the last row, else the region at work, else the grids at work, cut out one by one.</summary>
internal static class Regions
{
    /// <summary>The least size of type, in points: a fortieth of a slide's height.</summary>
    public const double LeastText = 13.5;

    // Captions and heads can be read as well.
    private const double Usual = 30;
    private const double Most = 48;
    private const double MostOfPieces = 60;
    private const double Step = 2;

    // How far round the worked cell the step is shown, if not all of it can be.
    private static readonly int[] Neighbours = [3, 2, 1, 0];

    // In cells that the region would be off the middle.
    private const double CutCell = 0.15;
    private const double CutWords = 0.8;
    private const double Nudge = 0.25;
    private const double White = 0.25;

    private const double Margin = 1.4;
    private const double PieceMargin = 0.25;
    private const double PieceGap = 16;
    private const double TitleHeight = 21;

    /// <summary>The lenses, in the order of reading.</summary>
    /// <param name="room">Where they may stand on the slide.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="fresh">What the step fills in.</param>
    /// <param name="worked">The cell that is worked out, or null where it doesn't stand on the sheet.</param>
    /// <param name="sources">What it comes from.</param>
    public static IReadOnlyList<Lens> Of(Box room, SolvedSheet sheet, IReadOnlyList<Field> fresh, Field? worked, IReadOnlyList<Field> sources)
    {
        var least = Math.Max(Usual, sheet.ScaleOf(LeastText));
        if (Scale(room, sheet.Bounds) >= least) return [Whole(room, sheet.Bounds)];
        List<Field> needed = worked is null ? [.. sources] : [worked, .. sources];
        if (needed.Count == 0) needed = [.. fresh];
        var atWork = Around(needed).Grow(Margin);
        var all = fresh.Aggregate(atWork, (box, field) => box.Union(field.Box.Grow(Margin)));
        foreach (var region in new[] { all, atWork })
        {
            if (Scale(room, region) >= least) return [Seen(room, sheet, region)];
        }
        return Pieces(room, sheet, least, fresh, worked, sources);
    }

    private static double Scale(Box room, Box region) => Math.Min(Most, Math.Min(room.Width / region.Width, room.Height / region.Height));

    /// <summary>All of a sheet, as large as it has room.</summary>
    public static Lens Whole(Box room, Box sheet)
    {
        var scale = Scale(room, sheet);
        return new Lens(sheet, new Point(room.X + (room.Width - sheet.Width * scale) / 2, room.Y + (room.Height - sheet.Height * scale) / 2), scale);
    }

    // With as much of what stands round it as there is room for, and where that can be chosen, so that the edge cuts few cells and words.
    private static Lens Seen(Box room, SolvedSheet sheet, Box region)
    {
        double scale = Scale(room, region), width = Math.Min(room.Width / scale, sheet.Bounds.Width), height = Math.Min(room.Height / scale, sheet.Bounds.Height);
        Box best = default;
        var least = double.PositiveInfinity;
        foreach (var y in Starts(region.Y, region.Bottom, height, sheet.Bounds.Y, sheet.Bounds.Bottom))
        {
            foreach (var x in Starts(region.X, region.Right, width, sheet.Bounds.X, sheet.Bounds.Right))
            {
                var from = new Box(x, y, width, height);
                var cost = Math.Abs(from.Center.X - region.Center.X) + Math.Abs(from.Center.Y - region.Center.Y);
                foreach (var field in sheet.Fields) cost += IsCut(from, field.Box) ? CutCell : 0;
                foreach (var words in sheet.Words) cost += IsCut(from, words) ? CutWords : 0;
                if (cost < least) (best, least) = (from, cost);
            }
        }
        return new Lens(best, new Point(room.X + (room.Width - width * scale) / 2, room.Y + (room.Height - height * scale) / 2), scale);
    }

    // From the middle to where the region is at the edge, without leaving the sheet.
    private static IEnumerable<double> Starts(double start, double end, double length, double least, double most)
    {
        double first = Math.Max(least, Math.Min(end - length, most - length)), last = Math.Min(most - length, Math.Max(start, least)), middle = Math.Clamp((start + end - length) / 2, first, Math.Max(first, last));
        yield return middle;
        for (var away = Nudge; middle - away >= first || middle + away <= last; away += Nudge)
        {
            if (middle - away >= first) yield return middle - away;
            if (middle + away <= last) yield return middle + away;
        }
    }

    // What touches the edge looks cut as well.
    private static bool IsCut(Box from, Box box) => box.Grow(White) is var it && it.Right > from.X && it.X < from.Right && it.Bottom > from.Y && it.Y < from.Bottom && !Lens.Encloses(from, it);

    private static List<Lens> Pieces(Box room, SolvedSheet sheet, double least, IReadOnlyList<Field> fresh, Field? worked, IReadOnlyList<Field> sources)
    {
        Field[][] grids = [.. sources.GroupBy(source => source.Entry.Item).Select(grid => grid.ToArray())];
        var whole = Array.ConvertAll(grids, grid => sheet.Fields.Where(field => field.Entry.Item == grid[0].Entry.Item).ToArray());
        Field[] target = worked is null ? [] : [.. fresh.Where(field => field.Entry.Item == worked.Entry.Item)];
        // From all grids whole to nothing but what is marked.
        List<Field[][]> wishes = worked is null ? [whole, grids] :
        [
            [.. whole, target],
            [.. grids, target],
            .. Neighbours.Select(cells => (Field[][])[.. grids, [.. target.Where(field => Near(field, worked, cells))]]),
        ];
        foreach (var wish in wishes)
        {
            for (var scale = Math.Max(MostOfPieces, least); scale >= least; scale -= Step)
            {
                var lenses = Shelved(room, wish, scale);
                if (lenses.TrueForAll(lens => IsIn(room, lens))) return Centered(room, lenses);
            }
        }
        // More than a slide holds: what is worked out first, then what has room.
        return Centered(room, Shelved(room, [.. wishes[^1].Reverse()], least).FindAll(lens => IsIn(room, lens)));
    }

    private static bool IsIn(Box room, Lens lens) => lens.Frame.Bottom <= room.Bottom && lens.Right <= room.Right;

    private static List<Lens> Centered(Box room, List<Lens> lenses)
    {
        if (lenses.Count == 0) return lenses;
        double x = (room.Right - lenses.Max(lens => lens.Right)) / 2, y = (room.Bottom - lenses.Max(lens => lens.Frame.Bottom)) / 2;
        return lenses.ConvertAll(lens => lens with { To = new Point(lens.To.X + x, lens.To.Y + y) });
    }

    private static bool Near(Field field, Field other, int cells) => Math.Abs(field.Entry.Row - other.Entry.Row) <= cells && Math.Abs(field.Entry.Column - other.Entry.Column) <= cells;

    // Side by side, and where a line is full, on the next.
    private static List<Lens> Shelved(Box room, IReadOnlyList<Field[]> grids, double scale)
    {
        var lenses = new List<Lens>();
        double x = room.X, y = room.Y, bottom = room.Y;
        foreach (var grid in grids)
        {
            var from = Around(grid).Grow(PieceMargin);
            var lens = new Lens(from, new Point(x, y + TitleHeight), scale) { Title = grid[0].Entry.Title };
            if (x > room.X && lens.Right > room.Right)
            {
                y = bottom + PieceGap;
                lens = lens with { To = new Point(room.X, y + TitleHeight) };
            }
            lenses.Add(lens);
            x = lens.Right + PieceGap;
            bottom = Math.Max(bottom, lens.Frame.Bottom);
        }
        return lenses;
    }

    private static Box Around(IReadOnlyList<Field> fields) => fields.Skip(1).Aggregate(fields[0].Box, (box, field) => box.Union(field.Box));
}
