namespace AiByHand.SecondOpinion.Tests;

/// <summary>What many of the networks are made of.</summary>
internal static class Layers
{
    /// <summary>A linear layer on a batch that stands in columns; the weights' last column is the bias.</summary>
    public static Tensor Affine(Tensor weights, Tensor batch) => linear(batch.t(), weights[.., ..^1], weights[.., ^1]).t();

    /// <summary>A column, counted from 1, as a matrix.</summary>
    public static Tensor Column(Tensor matrix, int number) => matrix.narrow(1, number - 1, 1);

    /// <summary>The columns of a table that stand under words.</summary>
    public static Tensor Lookup(Tensor table, string[] heads, params IEnumerable<string> words) =>
        table.index_select(1, tensor(words.Select(word => (long)heads.Index().Single(head => head.Item == word).Index).ToArray()));

    /// <summary>The gradient of a loss.</summary>
    public static Tensor Gradient(Tensor loss, Tensor of) => autograd.grad([loss], [of])[0];

    /// <summary>A value that gradients are taken of.</summary>
    public static Tensor Leaf(Tensor value) => value.detach().clone().requires_grad_();
}
