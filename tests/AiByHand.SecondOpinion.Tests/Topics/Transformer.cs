namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Transformer : Opinion
{
    protected override void Solve()
    {
        var Z = Judge("Z", Given("X").mm(Given("A")));
        var A1 = Judge("A1", relu(Judge("Z1", Affine(Given("W1"), Z))));
        Judge("Y", Affine(Given("W2"), A1));
    }
}
