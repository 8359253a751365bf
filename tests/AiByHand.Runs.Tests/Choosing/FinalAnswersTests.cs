using AiByHand.Runs.Choosing;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Choosing;

public class FinalAnswersTests
{
    [Theory]
    [InlineData("one-node", "A")]                                   // no output: the end
    [InlineData("matrix-multiplication", "C")]
    [InlineData("backpropagation", "dL_dW3 dL_dW2 dL_dW1")]         // no output: all ends
    [InlineData("clip", "grad_image_to_text grad_text_to_image")]
    [InlineData("mixture-of-experts", "Y")]                         // the gate is an end too, but nothing that follows from the output
    [InlineData("llm-sampling", "sentence")]
    [InlineData("rnn", "Y")]                                        // y1 to y4 stand in Y
    [InlineData("mamba", "Y")]
    [InlineData("gan", "Y_fake Y_real dLD_dZ_fake dLD_dZ_real dLG_dZ")]
    [InlineData("dropout", "Y dL_dY Y_inference")]
    [InlineData("autoencoder", "Y dL_dY")]
    [InlineData("resnet", "Y Y_enc")]
    [InlineData("vector-database", "v1 v2 v3 v_query nearest nearest_neighbor")]
    [InlineData("gcn", "Y")]
    public void Final_answers_are_the_outputs_and_what_follows_from_them_or_else_the_ends(string topic, string names) =>
        Assert.Equal(names, string.Join(' ', FinalAnswers.Of(TemplateCatalog.Load(topic)).Select(step => step.Name)));

    [Fact]
    public void Every_topic_has_some_and_its_variants_the_same()
    {
        foreach (var head in TemplateCatalog.Topics)
        {
            foreach (var level in Template.Levels)
            {
                var template = TemplateCatalog.Load(head.Topic, level);
                string[] names = [.. FinalAnswers.Of(template).Select(step => step.Name)];
                Assert.NotEmpty(names);
                Assert.All(template.Variants, variant => Assert.Equal(names, FinalAnswers.Of(variant).Select(step => step.Name)));
            }
        }
    }
}
