using System.Text.Json;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

public sealed class TopicsTests
{
    [Fact]
    public void Every_topic_has_its_row()
    {
        var lines = CommandRun.Good("topics").OutLines;

        foreach (var head in TemplateCatalog.Topics)
            Assert.Single(lines, line => line.Contains($"│ {head.Number,-6} │ {head.Topic} ", StringComparison.Ordinal) && line.Contains(head.Title, StringComparison.Ordinal) && line.Contains("easy, book, hard", StringComparison.Ordinal));
    }

    [Fact]
    public void The_json_is_one_array()
    {
        using var list = JsonDocument.Parse(Assert.Single(CommandRun.Good("topics", "--json").OutLines));

        Assert.Equal(TemplateCatalog.Topics.Select(head => head.Topic), list.RootElement.EnumerateArray().Select(topic => topic.GetProperty("topic").GetString()));
        Assert.Contains("""{"topic":"rnn","number":"2","title":"Recurrent Neural Network (RNN)","revision":1,"levels":["easy","book","hard"]}""", list.RootElement.GetRawText(), StringComparison.Ordinal);
    }
}
