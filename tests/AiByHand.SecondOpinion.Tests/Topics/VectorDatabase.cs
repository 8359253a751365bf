namespace AiByHand.SecondOpinion.Tests.Topics;

internal sealed class VectorDatabase : Opinion
{
    protected override void Solve()
    {
        var data = Words("data");
        var storage = cat([.. data.Select((sentence, row) => Index($"{row + 1}", sentence))], 1);
        var query = Judge("v_query_T", Index("_query", Words("query")[0]).t());

        var dot_products = Judge("dot_products", query.mm(storage));
        var nearest = dot_products.argmax(1);
        Judge("nearest", one_hot(nearest, data.Length));
        Judge("nearest_neighbor", data[nearest.item<long>()]);
    }

    private Tensor Index(string name, string[] sentence)
    {
        var X = Judge($"X{name}", Lookup(Given("E"), Words("vocabulary")[0], sentence));
        var A = Judge($"A{name}", relu(Judge($"Z{name}", Affine(Given("W"), X))));
        var pooled = Judge($"pooled{name}", A.mean([1], keepdim: true));
        return Judge($"v{name}", Given("P").mm(pooled));
    }
}
