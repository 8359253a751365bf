using System.Globalization;
using AiByHand.Tensors;
using AiByHand.Templates.Plans;

namespace AiByHand.Templates.Reading;

/// <summary>One end of an arrow: an item, or some of its cells, and a side.</summary>
internal sealed record ArrowEnd(string Item, CellRange? Cells, Side Side);

/// <summary>Reads the ends of arrows: <c>H1 top</c>, <c>S[2,1] right</c>, <c>S[1:2,1] right</c>.</summary>
/// <param name="isItem">Whether there is an item of that name; tells the mistake if not.</param>
/// <param name="shapeOf">The shape of an item's grid, or null if it has none.</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class ArrowEndReader(Func<string, Location, bool> isItem, Func<string, Shape?> shapeOf, Mistakes mistakes)
{
    private const string Expected = "an item and its side, such as 'H1 top' or 'S[1:2,1] right'";

    public ArrowEnd? Read(Fields fields, string key)
    {
        fields.Require(key, Expected);
        if (fields.Scalar(key, Expected) is not { } scalar) return null;
        if (scalar.Text.Split(' ') is not [var place, var side])
        {
            mistakes.Add(scalar.At, $"'{key}' must be {Expected}, found {scalar.Kind}");
            return null;
        }
        var bracket = place.IndexOf('[', StringComparison.Ordinal);
        var item = bracket < 0 ? place : place[..bracket];
        var isKnown = isItem(item, scalar.At);
        if (Names.Parse<Side>(scalar with { Text = side }, "side", mistakes) is not { } parsed || !isKnown) return null;
        if (bracket < 0) return new ArrowEnd(item, null, parsed);
        return CellsOf(item, place[bracket..], scalar.At) is { } cells ? new ArrowEnd(item, cells, parsed) : null;
    }

    private CellRange? CellsOf(string item, string text, Location at)
    {
        if (shapeOf(item) is not { } shape)
        {
            mistakes.Add(at, $"'{item}' has no cells");
            return null;
        }
        if (text is ['[', .. var inside, ']'] && inside.Split(',') is [var rows, var columns]
            && Span(rows, shape.Rows) is var (firstRow, lastRow) && Span(columns, shape.Columns) is var (firstColumn, lastColumn))
            return new CellRange(firstRow, lastRow, firstColumn, lastColumn);
        mistakes.Add(at, $"'{item}' is {shape} and has no cells {text}; expected a cell such as [2,1], or cells such as [1:2,1]");
        return null;
    }

    private static (int First, int Last)? Span(string text, int most) => text.Split(':') switch
    {
        [var one] when Place(one, most) is { } place => (place, place),
        [var first, var last] when Place(first, most) is { } from && Place(last, most) is { } to && from <= to => (from, to),
        _ => null,
    };

    private static int? Place(string digits, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= most ? place : null;
}
