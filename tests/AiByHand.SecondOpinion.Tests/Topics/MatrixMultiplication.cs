namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class MatrixMultiplication : Opinion
{
    protected override void Solve() => Judge("C", Given("A").mm(Given("B")));
}
