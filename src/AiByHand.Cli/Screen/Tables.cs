using AiByHand.Numbers;
using AiByHand.Tensors;
using Spectre.Console;

namespace AiByHand.Cli.Screen;

/// <summary>Tables as this program draws them.</summary>
internal static class Tables
{
    /// <summary>A table with headings; those in <paramref name="numeric"/> stand at the right.</summary>
    public static Table Headed(IReadOnlyList<string> headings, params IReadOnlyList<string> numeric)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in headings)
        {
            var column = new TableColumn(new Text(heading));
            table.AddColumn(numeric.Contains(heading) ? column.RightAligned() : column);
        }
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
