using AiByHand.Operations;

namespace AiByHand.Cli.Tests;

public sealed class FunctionsTests
{
    [Fact]
    public void The_page_in_docs_is_what_the_operations_say() =>
        Assert.Equal(CommandRun.Good("functions", "--markdown").Out, File.ReadAllText(Repository.File("docs/functions.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_function_is_listed_within_80_columns()
    {
        var lines = CommandRun.Good("functions").OutLines;

        Assert.All(OperationCatalog.All, operation => Assert.Contains($"  {operation.Signature}", lines.Select(line => line.TrimEnd())));
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public void One_function_is_shown_alone()
    {
        var lines = CommandRun.Good("functions", "row_max").OutLines;

        Assert.Contains("    example  row_max(stack([1, 2], [3, 4]))  gives  2 / 4", lines.Select(line => line.TrimEnd()));
        Assert.DoesNotContain("  row_min(X)", lines.Select(line => line.TrimEnd()));
    }

    [Theory]
    [InlineData("rellu", "unknown operation 'rellu'; did you mean 'relu'?")]
    [InlineData("convolution", "unknown operation 'convolution'; aibyhand functions lists them")]
    [InlineData("--jsn", "functions has no option '--jsn'")]
    public void What_isn_t_there_is_told(string name, string line) => Assert.Equal(line, CommandRun.Refused("functions", name));
}
