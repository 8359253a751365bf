using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>What may stand in a place of the areas: marks that span, a tensor once more, items beside and over each other, and captions by a tensor's own name.</summary>
public sealed class PlaceTests
{
    private const string Row = "[ \"Sum\", words, words ]";

    [Fact]
    public void Marks_span_whatever_stands_there()
    {
        var areas = SmallTopic.Read(Row, "[ \"Sum\", <, { text: More } ]\n    - [ ^, <, ^ ]\n    - [ words, ~, ~ ]").Page.Root.Areas;
        Assert.Equal(areas[2][0], areas[2][1]);
        Assert.Equal(areas[2], areas[3]);
        Assert.Equal(["words", null, null], areas[4]);
    }

    [Fact]
    public void A_tensor_stands_once_more_by_its_name_and_a_mark()
    {
        var page = SmallTopic.Read(Row, "[ X', Z'', words ]", "book").Page;
        Assert.Equal(("X", false), Shown(page, "X'"));
        Assert.Equal(("Z", true), Shown(page, "Z''"));
        var described = TemplateReader.Read(SmallTopic.With(Row, "[ X', ~, words ]").Replace("X: { heads: X }", "X, X': { heads: X }\n    X': { blank: true }", StringComparison.Ordinal), SmallTopic.File).Page;
        Assert.Equal(("X", true), Shown(described, "X'"));
        Assert.Equal(["X_1", "X_2", "X_3"], Assert.IsType<TensorItem>(described.Items["X'"]).Heads);
    }

    [Theory]
    [InlineData("{ beside: [ X', \"is\", M' ] }", "0 0", "TensorItem TextItem TensorItem")]
    [InlineData("{ beside: [ X', M' ], gap: 0.3 }", "0 0.3", "TensorItem TensorItem")]
    [InlineData("{ stack: [ X', { text: Words }, M' ], gap: 1 }", "1 0", "TensorItem", "TextItem", "TensorItem")]
    public void Items_stand_beside_and_over_each_other(string item, string gaps, params string[] kinds)
    {
        var page = SmallTopic.Read("{ text: Words }", item).Page;
        var grid = Assert.IsType<NestedItem>(page.Items["words"]).Grid;
        Assert.Equal(gaps, FormattableString.Invariant($"{grid.RowGap} {grid.ColumnGap}"));
        Assert.Equal(kinds, grid.Areas.Select(row => string.Join(' ', row.Select(name => page.Items[name!].GetType().Name))));
    }

    [Fact]
    public void A_caption_is_the_tensor_s_own_name_with_its_number_as_an_index()
    {
        var text = SmallTopic.With("areas:\n", "captions: { left: [ X, W1, again ], above: [ W1' ] }\n  areas:\n").Replace(Row, "[ W1', { tensor: X, left: mine }, again ]", StringComparison.Ordinal).Replace("words: { text: Words }", "again: { tensor: M }", StringComparison.Ordinal);
        var page = TemplateReader.Read(text.Replace("W:", "W1:", StringComparison.Ordinal).Replace("W,", "W1,", StringComparison.Ordinal).Replace(", W ]", ", W1 ]", StringComparison.Ordinal), SmallTopic.File).Page;
        Assert.Equal(["X", "W_{1}", "M"], new[] { "X", "W1", "again" }.Select(name => Assert.IsType<TensorItem>(page.Items[name]).Left));
        Assert.Equal("W_{1}", Assert.IsType<TensorItem>(page.Items["W1'"]).Above);
        Assert.Equal(["X_1", "X_2", "X_3"], Assert.IsType<TensorItem>(page.Items["X"]).Heads);
    }

    [Fact]
    public void What_a_row_of_a_sum_says_is_what_the_sheet_calls_the_step_in_it()
    {
        var page = SmallTopic.Read("{ text: Words }", "{ working: [ [ \"Best\", ~, best ], [ \"Given\", −, X' ], [ \"Told\", =, { tensor: best, called: Otherwise } ] ] }").Page;
        var grid = Assert.IsType<NestedItem>(page.Items["words"]).Grid;
        Assert.Equal(["Best", null, "Otherwise"], new[] { 0, 1, 3 }.Select(row => Assert.IsType<TensorItem>(page.Items[grid.Areas[row][2]!]).Called));
    }

    [Theory]
    [InlineData(Row, "[ <, words, words ]", "24:9: < belongs to what stands at its left, and nothing does")]
    [InlineData("[ ~, X, M ]", "[ ^, X, M ]", "22:9: ^ belongs to what stands above it, and nothing does")]
    [InlineData(Row, "[ ^, <, words ]", "23:9: the places of 'W' don't fill a rectangle")]
    [InlineData(Row, "[ Y', words, words ]", "24:9: there is no item or tensor 'Y''")]
    [InlineData(Row, "[ sign', words, words ]", "24:9: there is no item or tensor 'sign''")]
    [InlineData("{ text: Words }", "{ beside: X }", "27:22: 'beside' must be a list of places, as in a row of areas, found 'X'")]
    [InlineData("{ text: Words }", "{ stack: [] }", "27:21: 'stack' must be a list of places, as in a row of areas, found an empty list")]
    [InlineData("{ text: Words }", "{ stack: [ X' ], gap: [0, 1] }", "27:34: 'gap' must be a length in cells, found a list")]
    [InlineData("{ text: Words }", "{ stack: [ X' ], gap: wide }", "27:34: 'gap' must be a length in cells from 0 to 100, found 'wide'")]
    [InlineData("{ text: Words }", "{ stack: [ X', nobody ] }", "27:27: there is no item or tensor 'nobody'")]
    [InlineData("areas:\n", "captions: { lft: [ X ] }\n  areas:\n", "21:15: 'captions' has no 'lft'; did you mean 'left'?")]
    [InlineData("areas:\n", "captions: { left: [ words ] }\n  areas:\n", "21:23: unknown tensor 'words'")]
    [InlineData("areas:\n", "captions: { left: X }\n  areas:\n", "21:21: 'left' must be a list of items, found 'X'")]
    [InlineData("areas:\n", "captions: { left: [ Q ] }\n  areas:\n", "21:23: unknown tensor 'Q'")]
    [InlineData("areas:\n", "captions: { left: [ X, X ] }\n  areas:\n", "21:26: 'X' has a caption at the left already")]
    [InlineData("areas:\n", "captions: { left: [ X'' ] }\n  areas:\n", "21:23: 'X''' stands nowhere: no area names it")]
    public void What_can_not_be_is_told_where_it_stands(string piece, string replacement, string expected) =>
        Assert.Contains(TemplateReader.Check(SmallTopic.With(piece, replacement), SmallTopic.File), mistake => mistake.ToString().StartsWith($"{SmallTopic.File}:{expected}", StringComparison.Ordinal));

    private static (string Tensor, bool IsBlank) Shown(PagePlan page, string item) => Assert.IsType<TensorItem>(page.Items[item]) is var shown ? (shown.Tensor, shown.IsBlank) : default;
}
