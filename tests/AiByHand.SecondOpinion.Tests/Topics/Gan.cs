namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Gan : Opinion
{
    protected override void Solve()
    {
        var G = Judge("G1_A", relu(Judge("G1_Z", Affine(Given("W_G1"), Given("N")))));
        var F = Judge("F", relu(Judge("G2_Z", Affine(Given("W_G2"), G))));

        var D_fake = Judge("D1_fake", relu(Judge("D1_fake_Z", Affine(Given("W_D1"), F))));
        var D_real = Judge("D1_real", relu(Judge("D1_real_Z", Affine(Given("W_D1"), Given("X_real")))));
        var Z_fake = Judge("Z_fake", Affine(Given("W_D2"), D_fake));
        var Z_real = Judge("Z_real", Affine(Given("W_D2"), D_real));
        Judge("Y_fake", Rounded(Z_fake.sigmoid(), 1));
        Judge("Y_real", Rounded(Z_real.sigmoid(), 1));

        Judge("dLD_dZ_fake", LossGradient(Z_fake, Judge("target_D_fake", zeros_like(Z_fake))));
        Judge("dLD_dZ_real", LossGradient(Z_real, Judge("target_D_real", ones_like(Z_real))));
        Judge("dLG_dZ", LossGradient(Z_fake, Judge("target_G", ones_like(Z_fake))));
    }

    // Of the cross-entropy the gradient is a prediction less its target, and the sheet rounds the prediction.
    private static Tensor LossGradient(Tensor Z, Tensor target)
    {
        var logits = Leaf(Z);
        return Rounded(Gradient(binary_cross_entropy_with_logits(logits, target, reduction: nn.Reduction.Sum), logits) + target, 1) - target;
    }
}
