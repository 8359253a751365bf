namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class Gcn : Opinion
{
    protected override void Solve()
    {
        var Adj = Judge("Adj", Adjacency(Words("nodes")[0], Words("edges")));
        Judge("Adj_again", Adj);

        var M1 = Judge("M1", relu(Judge("Z1", Affine(Given("W1"), Given("X")))));
        var F1 = Judge("F1", M1.mm(Adj));
        var M2 = Judge("M2", relu(Judge("Z2", Affine(Given("W2"), F1))));
        var F2 = Judge("F2", M2.mm(Adj));

        var A3 = Judge("A3", relu(Judge("Z3", Affine(Given("W3"), F2))));
        var Z4 = Judge("Z4", Affine(Given("W4"), A3));
        Judge("Y", SigmoidByHand(Z4));
    }

    // Every edge in both directions, and every node to itself.
    private static Tensor Adjacency(string[] nodes, string[][] edges)
    {
        var adjacency = eye(nodes.Length);
        foreach (var edge in edges)
        {
            var (from, to) = (Array.IndexOf(nodes, edge[0]), Array.IndexOf(nodes, edge[1]));
            adjacency[from, to] = adjacency[to, from] = tensor(1.0);
        }
        return adjacency;
    }

    // Nothing is said of what lies between; no number would be right there.
    private static Tensor SigmoidByHand(Tensor z) => where(z >= 3, 1.0, where(z <= -3, 0.0, where(z == 0, 0.5, double.NaN)));
}
