using System.Globalization;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>Reads cells of a grid: <c>[2,1]</c>, <c>[1:2,1]</c>, counted from 1.</summary>
internal static class CellRangeReader
{
    /// <summary>The cells, or null if the text names none of a grid of that shape.</summary>
    public static CellRange? Read(string text, Shape shape) =>
        text is ['[', .. var inside, ']'] && inside.Split(',') is [var rows, var columns]
        && Span(rows, shape.Rows) is var (firstRow, lastRow) && Span(columns, shape.Columns) is var (firstColumn, lastColumn)
            ? new CellRange(firstRow, lastRow, firstColumn, lastColumn)
            : null;

    private static (int First, int Last)? Span(string text, int most) => text.Split(':') switch
    {
        [var one] when Place(one, most) is { } place => (place, place),
        [var first, var last] when Place(first, most) is { } from && Place(last, most) is { } to && from <= to => (from, to),
        _ => null,
    };

    private static int? Place(string digits, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= most ? place : null;
}
