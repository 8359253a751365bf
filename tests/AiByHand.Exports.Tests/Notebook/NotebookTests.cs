using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiByHand.Exports.Notebook;
using AiByHand.Expressions;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using Json.Schema;

namespace AiByHand.Exports.Tests.Notebook;

public sealed class NotebookTests
{
    // It is of draft 4, which the validator doesn't read; of what changed since it uses nothing.
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "nbformat.v4.5.schema.json")).Replace("draft-04", "draft-07", StringComparison.Ordinal));

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Notebooks_are_as_their_schema_says(string topic)
    {
        foreach (var view in Enum.GetValues<ExportView>())
        {
            var notebook = JsonNode.Parse(Written(Exported.Sheet(topic, 3), view))!;
            var result = Schema.Evaluate(notebook, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(result.IsValid, string.Join('\n', result.Details?.Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}") ?? []));
            Assert.Distinct(notebook["cells"]!.AsArray().Select(cell => (string)cell!["id"]!));
        }
    }

    [Fact]
    public void The_schema_is_held_to()
    {
        var notebook = JsonNode.Parse(Written(Exported.Sheet("rnn", 3), ExportView.Key))!;
        notebook["cells"]![0]!.AsObject().Remove("id");
        Assert.False(Schema.Evaluate(notebook).IsValid);
    }

    // With other answers on the key the worksheet is the same, byte for byte.
    [Theory]
    [MemberData(nameof(Topics))]
    public void A_worksheet_holds_no_answer(string topic)
    {
        var sheet = Exported.Sheet(topic, 3);
        var values = new Dictionary<string, Tensor>(sheet.Solution.Values, StringComparer.Ordinal);
        foreach (var step in sheet.Template.Steps)
        {
            var right = values[step.Name];
            values[step.Name] = Tensor.Create(right.Shape, (row, column) => right[row, column].Word is { } word ? new Cell($"{word}?") : right[row, column].Number + 1);
        }
        var spoilt = new ExportSheet(new Solution(sheet.Solution.Problem, values)) { Code = sheet.Code, Topic = sheet.Topic, Title = sheet.Title };
        Assert.Equal(Written(sheet, ExportView.Worksheet), Written(spoilt, ExportView.Worksheet));
        Assert.NotEqual(Written(sheet, ExportView.Key), Written(spoilt, ExportView.Key));
        foreach (var cell in new SheetNotebook(sheet, ExportView.Worksheet).Cells().Where(cell => Regex.IsMatch(cell.Id, @"\Astep-\d+\z")))
            Assert.Matches(@"\A(\w+) = \.\.\.\n\ncheck\(\1(, \d+, \d+)?\)\z", cell.Source);
    }

    [Fact]
    public void How_many_columns_a_roomy_grid_fills_isn_t_told()
    {
        var cells = new SheetNotebook(Exported.Sheet("switch-transformer", 3), ExportView.Worksheet).Cells().ToList();
        Assert.Contains(cells, cell => cell.Source == "expert_A_in = ...\n\ncheck(expert_A_in)");
        Assert.Contains(cells, cell => cell.Source == "gate = ...\n\ncheck(gate, 3, 5)");
    }

    [Fact]
    public void A_formula_without_a_tensor_is_the_answer_and_isn_t_told()
    {
        var sheet = Exported.Sheet("rlhf", 3);
        Assert.Equal("### 27. ∂loss/∂new_reward = −1", new SheetNotebook(sheet, ExportView.Key).Cells().Single(cell => cell.Id == "step-27-text").Source);
        Assert.DoesNotContain("1", new SheetNotebook(sheet, ExportView.Worksheet).Cells().Single(cell => cell.Id == "step-27-text").Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operation_of_a_shipped_step_has_a_counterpart()
    {
        var templates = TemplateCatalog.Topics.SelectMany(head => Template.Levels.Select(level => TemplateCatalog.Load(head.Topic, level)));
        var used = templates.SelectMany(template => template.Variants.Prepend(template)).SelectMany(template => template.Steps).SelectMany(step => NamesIn(step.Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(used.Count > 40);
        Assert.All(used, name => Assert.True(TorchTable.Has(name), name));

        static IEnumerable<string> NamesIn(Expression expression) => expression is Call call ? call.Operands.SelectMany(NamesIn).Prepend(call.Operation.Name) : [];
    }

    [Fact]
    public void A_layer_is_read_as_in_the_book()
    {
        var cells = new SheetNotebook(Exported.Sheet("hidden-layer", 7), ExportView.Key).Cells().ToDictionary(cell => cell.Id, cell => cell.Source);
        Assert.Equal(
            """
            X = torch.tensor([[3.],
                              [1.],
                              [2.]])

            W1 = torch.tensor([[ 1.,  1.,  0., -2.],
                               [ 1., -1.,  0., -3.],
                               [ 0.,  1., -1., -1.],
                               [ 1.,  1.,  1.,  0.]])  # the last column is the bias

            W2 = torch.tensor([[-1.,  0.,  0.,  1.,  0.],
                               [ 0., -1., -1., -1.,  2.]])  # the last column is the bias
            """,
            cells["given"]);
        Assert.StartsWith("linear1 = nn.Linear(3, 4)\nlinear1.weight.data = W1[:, :-1]\nlinear1.bias.data = W1[:, -1]\n", cells["layers"], StringComparison.Ordinal);
        Assert.Equal("### 1. Z1 = W1 · X + b1", cells["step-1-text"]);
        Assert.Equal(
            """
            Z1 = linear1(X.T).T

            expected = torch.tensor([[ 2.],
                                     [-1.],
                                     [-2.],
                                     [ 6.]])
            assert torch.equal(Z1, expected)
            Z1
            """,
            cells["step-1"]);
    }

    private static byte[] Written(ExportSheet sheet, ExportView view)
    {
        using var output = new MemoryStream();
        new NotebookFormat().Write([sheet], new ExportRequest("Set", view, Exported.Pictures), output);
        return output.ToArray();
    }
}
