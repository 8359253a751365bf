using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>Arrows and feeds as templates write them.</summary>
public sealed class ArrowReadingTests
{
    private const string Text = """
        topic: arrows
        number: 99
        title: Arrows
        revision: 1
        given:
          X: { shape: 3x2, draw: 1..9 }
          W: { shape: 2x3, draw: 1..9 }
        solve:
          Z: W · X
        page:
          areas:
            - [ ~, X ]
            - [ W, Z ]
            - [ words, ~ ]
          items:
            words: { text: words }
          arrows:
            - { from: "W[1:2,3] right", to: "Z[2,1] left", ink: green, on: key }
            - { from: words top, to: W bottom, straight: true }
          feeds:
            - { from: W, to: Z, ink: green }
        """;

    [Fact]
    public void Ends_are_items_or_cells()
    {
        var page = TemplateReader.Read(Text, "arrows.yaml").Page;
        Assert.Equal(
            new ArrowPlan("W", Side.Right, "Z", Side.Left, Ink.Green, true) { FromCells = new CellRange(1, 2, 3, 3), ToCells = new CellRange(2, 2, 1, 1) },
            page.Arrows[0]);
        Assert.Equal(new ArrowPlan("words", Side.Top, "W", Side.Bottom, Ink.Black, false) { IsStraight = true }, page.Arrows[1]);
        Assert.Equal([new FeedPlan("W", "Z", Ink.Green)], page.Feeds);
    }

    [Theory]
    [InlineData("W[1:2,3] right", "W[1:3,3] right", "18:17: 'W' is 2x3 and has no cells [1:3,3]; expected a cell such as [2,1], or cells such as [1:2,1]")]
    [InlineData("W[1:2,3] right", "W[2:1,3] right", "18:17: 'W' is 2x3 and has no cells [2:1,3]; expected a cell such as [2,1], or cells such as [1:2,1]")]
    [InlineData("W[1:2,3] right", "W[0,3] right", "18:17: 'W' is 2x3 and has no cells [0,3]; expected a cell such as [2,1], or cells such as [1:2,1]")]
    [InlineData("W[1:2,3] right", "W[1 right", "18:17: 'W' is 2x3 and has no cells [1; expected a cell such as [2,1], or cells such as [1:2,1]")]
    [InlineData("W[1:2,3] right", "words[1,1] right", "18:21: 'words' shows no tensor, so it has no cells")]
    [InlineData("W[1:2,3] right", "V[1,1] right", "18:15: no item 'V' stands on the page; did you mean 'W' or 'X' or 'Z'?")]
    [InlineData("W[1:2,3] right", "W[1,1] over", "18:23: 'side' can't be 'over'; it is one of top, right, bottom, left")]
    [InlineData("W[1:2,3] right", "W", "18:15: 'from' must be an item and its side, such as 'H1 top' or 'S[1:2,1] right', found 'W'")]
    [InlineData("{ from: W, to: Z, ink", "{ from: words, to: Z, ink", "21:7: 'words' can't flow into 'Z': both must be grids, with rows or columns in common")]
    [InlineData("{ from: W, to: Z, ink", "{ from: X, to: W, ink", "21:7: 'X' can't flow into 'W': both must be grids, with rows or columns in common")]
    public void Mistakes_are_told_with_their_place(string was, string becomes, string mistake) =>
        Assert.Equal(["arrows.yaml:" + mistake], TemplateReader.Check(Text.Replace(was, becomes, StringComparison.Ordinal), "arrows.yaml").Select(found => found.ToString()));
}
