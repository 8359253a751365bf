namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Dropout : Opinion
{
    protected override void Solve()
    {
        var random = Given("random").flatten();
        var D1 = Mask(1, random[..4]);
        var D2 = Mask(2, random[4..7]);

        var A1 = Judge("A1", relu(Judge("Z1", Affine(Given("W1"), Given("X")))));
        var A2 = Judge("A2", relu(Judge("Z2", Affine(Given("W2"), Judge("D1_A1", D1.mm(A1))))));
        var Y = Leaf(Judge("Y", Affine(Given("W3"), Judge("D2_A2", D2.mm(A2)))));
        Judge("Y_minus_target", Y - Given("Y_target"));
        Judge("dL_dY", Gradient(mse_loss(Y, Given("Y_target"), nn.Reduction.Sum), Y));

        Judge("I4", eye(4));
        Judge("I3", eye(3));
        var A1_inference = Judge("A1_inference", relu(Judge("Z1_inference", Affine(Given("W1_inference"), Given("U")))));
        Judge("I4_A1_inference", A1_inference);
        var A2_inference = Judge("A2_inference", relu(Judge("Z2_inference", Affine(Given("W2_inference"), A1_inference))));
        Judge("I3_A2_inference", A2_inference);
        Judge("Y_inference", Affine(Given("W3_inference"), A2_inference));
    }

    private Tensor Mask(int layer, Tensor random)
    {
        var p = Given($"p{layer}");
        var keep = Judge($"keep{layer}", random.unsqueeze(0) > p).to(float64);
        var scale = Judge($"scale{layer}", Rounded(1 / (1 - p), 1));
        return Judge($"D{layer}", diag((keep * scale).flatten()));
    }
}
