namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Dit : Opinion
{
    protected override void Solve()
    {
        var noise = Given("noise");
        var latent = Judge("latent", relu(Judge("encoder_Z", Affine(Given("W_enc"), Patches()))));
        var noised = Judge("noised_latent", latent + noise);

        var predicted = Leaf(Judge("predicted_noise", Affine(Given("W_ffn"), Attended(noised))));
        // No factor 2: the loss is half the squared error.
        Judge("loss_gradient", Gradient(mse_loss(predicted, noise, nn.Reduction.Sum) / 2, predicted));

        var clean = Judge("noise_free", noised - predicted);
        var decoded = Judge("decoded", relu(Judge("decoder_Z", Affine(Given("W_dec"), clean))));
        for (var frame = 1; frame <= 4; frame++) Judge($"gen_frame{frame}", decoded[frame - 1].view(2, 2));
    }

    // A row is a frame, flattened row by row; a column is a pixel through time.
    private Tensor Patches() => Judge("patches", stack(Enumerable.Range(1, 4).Select(frame => Given($"frame{frame}").flatten())));

    private Tensor Attended(Tensor latent)
    {
        var scale_shift = Judge("scale_shift", Affine(Given("W_adaln"), Condition()));
        var scale = Judge("scale", scale_shift[..2]);
        var shift = Judge("shift", scale_shift[2..]);
        var conditioned = Judge("conditioned", Judge("scaled", scale * latent) + shift);
        return Judge("attention_pooled", conditioned.mm(Given("A")));
    }

    private Tensor Condition()
    {
        var t = Given("t");
        var bits = Judge("t_bits", cat([(t / 2).floor(), t % 2]));
        return Judge("condition", cat([bits, Given("text_embedding")]));
    }
}
