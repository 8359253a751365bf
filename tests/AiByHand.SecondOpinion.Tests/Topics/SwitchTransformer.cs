namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class SwitchTransformer : Opinion
{
    private const long Overflow = -1;

    private static readonly string[] Experts = ["A", "B", "C"];

    protected override void Solve()
    {
        var Z = Judge("Z", Given("X").mm(Given("A")));
        var gate = Judge("gate", Given("W_switch").mm(Z));
        var top = gate.argmax(0).data<long>().ToArray();
        Judge("top_expert", [.. top.Select(expert => Experts[expert])]);
        Judge("top_expert_onehot", one_hot(tensor(top), Experts.Length).t());
        var routes = Routes(top);

        var Y = Z.clone();
        foreach (var (expert, letter) in Experts.Index())
        {
            var tokens = Tokens(routes, expert);
            var inputs = Judge($"expert_{letter}_in", Z.index_select(1, tokens));
            Y.index_copy_(1, tokens, Judge($"expert_{letter}_out", Affine(Given($"W_{letter}"), inputs)));
        }
        // What found no place stands in Y as it came.
        Judge("pass_through", Z.index_select(1, Tokens(routes, Overflow)));
        Judge("Y", Y);
    }

    // First come, first served.
    private long[] Routes(long[] top)
    {
        var taken = new long[Experts.Length];
        var places = top.Select(expert => ++taken[expert]).ToArray();
        Judge("place", tensor(places).unsqueeze(0));

        var capacity = Given("capacity").item<double>();
        var routes = top.Zip(places, (expert, place) => place <= capacity ? expert : Overflow).ToArray();
        Judge("routed_to", [.. routes.Select(expert => expert == Overflow ? "-" : Experts[expert])]);
        return routes;
    }

    private static Tensor Tokens(long[] routes, long expert) => tensor(routes.Index().Where(token => token.Item == expert).Select(token => (long)token.Index).ToArray());
}
