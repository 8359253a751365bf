using AiByHand.Answers;
using AiByHand.Templates;
using AiByHand.Tests.Solutions;

namespace AiByHand.Tests.Answers;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("W_1", "W1")]
    [InlineData("X_{10}", "X10")]
    [InlineData("σ^2", "σ²")]
    [InlineData("K^T", "Kᵀ")]
    [InlineData("∂L/∂Z_3", "∂L/∂Z3")]
    [InlineData("__S__equence", "Sequence")]
    [InlineData("in\\_features", "in_features")]
    [InlineData("Attention\nWeights A", "Attention Weights A")]
    public void Marks_are_taken_off(string marked, string plain) => Assert.Equal(plain, SheetNames.Plain(marked));

    [Theory]
    [InlineData("Z1", "Z_{1}")]
    [InlineData("dL_dZ1", "∂L/∂Z_{1}")]
    [InlineData("dLD_dZ_fake", "∂LD/∂Z fake")]
    [InlineData("W_G1", "W_{G1}")]
    [InlineData("loser_reward", "loser reward")]
    [InlineData("pooled2", "pooled 2")]
    [InlineData("Y", "Y")]
    public void Without_a_caption_a_tensor_s_own_name_is_written_as_on_paper(string tensor, string marked) =>
        Assert.Equal(marked, Of($"{tensor}: 2 * X", $"[ X, {tensor} ]").Marked(tensor));

    [Theory]
    [InlineData("left: W_1", "W_1")]
    [InlineData("above: \"Mini-batch:\"", "Mini-batch")]
    [InlineData("right: \"Attention\\nMatrix\"", "Attention Matrix")]
    [InlineData("below: \"∂L/∂Y\"", "∂L/∂Y")]
    [InlineData("heads: [ A_3 ]", "A_3")]
    [InlineData("sides: [ \"∂L/∂A_1\" ]", "∂L/∂A_1")]
    public void A_caption_at_the_grid_names_it(string caption, string marked) => Assert.Equal(marked, Of("Y: 2 * X", "[ X, Y ]", $"Y: {{ {caption} }}").Marked("Y"));

    [Theory]
    [InlineData("Y: { called: Next Block, left: Z }")]
    [InlineData("Y: { left: Z }\nagain: { tensor: Y, called: Next Block }")]
    public void What_a_grid_is_called_goes_before_captions(string items) => Assert.Equal("Next Block", Of("Y: 2 * X", "[ X, Y, again ]", items.Contains("again") ? items : $"{items}\nagain: {{ tensor: Y }}").Of("Y"));

    [Theory]
    [InlineData("self-attention", "Z", "Attention Weighted Features")]
    [InlineData("switch-transformer", "Z", "Attention Weighted Features")]
    [InlineData("gan", "dLG_dZ", "∂LG/∂Z")]
    [InlineData("dropout", "Y_inference", "Y (inference)")]
    [InlineData("vector-database", "dot_products", "Dot Products")]
    [InlineData("rlhf", "rm_loss_gradient", "RM Loss Gradient")]
    public void Names_that_stand_beside_a_grid_are_said(string topic, string tensor, string name) => Assert.Equal(name, new SheetNames(TemplateCatalog.Load(topic)).Of(tensor));

    [Fact]
    public void A_caption_at_another_grid_of_the_tensor_names_it_as_well() =>
        Assert.Equal("Z", Of("Y: 2 * X", "[ X, Y, again ]", "again: { tensor: Y, left: Z }").Of("Y"));

    [Fact]
    public void What_two_tensors_are_called_is_numbered() =>
        Assert.Equal(("F (1)", "F (2)"), (Of("Y: 2 * X\nU: 3 * X", "[ X, U, Y ]", "Y: { below: F }\nU: { right: F }") is var names ? names.Of("Y") : "", names.Of("U")));

    private static SheetNames Of(string steps, string areas, string items = "") => new(Paper.Solve(steps, areas, items).Template);
}
