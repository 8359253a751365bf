namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class OneNode : Opinion
{
    protected override void Solve() => Judge("A", relu(Judge("Z", Affine(Given("W"), Given("X")))));
}
