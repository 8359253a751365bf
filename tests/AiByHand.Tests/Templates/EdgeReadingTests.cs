using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>What hangs at a grid's edges, shades, boxes and coloured panels as templates write them.</summary>
public sealed class EdgeReadingTests
{
    private const string Text = """
        topic: edges
        number: 99
        title: Edges
        revision: 1
        given:
          X: { shape: 3x2, draw: 1..9 }
          W: { shape: 2x3, draw: 1..9 }
        solve:
          Z: { value: W · X, ink: blue }
        page:
          areas:
            - [ b, X ]
            - [ W, Z ]
          items:
            b: { box: Q, tint: yellow }
            X: { heads: [ ~, x ], sides: E, arrows: { above: down, left: left } }
            Z: { ends: [ ~, end ], shade: { grey: "zeros(2, 2)" }, ink: { black: Z > 5 } }
          panels:
            - { around: [ W, Z ], ink: green }
        """;

    [Fact]
    public void Everything_is_read()
    {
        var page = TemplateReader.Read(Text, "edges.yaml").Page;
        var (x, z) = ((TensorItem)page.Items["X"], (TensorItem)page.Items["Z"]);
        Assert.Equal(["", "x"], x.Heads);
        Assert.Equal(["E_1", "E_2", "E_3"], x.Sides);
        Assert.Equal([(Side.Top, true), (Side.Left, false)], x.EdgeArrows);
        Assert.Equal(["", "end"], z.Ends);
        Assert.Equal(Tint.Grey, Assert.Single(z.Shades).Tint);
        Assert.Equal(Ink.Black, Assert.Single(z.CellInks).Ink);
        Assert.Equal([Ink.Blue], z.Inks);
        Assert.Equal(("Q", Tint.Yellow), page.Items["b"] is BoxItem box ? (box.Text, box.Tint) : default);
        Assert.Equal(Ink.Green, Assert.Single(page.Panels).Ink);
    }

    [Theory]
    [InlineData("\"zeros(2, 2)\"", "Z > 5", "17:43: 'shade' may name givens alone, not 'Z': the blank sheet would tell")]
    [InlineData("\"zeros(2, 2)\"", "W > 5", "17:43: 'shade' must be 2x2 as 'Z' is, found 2x3")]
    [InlineData("grey:", "gray:", "17:37: 'shade' can't be 'gray'; did you mean 'grey'?")]
    [InlineData("black: Z", "blak: Z", "17:67: 'ink' can't be 'blak'; did you mean 'black' or 'blue'?")]
    [InlineData("[ ~, end ]", "[ end ]", "17:16: 'ends' must be a name or a list of 2 names, one for each row, found 1 name")]
    [InlineData("above: down", "above: left", "16:54: 'above' must be down or up, found 'left'")]
    [InlineData("above: down", "over: down", "16:47: 'arrows' has no 'over'; it may have above, below, left, right")]
    [InlineData("ink: green", "ink: grass", "19:32: 'ink' can't be 'grass'; it is one of black, green, orange, blue, red, violet, turquoise, magenta, ochre")]
    public void Mistakes_are_told_with_their_place(string was, string becomes, string mistake) =>
        Assert.Equal(["edges.yaml:" + mistake], TemplateReader.Check(Text.Replace(was, becomes, StringComparison.Ordinal), "edges.yaml").Select(found => found.ToString()));
}
