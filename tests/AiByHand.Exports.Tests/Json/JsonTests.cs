using System.Text.Json.Nodes;
using AiByHand.Exports.Json;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using Json.Schema;

namespace AiByHand.Exports.Tests.Json;

public sealed class JsonTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sheet.schema.json")));

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Both_files_are_as_the_schema_of_sheets_says(string topic)
    {
        foreach (var view in Enum.GetValues<ExportView>()) Assert.True(Schema.Evaluate(JsonNode.Parse(Written(Exported.Sheet(topic, 3), view))).IsValid, view.ToString());
    }

    // With other answers on the key the worksheet is the same, byte for byte.
    [Theory]
    [MemberData(nameof(Topics))]
    public void A_worksheet_holds_no_answer(string topic)
    {
        var sheet = Exported.Sheet(topic, 3);
        var values = new Dictionary<string, Tensor>(sheet.Solution.Values, StringComparer.Ordinal);
        foreach (var step in sheet.Template.Steps) values[step.Name] = Tensor.Create(step.Shape, (_, _) => 12345);
        var spoilt = new ExportSheet(new Solution(sheet.Solution.Problem, values)) { Code = sheet.Code, Topic = sheet.Topic, Title = sheet.Title };
        Assert.Equal(Written(sheet, ExportView.Worksheet), Written(spoilt, ExportView.Worksheet));
    }

    [Fact]
    public void How_many_columns_a_roomy_grid_fills_isn_t_told()
    {
        var experts = Enumerable.Range(0, 6).Select(seed => JsonNode.Parse(Written(Exported.Sheet("switch-transformer", (ulong)seed), ExportView.Worksheet))!["tensors"]!.AsArray().Single(tensor => (string?)tensor!["name"] == "expert_A_in")!["values"]!.ToJsonString());
        Assert.Single(experts.Distinct());
    }

    private static byte[] Written(ExportSheet sheet, ExportView view)
    {
        using var output = new MemoryStream();
        new JsonFormat().Write([sheet], new ExportRequest("Set", view, Exported.Pictures), output);
        return output.ToArray();
    }
}
