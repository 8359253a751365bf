namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class MixtureOfExperts : Opinion
{
    protected override void Solve()
    {
        var X = Given("X");
        var Z_gate = Judge("Z_gate", Affine(Given("W_gate"), X));

        var chosen = Z_gate.argmax(0);
        Judge("gate", one_hot(chosen, Z_gate.size(0)).t());
        Judge("chosen_expert", chosen.unsqueeze(0) + 1);

        // Every expert answers every token; then the token's own expert is heard.
        var answers = stack([Affine(Given("W_expert1"), X), Affine(Given("W_expert2"), X)]);
        var Z = answers.gather(0, chosen.expand(1, answers.size(1), -1)).squeeze(0);
        Judge("Y", relu(Judge("Z", Z)));
    }
}
