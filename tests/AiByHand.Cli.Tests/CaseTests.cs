using System.Text.RegularExpressions;

namespace AiByHand.Cli.Tests;

/// <summary>Topic files and run files as people wrote them, each with the one line by which it is mended.</summary>
public sealed class CaseTests
{
    [Theory]
    [InlineData("m03-tab.yaml", "7:1: a tab can't indent a line: use blanks")]
    [InlineData("m13-leaky.yaml", "12:15: in { } and [ ] a text with a comma needs quotes: \"leaky_relu(Z, 0.1)\"")]
    [InlineData("m35-if.yaml", "12:17: a choice is if(condition, X, Y): X where the condition holds, else Y")]
    [InlineData("m37-index.yaml", "12:15: in { } and [ ] a text with brackets needs quotes: \"W[1]\"; in an expression a cell is at(X, i, j), a row row(X, i), a column column(X, j)")]
    [InlineData("tab.yaml", "4:1: a tab can't indent a line: use blanks")]
    [InlineData("backslash.yaml", "3:13: in double quotes a backslash starts an escape, and '\\c' is none: use single quotes, 'new\\class.csv'")]
    public void A_mistake_is_told_once_at_its_place_with_the_remedy(string name, string line) => Assert.Equal($"{Case(name)}:{line}", CommandRun.Refused("check", Case(name)));

    [Theory]
    [InlineData("m06-impossible.yaml", "16:5", "9 of 9", "drawn", "abs(Z) > 500")]
    [InlineData("m25-huge.yaml", "15:5", "9 of 9", "drawn", "all(W != 0)")]
    [InlineData("m28-div0.yaml", "12:3", "9 of 9", "drawn", "A: division by zero")]
    [InlineData("m41-unicode.yaml", "24:8", "36 of 36", "printed", "'权' (U+6743)")]
    public void What_can_t_be_printed_is_told_with_the_line_that_is_to_blame_and_how_often(string name, string at, string share, string what, string reason)
    {
        var line = CommandRun.Refused("check", Case(name));

        Assert.StartsWith($"{Case(name)}:{at}: at easy, book, hard: {share} sheets can't be {what} (the first is easy, seed 0): ", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_wider_than_their_cells_are_told_and_printed()
    {
        using var place = new Workplace();

        var run = CommandRun.Good("check", Case("logistic-narrow.yaml"));
        var printed = CommandRun.Good("print", Case("logistic-narrow.yaml"), "--seed", "0", "--count", "12", "--out", place.Folder);

        Assert.Collection(
            run.ErrorLines,
            line => Assert.Matches(Regex.Escape(Case("logistic-narrow.yaml")) + @":34:9: at easy, book, hard: '-\.\d25' in G finds no room in its cell \(nor do others, on \d+ of 36 sheets\), .*'cell: \[1\.2, 1\]'", line),
            line => Assert.Matches(Regex.Escape(Case("logistic-narrow.yaml")) + @":35:9: at easy, book, hard: '-?\d+/80' in W2 finds no room in its cell \(nor do others, on \d+ of 36 sheets\), .*'cell: \[1\.4, 1\]'", line));
        Assert.Equal(24, printed.OutLines.Length);
    }

    [Fact]
    public void A_convolution_out_of_columns_is_good()
    {
        var lines = CommandRun.Good("check", Case("conv-1d.yaml")).OutLines;

        Assert.Equal("1 topic is good", lines[^1]);
        Assert.All(["easy", "book", "hard"], level => Assert.Contains(lines, line => line.Contains($"level {level}: 12 sheets; effort ", StringComparison.Ordinal)));
    }

    private static string Case(string name) => Repository.File($"tests/AiByHand.Cli.Tests/Cases/{name}");
}
