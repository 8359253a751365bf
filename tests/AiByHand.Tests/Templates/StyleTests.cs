using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>Looks that items share, and sums as they are written by hand.</summary>
public sealed class StyleTests
{
    [Fact]
    public void An_item_has_the_look_of_its_style_and_its_own_over_it()
    {
        var items = Items("X: { heads: X }", "X: { heads: X, left: mine }", "styles:\n    X, M, Z: { left: shared, ones: true }\n    M: { tint: blue }\n  ");
        Assert.Equal(("mine", true), (items["X"].Left, items["X"].Ones));
        Assert.Equal(("shared", true), (items["M"].Left, items["M"].Ones));
        Assert.Equal([Tint.Blue], items["M"].Tints);
        Assert.Equal("shared", items["Z"].Left);
    }

    [Theory]
    [InlineData("X, M: { left: a }\n    M: { left: b }", "20:10: 'left' of 'M' is said twice")]
    [InlineData("X: left", "19:8: a style is a map, found 'left'")]
    [InlineData("Q: { left: a }", "19:5: 'Q' stands nowhere: no area names it")]
    [InlineData("X, M: { lft: a }", "19:13: a tensor's item has no 'lft'; did you mean 'left'?")]
    public void A_style_that_can_not_be_is_told(string style, string expected) =>
        Assert.Contains($"small.yaml:{Shifted(expected)}", TemplateReader.Check(With("styles:\n    " + style + "\n  "), SmallTopic.File).Select(mistake => mistake.ToString()));

    [Fact]
    public void A_working_is_a_column_with_a_rule_over_what_comes_out()
    {
        var template = SmallTopic.Read("words: { text: Words }", "words: { gap: [0.2, 0.3], working: [ [ \"Minuend\", ~, { tensor: X } ], [ \"Subtrahend\", −, { tensor: X } ], [ ~, =, { tensor: X } ] ] }");
        var grid = Assert.IsType<NestedItem>(template.Page.Items["words"]).Grid;
        Assert.Equal((0.2, 0.3), (grid.RowGap, grid.ColumnGap));
        var kinds = grid.Areas.Select(row => string.Join(' ', row.Select(name => name is null ? "~" : template.Page.Items[name].GetType().Name[..^"Item".Length])));
        Assert.Equal(["Text ~ Tensor", "Text Operator Tensor", "~ Rule Rule", "~ ~ Tensor"], kinds);
        Assert.Equal(grid.Areas[2][1], grid.Areas[2][2]);
    }

    [Theory]
    [InlineData("{ working: [ [ \"a\", ~ ] ] }", "expected a caption, a sign (or ~) and an item, found a list")]
    [InlineData("{ working: X }", "'working' must be a list of rows: a caption, a sign and an item, such as [ \"Target\", −, target ]; = draws the rule, found 'X'")]
    [InlineData("{ working: [ [ \"a\", −, nobody ] ] }", "there is no item or tensor 'nobody'")]
    public void A_working_that_can_not_be_read_is_told(string item, string expected) =>
        Assert.Contains(TemplateReader.Check(SmallTopic.With("{ text: Words }", item), SmallTopic.File), mistake => mistake.Message.StartsWith(expected, StringComparison.Ordinal));

    private static string With(string styles) => SmallTopic.With("areas:\n    - [ ~, X, M ]", styles + "areas:\n    - [ ~, X, M ]");

    // The line of the first style in the small topic.
    private static string Shifted(string expected) => expected.Split(':', 2) is [var line, var rest] ? $"{int.Parse(line, System.Globalization.CultureInfo.InvariantCulture) + 3}:{rest}" : expected;

    private static Dictionary<string, TensorItem> Items(string piece, string replacement, string styles)
    {
        var template = TemplateReader.Read(With(styles).Replace(piece, replacement, StringComparison.Ordinal), SmallTopic.File);
        return template.Page.Items.Values.OfType<TensorItem>().ToDictionary(item => item.Name);
    }
}
