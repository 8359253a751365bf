namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class BatchNormalization : Opinion
{
    protected override void Solve()
    {
        var Z = Judge("Z", Affine(Given("W"), Given("X")));
        var A = Judge("A", relu(Z));
        Judge("sum", A.sum(1, keepdim: true));
        var mean = Judge("mean", Rounded(A.mean([1], keepdim: true)));
        var centered = Judge("centered", A - mean);
        var variance = Judge("variance", NearestSquare(centered.square().mean([1], keepdim: true)));
        var std = Judge("std", variance.sqrt());
        var normalized = Judge("normalized", (centered / std).trunc());
        Judge("Y", Affine(Given("scale_shift"), normalized));
    }

    private static Tensor NearestSquare(Tensor x)
    {
        var below = x.sqrt().floor();
        var above = below + 1;
        return where(x - below.square() <= above.square() - x, below, above).square();
    }
}
