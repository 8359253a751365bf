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
        var tab = document.WorkbookPart!.WorksheetParts.First();

        Assert.Equal(strokes, tab.DrawingsPart?.WorksheetDrawing.Elements<TwoCellAnchor>().Count() ?? 0);
    }

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
        var path = Assert.Single(document.WorkbookPart!.WorksheetParts.First().DrawingsPart!.WorksheetDrawing.Descendants<Path>());
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
