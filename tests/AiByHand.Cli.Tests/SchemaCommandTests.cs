using System.Text.Json;

namespace AiByHand.Cli.Tests;

public class SchemaCommandTests
{
    [Theory]
    [InlineData("topic", "templates")]
    [InlineData("run", "seeds")]
    [InlineData("sheet", "src/AiByHand/Tensors")]
    [InlineData("verdicts", "src/AiByHand.Runs/Marking")]
    [InlineData("manifest", "src/AiByHand.Runs/Records")]
    public void A_schema_comes_out_as_the_sources_have_it(string of, string folder)
    {
        var written = CommandRun.Good("schema", of).Out;
        JsonDocument.Parse(written).Dispose();
        Assert.Equal(File.ReadAllText(Path.Combine(Sources(), folder, $"{of}.schema.json")), written);
    }

    [Fact]
    public void Another_schema_is_refused() => Assert.Equal("there is no schema of 'page'; it is topic, run, sheet, verdicts or manifest", CommandRun.Refused("schema", "page"));

    [Theory]
    [InlineData("aibyhand sch", "schema")]
    [InlineData("aibyhand print self-", "self-attention")]
    [InlineData("aibyhand print rnn --paper a", "a4")]
    [InlineData("aibyhand print rnn --level h", "hard")]
    [InlineData("aibyhand schema r", "run")]
    public void A_shell_is_told_what_may_follow(string line, string word) =>
        Assert.Contains(word, CommandRun.Good($"[suggest:{line.Length}]", line).OutLines);

    [Theory]
    [InlineData("POSITION")]
    [InlineData("-5")]
    [InlineData("99999999999999")]
    public void A_place_that_is_none_is_told(string place) =>
        Assert.StartsWith($"[suggest:{place}] is what shells ask", CommandRun.Refused($"[suggest:{place}]", "aibyhand print"), StringComparison.Ordinal);

    private static string Sources()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AiByHand.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
