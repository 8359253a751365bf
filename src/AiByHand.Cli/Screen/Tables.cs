using AiByHand.Numbers;
using AiByHand.Tensors;
using Spectre.Console;

namespace AiByHand.Cli.Screen;

/// <summary>Tables as this program draws them.</summary>
internal static class Tables
{
    /// <summary>A table with headings. On a narrow screen the cells under <paramref name="wrapping"/> make room, the others stay whole.</summary>
    public static Table Headed(IReadOnlyList<string> headings, params IReadOnlyList<string> wrapping)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Text(heading)) { NoWrap = !wrapping.Contains(heading) });
        return table;
    }

    /// <summary>Adds a row of plain text: nothing in it is markup.</summary>
    public static void AddPlainRow(this Table table, params IEnumerable<string> cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    /// <summary>A tensor as a grid of cells.</summary>
    public static Table Of(Tensor tensor, Notation notation)
    {
        var table = new Table { Border = TableBorder.Square, ShowHeaders = false, ShowRowSeparators = true };
        for (var column = 0; column < tensor.Shape.Columns; column++) table.AddColumn(new TableColumn("").RightAligned());
        for (var row = 0; row < tensor.Shape.Rows; row++)
        {
            var line = row;
            table.AddPlainRow(Enumerable.Range(0, tensor.Shape.Columns).Select(column => tensor[line, column].Write(notation)));
        }
        return table;
    }
}
