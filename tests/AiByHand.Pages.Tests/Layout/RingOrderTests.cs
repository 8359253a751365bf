using AiByHand.Pages.Layout;

namespace AiByHand.Pages.Tests.Layout;

public class RingOrderTests
{
    [Fact]
    public void Nodes_stay_in_their_own_order_where_nothing_crosses() => Assert.Equal([0, 1, 2, 3, 4], RingOrder.Of(5, [(0, 1), (1, 2), (0, 3), (0, 4)]));

    [Fact]
    public void Lines_that_would_cross_are_parted() => Assert.Equal([0, 1, 3, 2], RingOrder.Of(4, [(0, 2), (1, 3)]));

    [Fact]
    public void Whatever_joins_five_nodes_with_four_or_five_edges_is_drawn_without_a_crossing()
    {
        (int, int)[] pairs = [.. from one in Enumerable.Range(0, 5) from other in Enumerable.Range(one + 1, 4 - one) select (one, other)];
        var graphs = 0;
        foreach (var choice in Enumerable.Range(0, 1 << pairs.Length).Where(choice => int.PopCount(choice) is 4 or 5))
        {
            (int One, int Other)[] edges = [.. pairs.Where((_, pair) => (choice >> pair & 1) != 0)];
            if (!IsConnected(edges)) continue;
            graphs++;
            var places = RingOrder.Of(5, edges);
            Assert.Equal([0, 1, 2, 3, 4], places.Order());
            Assert.Equal(0, places[0]);
            Assert.Equal(0, Crossings(places, edges));
        }
        Assert.Equal(125 + 222, graphs);                        // trees (Cayley: 5^3), and those with one ring
    }

    [Fact]
    public void Where_all_are_joined_the_crossings_can_t_be_helped()
    {
        (int, int)[] all = [.. from one in Enumerable.Range(0, 5) from other in Enumerable.Range(one + 1, 4 - one) select (one, other)];
        Assert.Equal(5, Crossings(RingOrder.Of(5, all), all));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void From_two_nodes_to_eight(int nodes) => Assert.Equal(Enumerable.Range(0, nodes), RingOrder.Of(nodes, [(0, 1)]).Order());

    private static bool IsConnected((int One, int Other)[] edges)
    {
        var reached = new HashSet<int> { 0 };
        for (var round = 0; round < 5; round++)
        {
            foreach (var (one, other) in edges)
            {
                if (reached.Contains(one) || reached.Contains(other)) reached.UnionWith([one, other]);
            }
        }
        return reached.Count == 5;
    }

    private static int Crossings(int[] places, (int One, int Other)[] edges) =>
        (from i in Enumerable.Range(0, edges.Length) from j in Enumerable.Range(0, i) where Cross(places, edges[i], edges[j]) select 1).Count();

    private static bool Cross(int[] places, (int One, int Other) a, (int One, int Other) b)
    {
        int[] ends = [places[a.One], places[a.Other], places[b.One], places[b.Other]];
        if (ends.Distinct().Count() < 4) return false;
        return Enumerable.Range(0, 2).Count(end => ends[2 + end] > Math.Min(ends[0], ends[1]) && ends[2 + end] < Math.Max(ends[0], ends[1])) == 1;
    }
}
