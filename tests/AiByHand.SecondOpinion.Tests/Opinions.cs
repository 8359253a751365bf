using AiByHand.SecondOpinion.Tests.Topics;
using AiByHand.Solutions;

namespace AiByHand.SecondOpinion.Tests;

/// <summary>Who judges which topic.</summary>
internal static class Opinions
{
    private static readonly Dictionary<string, Func<Opinion>> ByTopic = new()
    {
        ["one-node"] = () => new OneNode(),
        ["four-nodes"] = () => new FourNodes(),
        ["hidden-layer"] = () => new HiddenLayer(),
        ["three-inputs"] = () => new ThreeInputs(),
        ["seven-layers"] = () => new SevenLayers(),
        ["mixture-of-experts"] = () => new MixtureOfExperts(),
        ["rnn"] = () => new Rnn(),
        ["mamba"] = () => new Mamba(),
        ["matrix-multiplication"] = () => new MatrixMultiplication(),
        ["llm-sampling"] = () => new LlmSampling(),
        ["mlp-pytorch"] = () => new MlpPytorch(),
        ["backpropagation"] = () => new Backpropagation(),
        ["transformer"] = () => new Transformer(),
        ["batch-normalization"] = () => new BatchNormalization(),
        ["gan"] = () => new Gan(),
        ["self-attention"] = () => new SelfAttention(),
        ["dropout"] = () => new Dropout(),
        ["autoencoder"] = () => new Autoencoder(),
        ["vector-database"] = () => new VectorDatabase(),
        ["clip"] = () => new Clip(),
        ["resnet"] = () => new Resnet(),
        ["gcn"] = () => new Gcn(),
        ["dit"] = () => new Dit(),
        ["switch-transformer"] = () => new SwitchTransformer(),
        ["rlhf"] = () => new Rlhf(),
    };

    /// <summary>The topics that somebody judges.</summary>
    public static IReadOnlyCollection<string> Topics => ByTopic.Keys;

    /// <summary>What a second opinion finds wrong with a sheet's answers.</summary>
    public static IReadOnlyList<string> ObjectionsTo(Solution sheet) => ByTopic[sheet.Template.Topic]().ObjectionsTo(sheet);
}
