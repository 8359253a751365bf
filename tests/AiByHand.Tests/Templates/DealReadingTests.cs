using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>Grids with room for more columns, and columns dealt out to them, as templates write them.</summary>
public sealed class DealReadingTests
{
    private const string Text = """
        topic: deals
        number: 99
        title: Deals
        revision: 1
        given:
          X: { shape: 2x3, draw: 1..9 }
          to: { shape: 1x3, draw: { rows: [[a, b, a]] } }
        solve:
          A: "columns_where(X, to == 'a', 2)"
          B: "columns_where(X, to == 'b', 1)"
          Y: "merge(to, ['a', 'b'], A, B)"
        page:
          areas:
            - [ X, to, ~ ]
            - [ A, B, { rule: true } ]
            - [ Y, ~, ~ ]
          items:
            B: { room: 2, heads: b }
          deals:
            - { by: to, names: [a, b], from: X, to: [A, B], inks: [blue, orange] }
            - { by: to, names: [a, b], from: [A, B], to: Y }
        """;

    [Fact]
    public void Deals_go_out_to_parts_and_come_back()
    {
        var deals = TemplateReader.Read(Text, "deals.yaml").Page.Deals;
        Assert.Equal(2, deals.Count);
        Assert.Equal(("to", "X", false), (deals[0].By, deals[0].Whole, deals[0].IsReturn));
        Assert.Equal(["a", "b"], deals[0].Names);
        Assert.Equal(["A", "B"], deals[0].Parts);
        Assert.Equal([Ink.Blue, Ink.Orange], deals[0].Inks);
        Assert.Equal(("to", "Y", true), (deals[1].By, deals[1].Whole, deals[1].IsReturn));
        Assert.Equal([Ink.Black], deals[1].Inks);
    }

    [Fact]
    public void A_grid_may_have_room_for_more_columns_than_its_tensor_has()
    {
        var items = TemplateReader.Read(Text, "deals.yaml").Page.Items;
        Assert.Equal(["b_1", "b_2"], ((TensorItem)items["B"]).Heads);
        Assert.Equal((0, 2), (((TensorItem)items["A"]).Room, ((TensorItem)items["B"]).Room));
    }

    [Theory]
    [InlineData("room: 2", "room: 0", "18:16: 'room' must be a whole number from 1 to 64, found '0'")]
    [InlineData("[a, b], from: X", "[a], from: X", "20:24: a deal has a name for each part: 2 parts, 1 name")]
    [InlineData("from: X", "from: B", "20:13: 'to' is 1x3; a name for each column of 'B' is 1x2")]
    [InlineData("names: [a, b], from: X, ", "from: X, ", "20:7: 'names' is missing: a list of names, one for each part")]
    [InlineData("to: Y }", "to: Z }", "21:50: no item 'Z' stands on the page; did you mean 'A' or 'B' or 'X'?")]
    public void Mistakes_are_told_with_their_place(string was, string becomes, string mistake) =>
        Assert.Equal(["deals.yaml:" + mistake], TemplateReader.Check(Text.Replace(was, becomes, StringComparison.Ordinal), "deals.yaml").Select(found => found.ToString()));
}
