namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class SevenLayers : Opinion
{
    protected override void Solve()
    {
        var A = Given("X");
        for (var layer = 1; layer <= 6; layer++)
        {
            var Z = Judge($"Z{layer}", Given($"W{layer}").mm(A));
            A = Judge($"A{layer}", relu(Z));
        }
        Judge("Z7", Given("W7").mm(A));
    }
}
