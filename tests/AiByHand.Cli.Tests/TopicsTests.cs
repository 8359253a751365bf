using System.Text.Json;
using AiByHand.Runs.Choosing;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

public sealed class TopicsTests
{
    [Fact]
    public void Every_topic_has_its_row()
    {
        var lines = CommandRun.Good("topics").OutLines;

        foreach (var head in TemplateCatalog.Topics.Concat(TemplateCatalog.Examples))
        {
            var efforts = MedianEfforts.Of(head)!;
            Assert.Single(lines, line => line.StartsWith($"{head.Number,-4} {head.Topic,-22} {efforts[0],4} {efforts[1],5} {efforts[2],5}   {head.Title.Split(' ')[0]}", StringComparison.Ordinal));
        }
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 80));
        Assert.Contains(lines, line => line.Trim() == "sizes: rows 2 (1-6), inner 2");
    }

    [Fact]
    public void The_json_is_one_array()
    {
        using var list = JsonDocument.Parse(Assert.Single(CommandRun.Good("topics", "--json").OutLines));

        Assert.Equal(TemplateCatalog.Topics.Select(head => head.Topic), list.RootElement.EnumerateArray().Select(topic => topic.GetProperty("topic").GetString()));
        Assert.Contains("""{"topic":"rnn","number":"2","title":"Recurrent Neural Network (RNN)","revision":1,"levels":["easy","book","hard"],"sizes":[],"medianEffort":{"easy":""", list.RootElement.GetRawText(), StringComparison.Ordinal);
    }
}
