using AiByHand.Answers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tests.Solutions;

namespace AiByHand.Tests.Answers;

public sealed class SheetFormulasTests
{
    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Concat(TemplateCatalog.Examples).Select(head => head.Topic)];

    [Theory]
    [InlineData("Y: 2 * X", "Y: { left: Score }", "Score = 2 × X")]
    [InlineData("Y: X - 1", "X: { left: A − B }", "Y = A − B − 1")]
    [InlineData("Y: 2 * X", "X: { left: A − B }", "Y = 2 × (A − B)")]
    [InlineData("Y: relu(X)", "X: { left: A − B }", "Y = ReLU(A − B)")]
    [InlineData("Y: transpose(X)", "Y: { left: X^T }", "Xᵀ")]
    [InlineData("sum: row_sum(X)\nY: row_sum(sum)", "sum: { left: Σ }", "Y = row sum(Σ)")]
    [InlineData("Y: { value: -X, reads: Y = X turned round }", "Y: { left: Back }\nX: { left: Way }", "Back = Way turned round")]
    public void A_step_follows_by_the_names_on_the_sheet(string steps, string items, string formula)
    {
        var template = Paper.Solve(steps, steps.Contains("sum:", StringComparison.Ordinal) ? "[ X, sum, Y ]" : "[ X, Y ]", items).Template;
        Assert.Equal(formula, new SheetFormulas(template).Of(template.Steps[^1]));
    }

    [Theory]
    [InlineData("clip", "Z_text", "Z text = Text Encoder · Word Embeddings + bias")]
    [InlineData("hidden-layer", "Z1", "Z1 = W1 · X + b1")]
    [InlineData("gan", "G1_Z", "G1 Z = WG1 · Noise + bG1")]
    [InlineData("rlhf", "predicted", "Prediction (σ) = σ(Winner − Loser)")]
    [InlineData("resnet", "H", "H = [I | I] · [X enc; Z enc] = X enc + Z enc")]
    [InlineData("transformer", "Y", "Y = W2 · FFN A + b2")]
    public void Those_of_the_topics_are_said_so(string topic, string step, string formula)
    {
        var template = TemplateCatalog.Load(topic);
        Assert.Equal(formula, new SheetFormulas(template).Of(template.Steps.Single(other => other.Name == step)));
    }

    // A line that names a cell must not be read as one of another grid.
    [Theory]
    [MemberData(nameof(Topics))]
    public void No_two_tensors_of_a_topic_have_the_same_name_in_a_line(string topic)
    {
        var template = TemplateCatalog.Load(topic);
        var names = new SheetNames(template);
        string[] tensors = [.. template.Givens.Where(given => !given.IsHelper).Select(given => given.Name), .. template.Steps.Select(step => step.Name)];
        Assert.Empty(tensors.GroupBy(names.Short).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same)}"));
    }

    [Fact]
    public void What_stands_over_a_column_is_no_other_tensor_s_name()
    {
        var template = TemplateCatalog.Load("transformer");
        var names = new SheetNames(template);
        var heads = template.Page.Items.Values.OfType<TensorItem>().SelectMany(grid => grid.Heads).Select(SheetNames.Plain).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(template.Steps.Select(step => names.Short(step.Name)), heads.Contains);
    }
}
