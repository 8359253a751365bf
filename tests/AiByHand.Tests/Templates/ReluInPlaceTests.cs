using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>A step and its ReLU in the same cells are said in one line.</summary>
public sealed class ReluInPlaceTests
{
    private const string Step = "relu_of_Z: { value: relu(Z), role: hidden, ink: green }";

    [Fact]
    public void The_relu_follows_at_once_looks_the_same_and_takes_the_place_of_its_step()
    {
        var template = TemplateReader.Read(InPlace("Z: { relu: relu_of_Z, value: \"affine(W, X)\", role: hidden, ink: green, show: fixed 1 }"), SmallTopic.File);
        Assert.Equal(["Z = W · X + b", "relu_of_Z = ReLU(Z)"], template.Steps.Take(2).Select(step => step.Formula.Replace("bias", "b", StringComparison.Ordinal)));
        Assert.Equal([1, 2, 3], template.Steps.Select(step => step.Number));
        Assert.All(template.Steps.Take(2), step => Assert.Equal((Role.Hidden, Ink.Green, template.Steps[0].Notation), (step.Role, step.Ink, step.Notation)));
        Assert.Equal("relu_of_Z", Assert.IsType<TensorItem>(template.Page.Items["Z"]).Then);
    }

    [Theory]
    [InlineData("Z: { relu: [ A ], value: \"affine(W, X)\" }", "11:14: 'relu' must be the name of the step that is the ReLU of 'Z' in the same cells, found a list")]
    [InlineData("Z: { relu: X, value: \"affine(W, X)\" }", "11:14: there is a given 'X' already")]
    [InlineData("Z: { relu: best, value: \"affine(W, X)\" }", "12:3: there is a step 'best' already")]
    [InlineData("Z: { relu: in, value: \"affine(W, X)\" }", "11:14: 'in' can't be a tensor's name")]
    [InlineData("Z: { relu: A-1, value: \"affine(W, X)\" }", "11:14: 'A-1' can't be a tensor's name")]
    [InlineData("Z: { relu: , value: \"affine(W, X)\" }", "11:14: 'relu' must be the name of the step that is the ReLU of 'Z' in the same cells, found nothing")]
    public void What_can_not_be_is_told_once_where_it_stands_however_often_the_name_is_used(string step, string expected) =>
        Assert.StartsWith($"{SmallTopic.File}:{expected}", Assert.Single(TemplateReader.Check(InPlace(step), SmallTopic.File)).ToString(), StringComparison.Ordinal);

    private static string InPlace(string step) => SmallTopic.With($"  {Step}\n", "").Replace("Z: affine(W, X)", step, StringComparison.Ordinal)
        .Replace("[ W, Z, relu_of_Z ]", "[ W, Z, ~ ]", StringComparison.Ordinal).Replace("around: [ Z, relu_of_Z ]", "around: [ Z ]", StringComparison.Ordinal).Replace("to: relu_of_Z left", "to: X left", StringComparison.Ordinal);
}
