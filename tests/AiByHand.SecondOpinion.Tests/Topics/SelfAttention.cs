namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class SelfAttention : Opinion
{
    protected override void Solve()
    {
        var X = Given("X");
        var Q = Judge("Q", Given("WQ").mm(X));
        var K = Judge("K", Given("WK").mm(X));
        var V = Judge("V", Given("WV").mm(X));
        Judge("dk", tensor(new double[] { K.size(0) }, 1, 1));
        Judge("Q_copy", Q);
        Judge("K_T", K.t());

        var scores = Judge("scores", einsum("dk,dq->kq", K, Q));
        var scaled = Judge("scaled", (scores / Given("dk").sqrt().ceil()).trunc());
        var exp = Judge("exp", PowerOfThree(scaled));
        var col_sum = Judge("col_sum", exp.sum(0, keepdim: true));
        var A = Judge("A", Rounded(exp / col_sum, 1));
        Judge("Z", V.mm(A));
    }
}
