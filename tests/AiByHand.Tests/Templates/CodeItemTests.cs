using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>Lines of code with gaps, as templates write them.</summary>
public sealed class CodeItemTests
{
    [Theory]
    [InlineData("return x", "return x")]
    [InlineData("f({Y[1,2]})", "f(|Y[1,2]:1|)")]
    [InlineData("    nn.{Y[1, 1]:2.5}( {Y[1,2]} ),", "    nn.|Y[1,1]:2.5|( |Y[1,2]:1| ),")]
    [InlineData("{X[1,1]}{Y[1,1]}", "X[1,1]:1|Y[1,1]:1")]
    [InlineData("d = {{ 'a': {Y[1,1]} }}", "d = { 'a': |Y[1,1]:1| }")]
    [InlineData("{{{Y[1,1]}}}", "{|Y[1,1]:1|}")]
    public void A_line_is_code_and_gaps(string line, string parts)
    {
        var code = (CodeItem)TemplateReader.Read(Source(line), "sample.yaml").Page.Items["code"];
        Assert.Equal(parts, string.Join('|', Assert.Single(code.Lines).Select(part => part switch
        {
            CodeText text => text.Text,
            CodeGap gap => FormattableString.Invariant($"{gap.Tensor}[{gap.Row},{gap.Column}]:{gap.Width}"),
            _ => "",
        })));
    }

    [Theory]
    [InlineData("f({Y[1,3]})", 19, "'Y' is 1x2 and has no cell [1,3]")]
    [InlineData("f({Y[0,1]})", 19, "'Y' is 1x2 and has no cell [0,1]")]
    [InlineData("f({Z[1,1]})", 19, "unknown tensor 'Z'; did you mean 'X' or 'Y'?")]
    [InlineData("f({H[1,1]})", 19, "'H' is a helper, and a helper isn't on the sheet")]
    [InlineData("f({Y[1,1]:40})", 19, "a gap is 0.5 to 20 cells wide, not 40")]
    [InlineData("f({Y})", 19, "'{Y}' is no gap: expected a gap such as {layer[1,2]} or {layer[1,2]:2.5} (tensor, row, column, width); a brace of the code itself is doubled")]
    [InlineData("f({Y[1,1]", 18, "a lone '{': expected a gap such as {layer[1,2]} or {layer[1,2]:2.5} (tensor, row, column, width); a brace of the code itself is doubled")]
    [InlineData("f(}", 18, "a lone '}': expected a gap such as {layer[1,2]} or {layer[1,2]:2.5} (tensor, row, column, width); a brace of the code itself is doubled")]
    public void What_is_no_gap_is_refused_with_its_place(string line, int column, string message)
    {
        var mistake = Assert.Single(TemplateReader.Check(Source(line), "sample.yaml"));
        Assert.Equal((message, 14, column), (mistake.Message, mistake.At.Line, mistake.At.Column));
    }

    [Fact]
    public void Code_without_lines_is_refused() =>
        Assert.Equal("'code' must be a list of lines, found none", Assert.Single(TemplateReader.Check(Source("x").Replace("[ \"x\" ]", "[]"), "sample.yaml")).Message);

    private static string Source(string line) => $$"""
        topic: sample
        number: 99
        title: Sample
        revision: 1
        given:
          H: { helper: true, shape: 1x2, draw: 1..9 }
          X: { shape: 1x2, draw: 1..9 }
        solve:
          Y: X * 2
        page:
          areas: [ [ X, code ] ]
          items:
            code:
              code: [ "{{line}}" ]
        """;
}
