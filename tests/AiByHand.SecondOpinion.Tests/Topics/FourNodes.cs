namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class FourNodes : Opinion
{
    protected override void Solve() => Judge("A", relu(Judge("Z", Affine(Given("W"), Given("X")))));
}
