using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>Parts, ticks, pixels and lookups as templates write them.</summary>
public sealed class LookReadingTests
{
    private const string Text = """
        topic: looks
        number: 99
        title: Looks
        revision: 1
        given:
          words: { shape: 2x2, draw: { rows: [[a, b], [b, a]] } }
          known: { shape: 1x3, draw: { rows: [[a, b, c]] } }
          E: { shape: 4x3, draw: 1..9 }
          W: { shape: 2x5, bias: true, draw: 0..1 }
        solve:
          X: lookup(E, known, row(words, 2))
          Z: affine(W, X)
          N: one_hot_max(Z)
        page:
          areas:
            - [ first, second, known ]
            - [ ~, X, E ]
            - [ W, Z, N ]
          items:
            first: { tensor: words, rows: 1 }
            second: { tensor: words, rows: 2, columns: 1..2 }
            W: { pixels: true, columns: 2..4, heads: w }
            N: { ticks: true }
          lookups:
            - { words: second, vocabulary: known, table: E, to: X, ink: orange }
        """;

    [Fact]
    public void An_item_may_show_a_part_of_its_tensor()
    {
        var page = TemplateReader.Read(Text, "looks.yaml").Page;
        Assert.Equal(new CellRange(2, 2, 1, 2), ((TensorItem)page.Items["second"]).Part);
        Assert.Equal(["w_2", "w_3", "w_4"], ((TensorItem)page.Items["W"]).Heads);
        Assert.Null(((TensorItem)page.Items["N"]).Part);
    }

    [Fact]
    public void Cells_may_be_ticks_or_pixels()
    {
        var page = TemplateReader.Read(Text, "looks.yaml").Page;
        Assert.Equal(CellLook.Pixels, ((TensorItem)page.Items["W"]).Look);
        Assert.Equal(CellLook.Ticks, ((TensorItem)page.Items["N"]).Look);
        Assert.Equal(CellLook.Text, ((TensorItem)page.Items["X"]).Look);
        Assert.Equal([new LookupPlan("second", "known", "E", "X", Ink.Orange)], page.Lookups);
    }

    [Theory]
    [InlineData("rows: 1 }", "rows: 3 }", "20:35: 'rows' must be a number or a range such as 1..2, from 1 to 2, found '3'")]
    [InlineData("columns: 2..4", "columns: 4..2", "22:33: 'columns' must be a number or a range such as 1..2, from 1 to 5, found '4..2'")]
    [InlineData("columns: 2..4", "columns: 0..2", "22:33: 'columns' must be a number or a range such as 1..2, from 1 to 5, found '0..2'")]
    [InlineData("ticks: true", "ticks: true, pixels: true", "23:31: a grid shows ticks or checks or marks or pixels, not two of them")]
    [InlineData("heads: w", "heads: [a, b]", "22:46: 'heads' must be a name or a list of 3 names, one for each column, found 2 names")]
    [InlineData("words: second", "words: E", "25:7: a lookup takes a row of words ('E' is 4x3) and a row of the table's words ('known' is 1x3, 'E' 4x3) to a column for each ('X' is 4x2)")]
    [InlineData("table: E", "table: secnod", "25:50: no item 'secnod' stands on the page; did you mean 'second'?")]
    public void Mistakes_are_told_with_their_place(string was, string becomes, string mistake) =>
        Assert.Equal(["looks.yaml:" + mistake], TemplateReader.Check(Text.Replace(was, becomes, StringComparison.Ordinal), "looks.yaml").Select(found => found.ToString()));
}
