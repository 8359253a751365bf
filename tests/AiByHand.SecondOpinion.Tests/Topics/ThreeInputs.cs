namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class ThreeInputs : Opinion
{
    protected override void Solve()
    {
        var hidden = Judge("A1", relu(Judge("Z1", Affine(Given("W1"), Given("X")))));
        Judge("Y", relu(Judge("Z2", Affine(Given("W2"), hidden))));
    }
}
