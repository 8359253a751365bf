using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Tests.Templates;

/// <summary>What is said of several stands once, with braces.</summary>
public sealed class BracesTests
{
    [Theory]
    [InlineData("\"zero_rows({X, relu_of_Z}) == 0\"", "zero_rows(X) == 0", "zero_rows(relu_of_Z) == 0")]
    [InlineData("zero_{rows, columns}(X) == 0", "zero_rows(X) == 0", "zero_columns(X) == 0")]
    [InlineData("any(Z {<, >} 0)", "any(Z < 0)", "any(Z > 0)")]
    [InlineData("\"{max, min}({X, gather(X, [1, 1, 1])}) <= 9\"", "max(X) <= 9", "max(gather(X, [1, 1, 1])) <= 9", "min(X) <= 9", "min(gather(X, [1, 1, 1])) <= 9")]
    [InlineData("max({X}) <= 9", "max(X) <= 9")]
    public void A_condition_is_written_out_for_each(string condition, params string[] expected) =>
        Assert.Equal(expected, SmallTopic.Read("- max(Z) <= 9", $"- {condition}").Keep.Select(kept => kept.Text));

    [Fact]
    public void Braces_hold_what_an_index_makes()
    {
        var text = SmallTopic.With("- max(Z) <= 9", "- \"max({<n>, …}) <= 9\"").Replace("given:\n", "each: { n: [X, Z] }\ngiven:\n", StringComparison.Ordinal);
        Assert.Equal(["max(X) <= 9", "max(Z) <= 9"], TemplateReader.Read(text, SmallTopic.File).Keep.Select(kept => kept.Text));
    }

    [Fact]
    public void Braces_in_a_cell_are_a_row_for_each()
    {
        var rows = ((DrawRows)SmallTopic.Read("draw: [1, 2] }", "draw: { rows: [ [1, \"{2, 3}\", \"{4, 5}\"], [6, 7, 8] ] } }").Givens[1].Draw).Rows;
        Assert.Equal(["1 2 4", "1 2 5", "1 3 4", "1 3 5", "6 7 8"], rows.Select(Line));
    }

    [Theory]
    [InlineData("- max({X, Y}) <= 9", "15:13: unknown tensor 'Y'")]
    [InlineData("- max({X, Z) <= 9", "15:9: braces hold what the rest is said of, one after the other: {X, Y}")]
    [InlineData("- max({X,}) <= 9", "15:9: braces hold what the rest is said of, one after the other: {X, Y}")]
    [InlineData("- max(X}) <= 9", "15:10: braces hold what the rest is said of, one after the other: {X, Y}")]
    [InlineData("- max({X, {Z, M}}) <= 9", "15:9: braces hold what the rest is said of, one after the other: {X, Y}")]
    [InlineData("- max({X, Z}) <= {9, b}", "15:24: unknown tensor 'b'")]
    public void What_can_not_be_is_told_where_it_stands(string condition, string expected) =>
        Assert.Contains(TemplateReader.Check(SmallTopic.With("- max(Z) <= 9", condition), SmallTopic.File), mistake => mistake.ToString().StartsWith($"{SmallTopic.File}:{expected}", StringComparison.Ordinal));

    [Fact]
    public void Braces_that_make_far_too_much_are_told()
    {
        var many = string.Concat(Enumerable.Repeat(" + {1, 2, 3, 4, 5, 6, 7, 8, 9}", 12));
        Assert.Contains(TemplateReader.Check(SmallTopic.With("- max(Z) <= 9", $"- max(Z) <= 9{many}"), SmallTopic.File), mistake => mistake.Message == "the braces make more than 256 of this");
    }

    private static string Line(Tensor row) => string.Join(' ', Enumerable.Range(0, row.Shape.Columns).Select(column => row[0, column].ToString()));
}
