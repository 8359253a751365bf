using System.Globalization;
using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Pages.Composing;

/// <summary>Finds the one cell size of a page: as large as the room allows, within the book's proportions.</summary>
internal static class CellSize
{
    /// <summary>Pupils can't write into less: 5.5 mm.</summary>
    public const double Least = 15.6;

    /// <summary>What is filled in already can be read in less.</summary>
    public const double LeastToRead = 11;

    // The largest cells of the book's own pages, as a part of the page's width.
    private const double MostOfWidth = 0.0613;

    // Sizes are steps of a twentieth of a point, so that the last bit of a division never decides about a page.
    private const double StepsPerPoint = 20;

    /// <summary>Lays the body out as large as it fits; gives the cell's side in points and the body's box in cells.</summary>
    /// <param name="body">What is laid out.</param>
    /// <param name="room">Where it may stand.</param>
    /// <param name="paperWidth">The page's width.</param>
    /// <param name="template">The topic.</param>
    /// <param name="least">The least side of a cell.</param>
    /// <exception cref="SheetException">The body doesn't fit with the smallest cells.</exception>
    public static (double Unit, Box Bounds) Fit(Body body, Box room, double paperWidth, Template template, double least = Least)
    {
        var unit = Step(MostOfWidth * paperWidth);
        while (true)
        {
            // Smaller cells make small type relatively larger, so the size found once may still be a little too large.
            var scale = new Scale(unit);
            var bounds = body.Measure(scale);
            var fitting = Step(Math.Min(room.Width / bounds.Width, room.Height / bounds.Height));
            if (fitting >= unit) return (unit, bounds);
            if (fitting >= least && scale.HoldsAt(fitting)) return (fitting, bounds);
            if (fitting < least)
            {
                bounds = body.Measure(new Scale(least));
                if (bounds.Width * least > room.Width || bounds.Height * least > room.Height) throw TooLarge(body, bounds, room, template);
                return (least, bounds);
            }
            unit = fitting;
        }
    }

    private static double Step(double unit) => Math.Floor(unit * StepsPerPoint) / StepsPerPoint;

    private static SheetException TooLarge(Body body, Box bounds, Box room, Template template)
    {
        var isTooWide = bounds.Width * Least > room.Width;
        double needed = (isTooWide ? bounds.Width : bounds.Height) * Least, there = isTooWide ? room.Width : room.Height;
        var (names, cells) = Longest(body, isTooWide);
        return new SheetException(template.Topic, string.Create(CultureInfo.InvariantCulture,
            $"the page is too {(isTooWide ? "wide" : "high")} by {Math.Ceiling(needed - there):0} points: it needs {Math.Ceiling(needed):0} with the smallest cells ({Least} points) and has {Math.Floor(there):0}; its {(isTooWide ? "widest row" : "highest column")} is {string.Join(", ", names)} ({cells:0.0} cells){Wide(body)}"), AtOf(names, template));
    }

    private static string Wide(Body body) => body.Wide.Count == 0 ? "" :
        "; " + string.Join(", ", body.Wide.Select(cells => string.Create(CultureInfo.InvariantCulture, $"'{cells.Text}' in {cells.Item} asks for cells {cells.Width:0.0} wide")));

    private static Location? AtOf(IEnumerable<string> names, Template template) => names.Select(name => template.Page.Items.GetValueOrDefault(name)?.At).FirstOrDefault(at => at is not null);

    // The row, or the column, of the outermost grid that reaches furthest.
    private static (IReadOnlyList<string> Names, double Cells) Longest(Body body, bool isAcross)
    {
        List<string> names = [];
        double longest = -1;
        foreach (var first in body.Root.Slots)
        {
            Box? box = null;
            var line = new List<string>();
            foreach (var slot in body.Root.Slots)
            {
                if (isAcross ? !slot.Rows.Overlaps(first.Rows) : !slot.Columns.Overlaps(first.Columns)) continue;
                box = box?.Union(slot.Bounds) ?? slot.Bounds;
                line.Add(slot.Name);
            }
            var length = isAcross ? box!.Value.Width : box!.Value.Height;
            if (length > longest) (names, longest) = (line, length);
        }
        return (names, longest);
    }
}
