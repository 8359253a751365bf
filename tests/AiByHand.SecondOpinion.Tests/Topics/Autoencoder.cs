namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Autoencoder : Opinion
{
    protected override void Solve()
    {
        var X = Given("X");
        var A = X;
        for (var layer = 1; layer <= 3; layer++) A = Judge($"A{layer}", relu(Judge($"Z{layer}", Affine(Given($"W{layer}"), A))));
        var Y = Leaf(Judge("Y", Affine(Given("W4"), A)));

        Judge("Y_target", X);
        Judge("Y_minus_target", Y - X);
        Judge("dL_dY", Gradient(mse_loss(Y, X, nn.Reduction.Sum), Y));
    }
}
