using System.Text.Json.Nodes;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

/// <summary>A sheet that is exported as JSON, filled in and marked.</summary>
public sealed class SheetEntriesTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_worksheet_that_is_filled_in_is_marked(string topic)
    {
        var (sheet, code) = Exported(topic);
        var key = JsonNode.Parse(File.ReadAllText(_place.PathOf($"out/{topic}-3-key.json")))!;
        Assert.Equal(CommandRun.Good("solve", topic, "--seed", "3", "--json").Out, File.ReadAllText(_place.PathOf($"out/{topic}-3-key.json")));
        foreach (var (blank, solved) in sheet["tensors"]!.AsArray().Zip(key["tensors"]!.AsArray()))
        {
            // Within the room that there is.
            foreach (var (row, right) in blank!["values"]!.AsArray().Zip(solved!["values"]!.AsArray()))
            {
                for (var column = 0; column < right!.AsArray().Count; column++) row!.AsArray()[column] = right[column]!.DeepClone();
            }
        }
        Assert.All(Verdicts(code, sheet), verdict => Assert.Equal("right", verdict));
    }

    [Fact]
    public void A_worksheet_that_nobody_has_filled_in_earns_nothing()
    {
        var (sheet, code) = Exported("rnn");
        Assert.All(Verdicts(code, sheet), verdict => Assert.Equal("empty", verdict));
        // Nobody has said whose it is: it is called once, as its topic is.
        Assert.Equal(["nothing is filled in on what was handed in of rnn: marked, it earns nothing"], CommandRun.Good("mark", "--sheet", code, _place.PathOf("filled.json"), "--out", _place.PathOf("again")).ErrorLines);
    }

    private (JsonNode Sheet, string Code) Exported(string topic)
    {
        CommandRun.Good("export", topic, "--seed", "3", "--to", "json", "--out", _place.PathOf("out"));
        var sheet = JsonNode.Parse(File.ReadAllText(_place.PathOf($"out/{topic}-3.json")))!;
        return (sheet, (string)sheet["code"]!);
    }

    private IEnumerable<string> Verdicts(string code, JsonNode sheet)
    {
        CommandRun.Good("mark", "--sheet", code, _place.With("filled.json", sheet.ToJsonString()), "--out", _place.PathOf("marks"));
        return JsonNode.Parse(File.ReadAllText(_place.PathOf("marks/verdicts.jsonl")))!["cells"]!.AsArray().Select(cell => (string)cell!["verdict"]!);
    }
}
