namespace AiByHand.SecondOpinion.Tests.Topics;

/// <summary>The sums are taken as sums, not by the identity matrices that stand beside the weights on the sheet.</summary>
internal sealed class Resnet : Opinion
{
    protected override void Solve()
    {
        ResidualBlock(Given("X"));
        EncoderBlock(Given("X_enc"));
    }

    private void ResidualBlock(Tensor X)
    {
        var F = Judge("F", relu(Judge("Z1", Affine(Given("W1"), X))));
        var I = Judge("I", eye(3));
        Judge("left1", cat([I, Given("W2")], 1));
        Judge("right1", cat([Judge("X_again", X), Judge("F_again", F), ones(1, 3)]));
        Judge("Y", relu(Judge("Z2", X + Affine(Given("W2"), F))));
    }

    private void EncoderBlock(Tensor X)
    {
        var Z = Judge("Z_enc", X.mm(Given("A")));
        Judge("left2", cat([Judge("I_X", eye(2)), Judge("I_Z", eye(2))], 1));
        Judge("right2", cat([Judge("X_enc_again", X), Judge("Z_enc_again", Z)]));
        var H = Judge("H", X + Z);

        var F = Judge("F_ffn", relu(Judge("Z_ffn", Affine(Given("V1"), H))));
        Judge("left3", cat([Judge("I_H", eye(2)), Given("V2")], 1));
        Judge("right3", cat([Judge("H_again", H), Judge("F_ffn_again", F), ones(1, 3)]));
        Judge("Y_enc", H + Affine(Given("V2"), F));
    }
}
