using AiByHand.Pages.Layout;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Composing;

/// <summary>The tracks an item takes in its grid.</summary>
/// <param name="Name">The item.</param>
/// <param name="Rows">The rows of tracks.</param>
/// <param name="Columns">The columns of tracks.</param>
internal sealed record Place(string Name, TrackSpan Rows, TrackSpan Columns)
{
    /// <summary>The places of a grid, in reading order. Each is a rectangle: the template's reader saw to it.</summary>
    public static List<Place> In(AreaGrid grid)
    {
        var places = new List<Place>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < grid.Areas.Count; row++)
        {
            for (var column = 0; column < grid.Areas[row].Count; column++)
            {
                if (grid.Areas[row][column] is not { } name) continue;
                TrackSpan rows = new(row, row), columns = new(column, column);
                if (known.TryAdd(name, places.Count))
                {
                    places.Add(new Place(name, rows, columns));
                    continue;
                }
                var place = places[known[name]];
                places[known[name]] = new Place(name, place.Rows.Union(rows), place.Columns.Union(columns));
            }
        }
        return places;
    }
}
