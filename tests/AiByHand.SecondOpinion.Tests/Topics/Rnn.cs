namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Rnn : Opinion
{
    protected override void Solve()
    {
        var (X, A, B, C) = (Given("X"), Given("A"), Given("B"), Given("C"));
        var h = Judge("H0", zeros_like(B));
        var Y = new List<Tensor>();
        for (var t = 1; t <= 4; t++)
        {
            var x = Judge($"x{t}", Column(X, t));
            var z = Judge($"Z{t}", cat([B, A], 1).mm(cat([x, h])));
            h = Judge($"H{t}", relu(z));
            Y.Add(Judge($"y{t}", C.mm(h)));
        }
        Judge("Y", cat(Y, 1));
    }
}
