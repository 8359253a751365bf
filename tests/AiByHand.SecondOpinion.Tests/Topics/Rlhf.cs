namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Rlhf : Opinion
{
    protected override void Solve()
    {
        Judge("share", ones(3, 1) / 3);
        TrainRewardModel();
        AlignLanguageModel();
    }

    private void TrainRewardModel()
    {
        var loser = Reward("loser", Words("loser_prompt")[0]);
        var winner = Reward("winner", Words("winner_prompt")[0]);
        var gap = Leaf(Judge("gap", winner - loser));
        Judge("predicted", Rounded(gap.sigmoid(), 1));
        // Of the cross-entropy the gradient is the prediction less its target, and the sheet rounds the prediction.
        var target = Given("target");
        Judge("rm_loss_gradient", Rounded(Gradient(binary_cross_entropy_with_logits(gap, target), gap) + target, 1) - target);
    }

    private void AlignLanguageModel()
    {
        var X = Judge("prompt_emb", Embedded(Words("llm_prompt")[0]));
        var Z = Judge("attention_weighted", X.mm(Given("A")));
        var H = Judge("ffn", relu(Judge("ffn_Z", Affine(Given("W_ffn"), Z))));
        var scores = Judge("scores", Affine(Given("W_vocab"), H));
        string[] sampled = [.. scores.argmax(0).data<long>().Select(word => Words("output_vocab")[0][word])];
        Judge("sampled", sampled);

        var reward = Leaf(Reward("new", sampled));
        var loss = Judge("loss", -reward);
        Judge("llm_loss_gradient", Gradient(loss, reward));
    }

    private Tensor Reward(string name, string[] sentence)
    {
        var E = Judge($"{name}_emb", Embedded(sentence));
        var F = Judge($"{name}_feat", relu(Judge($"{name}_Z", Affine(Given("W_rm"), E))));
        var mean = Judge($"{name}_mean", F.mean([1], keepdim: true));
        return Judge($"{name}_reward", Affine(Given("W_rm_out"), mean));
    }

    private Tensor Embedded(string[] sentence) => Lookup(Given("vocab_embeddings"), Words("vocab")[0], sentence);
}
