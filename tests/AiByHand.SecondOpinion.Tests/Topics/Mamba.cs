namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Mamba : Opinion
{
    protected override void Solve()
    {
        var X = Given("X");
        var selected = Judge("S", Given("W").mm(X)).view(4, 4);

        var h = Judge("H0", zeros(2, 1));
        var Y = new List<Tensor>();
        for (var t = 1; t <= 4; t++)
        {
            var B = Judge($"B{t}", selected[t - 1, ..2].view(2, 1));
            var C = Judge($"C{t}", selected[t - 1, 2..].view(1, 2));
            var x = Judge($"x{t}", X[t - 1].view(1, 1));
            h = Judge($"H{t}", cat([B, Given($"A{t}")], 1).mm(cat([x, h])));
            Y.Add(Judge($"y{t}", C.mm(h)));
        }
        Judge("Y", cat(Y, 1));
    }
}
