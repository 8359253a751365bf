namespace AiByHand.SecondOpinion.Tests.Topics;

/// <summary>The gradients by autograd. Only at the top, where the sheet rounds the softmax, is the rounded value sent down.</summary>
internal sealed class Backpropagation : Opinion
{
    protected override void Solve()
    {
        var (W1, W2, W3) = (Leaf(Given("W1")), Leaf(Given("W2")), Leaf(Given("W3")));
        var target = Given("Y_target");

        var Z1 = Judge("Z1", Affine(W1, Given("X")));
        var A1 = Judge("A1", relu(Z1));
        var Z2 = Judge("Z2", Affine(W2, A1));
        var A2 = Judge("A2", relu(Z2));
        var Z3 = Judge("Z3", Affine(W3, A2));
        Judge("Y", Rounded(softmax(Z3, 0), 1));

        var logits = Leaf(Z3);
        var dZ3 = Rounded(Gradient(cross_entropy(logits.t(), target.t()), logits) + target, 1) - target;
        var below = autograd.grad([Z3], [W3, A2, Z2, W2, A1, Z1, W1], [dZ3]);

        // Everything on the sheet is turned: layer values are rows, a weight matrix has a column for each output.
        Judge("dL_dZ3", dZ3.t());
        string[] names = ["dL_dW3", "dL_dA2", "dL_dZ2", "dL_dW2", "dL_dA1", "dL_dZ1", "dL_dW1"];
        foreach (var (name, gradient) in names.Zip(below)) Judge(name, gradient.t());
    }
}
