using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiByHand.Exports.Notebook;
using AiByHand.Expressions;
using AiByHand.Templates;
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
        var spoilt = Exported.Changed(sheet);
        Assert.Equal(Written(sheet, ExportView.Worksheet), Written(spoilt, ExportView.Worksheet));
        Assert.NotEqual(Written(sheet, ExportView.Key), Written(spoilt, ExportView.Key));
        foreach (var cell in new SheetNotebook(sheet, ExportView.Worksheet).Cells().Where(cell => Regex.IsMatch(cell.Id, @"\Astep-\d+\z")))
        {
            Assert.Matches(@"\A(?:(\w+) = \.\.\.\n\ncheck\(\1(, \d+, \d+)?\)|(?s:.*)  # printed on the sheet)\z", cell.Source);
        }
    }

    [Fact]
    public void What_the_book_s_sheet_prints_is_given()
    {
        var sheet = Exported.Sheet("seven-layers", 7, blanks: Answers.Blanks.Book);
        var cells = new SheetNotebook(sheet, ExportView.Worksheet).Cells().ToDictionary(cell => cell.Id, cell => cell.Source);
        var (first, sixth) = (sheet.Solution["Z1"], sheet.Solution["Z6"]);

        Assert.Equal(
            $"""
            # Printed on the sheet:
            #   {first[0, 0]}  {first[0, 1]}
            #   {first[1, 0]}  {first[1, 1]}
            #   {first[2, 0]}  {first[2, 1]}
            #   {first[3, 0]}  {first[3, 1]}
            #   _  {first[4, 1]}
            Z1 = ...

            check(Z1, 5, 2)
            """,
            cells[IdOf("Z1")]);
        Assert.StartsWith("Z6 = torch.tensor([[", cells[IdOf("Z6")], StringComparison.Ordinal);
        Assert.EndsWith("])  # printed on the sheet", cells[IdOf("Z6")], StringComparison.Ordinal);
        Assert.Contains(sixth[1, 1].ToString(), cells[IdOf("Z6")], StringComparison.Ordinal);
        // The key is the same, but for the code.
        Assert.Equal(
            new SheetNotebook(Exported.Sheet("seven-layers", 7), ExportView.Key).Cells().Where(cell => cell.Id != "title"),
            new SheetNotebook(sheet, ExportView.Key).Cells().Where(cell => cell.Id != "title"));

        string IdOf(string step) => $"step-{sheet.Template.Steps.Single(other => other.Name == step).Number}";
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
