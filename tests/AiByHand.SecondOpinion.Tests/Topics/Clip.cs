namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Clip : Opinion
{
    protected override void Solve()
    {
        var T = Texts();
        var I = Images();
        var logits = Judge("logits", Judge("I_T", I.t()).mm(T));
        var exp = Judge("exp", PowerOfThree(logits));
        Judge("row_sum", exp.sum(1, keepdim: true));
        Judge("col_sum", exp.sum(0, keepdim: true));

        var target = Judge("target", eye(3));
        var (imageToText, gradient) = Softmax(logits, target);
        Judge("softmax_image_to_text", imageToText);
        Judge("grad_image_to_text", gradient);
        (var textToImage, gradient) = Softmax(logits.t(), target);
        Judge("softmax_text_to_image", textToImage.t());
        Judge("grad_text_to_image", gradient.t());
    }

    private Tensor Texts()
    {
        var E = Judge("E_text", Lookup(Given("word2vec"), Words("words")[0], Words("texts").SelectMany(text => text)));
        return Judge("T", Encoded(E, "text"));
    }

    private Tensor Images()
    {
        // The left and the right half of each picture, flattened row by row.
        var patches = Enumerable.Range(1, 3).SelectMany(number => Given($"image{number}").chunk(2, 1)).Select(half => half.flatten());
        return Judge("I", Encoded(Judge("patches_image", stack(patches, 1)), "image"));
    }

    // Each text is two words, each picture two patches: two columns are pooled into one.
    private Tensor Encoded(Tensor columns, string kind)
    {
        var A = Judge($"A_{kind}", relu(Judge($"Z_{kind}", Affine(Given($"W_{kind}"), columns))));
        var pool = Judge($"pool_{kind}", Rounded(A.view(-1, 3, 2).mean([2])));
        return Affine(Given($"P_{kind}"), pool);
    }

    // Along the rows. 3^x is e^(x ln 3), and a power that is written as 0 has a logit of minus infinity.
    private static (Tensor Similarity, Tensor Gradient) Softmax(Tensor logits, Tensor target)
    {
        var natural = Leaf(where(logits < 0, double.NegativeInfinity, logits * Math.Log(3)));
        var gradient = Gradient(cross_entropy(natural, target.argmax(1), reduction: nn.Reduction.Sum), natural);
        return (Written(softmax(natural, 1)), Written(gradient + target) - target);
    }

    // To one decimal; quarters stay, and where there is nothing to share, the shares are 0.
    private static Tensor Written(Tensor share)
    {
        share = share.nan_to_num(0);
        return where((share * 4 - (share * 4).round()).abs() < 1e-9, share, Rounded(share, 1));
    }
}
