using AiByHand.Pages.Tables;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using Path = DocumentFormat.OpenXml.Drawing.Path;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>What is drawn over the cells of a workbook.</summary>
public sealed class DrawingTests
{
    [Theory]
    [InlineData("rnn", ExportView.Worksheet, 3)]
    [InlineData("rnn", ExportView.Key, 3)]
    [InlineData("four-nodes", ExportView.Worksheet, 0)]
    [InlineData("four-nodes", ExportView.Key, 1)]
    [InlineData("seven-layers", ExportView.Worksheet, 2)]
    [InlineData("seven-layers", ExportView.Key, 7)]
    [InlineData("backpropagation", ExportView.Worksheet, 1)]
    [InlineData("backpropagation", ExportView.Key, 5)]
    [InlineData("one-node", ExportView.Key, 0)]
    public void What_is_printed_is_drawn_on_the_worksheet_and_what_the_pupil_draws_on_the_key(string topic, ExportView view, int strokes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written([Exported.Sheet(topic, 3)], view)), false);

        Assert.Equal(strokes, Shapes(document).Count(shape => SaysOf(shape) is { } says && (says.StartsWith("arrow", StringComparison.Ordinal) || says.StartsWith("links", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("four-nodes", 7)]
    [InlineData("seven-layers", 20)]
    [InlineData("batch-normalization", 2)]
    [InlineData("one-node", 0)]
    public void A_circle_of_a_network_and_one_round_an_operator_is_round(string topic, int circles)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written([Exported.Sheet(topic, 3)], ExportView.Worksheet)), false);

        Assert.Equal(circles, Shapes(document).Count(shape => SaysOf(shape) == "circle"));
    }

    [Fact]
    public void Arrows_have_heads_of_one_size_however_narrow_the_column_they_end_in()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written([Exported.Sheet("rnn", 3)], ExportView.Worksheet)), false);
        var heads = Shapes(document).Select(shape => shape.Descendants<DocumentFormat.OpenXml.Drawing.LineTo>().Select(line => line.Point!).ToList()).ToList();
        var sizes = heads.Select(ends => long.Parse(ends[1].Y!.Value!, System.Globalization.CultureInfo.InvariantCulture) - long.Parse(ends[0].Y!.Value!, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(3, heads.Count);
        Assert.All(sizes, size => Assert.InRange(size, sizes.First() - 1, sizes.First() + 1));
    }

    [Theory]
    [InlineData("backpropagation", ExportView.Worksheet, "T")]
    [InlineData("self-attention", ExportView.Key, "T")]
    [InlineData("self-attention", ExportView.Worksheet, null)]
    public void The_word_at_an_arrow_stands_there_where_the_arrow_does(string topic, ExportView view, string? word)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written([Exported.Sheet(topic, 3)], view)), false);

        Assert.Equal(word is null ? [] : [word], Shapes(document).Where(shape => shape.TextBody is not null).Select(shape => shape.TextBody!.InnerText));
    }

    [Fact]
    public void Frames_round_the_same_columns_of_the_page_are_equally_wide()
    {
        var table = SheetTable.Of(Exported.Sheet("gcn", 3).Solution);
        List<(int First, int Last)> ends = [];
        for (var row = 0; row < table.RowHeights.Count; row++)
        {
            var dotted = Enumerable.Range(0, table.ColumnWidths.Count).Where(column => table.EdgesOf(row, column).Top == TableLine.Dotted).ToList();
            if (dotted.Count > 0) ends.Add((dotted[0], dotted[^1]));
        }

        // A line above each of the two, and one below the first: the last ends where the table does.
        Assert.Equal(3, ends.Count);
        Assert.All(ends, end => Assert.Equal(ends[0], end));
    }

    private static IEnumerable<Shape> Shapes(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.First().DrawingsPart?.WorksheetDrawing.Descendants<Shape>() ?? [];

    private static string? SaysOf(Shape shape) => shape.NonVisualShapeProperties!.NonVisualDrawingProperties!.Description?.Value;

    [Theory]
    [InlineData("resnet", true)]
    [InlineData("rnn", false)]
    public void An_arrow_over_cells_is_light(string topic, bool isLight)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written([Exported.Sheet(topic, 3)], ExportView.Worksheet)), false);
        var colours = document.WorkbookPart!.WorksheetParts.First().DrawingsPart!.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.RgbColorModelHex>().Select(colour => colour.Val!.Value!);

        Assert.Equal(isLight, colours.Contains("C8C8C8"));
    }

    [Fact]
    public void There_is_a_link_for_each_weight_that_is_not_0()
    {
        var sheet = Exported.Sheet("four-nodes", 3);
        using var document = SpreadsheetDocument.Open(new MemoryStream(Books.Written([sheet], ExportView.Key)), false);
        var path = Assert.Single(Shapes(document), shape => SaysOf(shape)!.StartsWith("links", StringComparison.Ordinal)).Descendants<Path>().Single();
        var weights = sheet.Solution["W"];
        var links = 0;
        // The last column is the bias: no circle stands for it.
        for (var row = 0; row < weights.Shape.Rows; row++)
        {
            for (var column = 0; column < weights.Shape.Columns - 1; column++) links += weights[row, column].Number.IsZero ? 0 : 1;
        }

        Assert.Equal(links, path.Elements<DocumentFormat.OpenXml.Drawing.LineTo>().Count());
    }
}
