namespace AiByHand.Pages.Layout;

/// <summary>How to seat nodes on a ring so that the fewest of the straight lines between them cross.</summary>
internal static class RingOrder
{
    /// <summary>
    /// The place of each node, counted clockwise; node 0 has place 0. Of orders with equally few crossings it is the first that a dictionary would list,
    /// so that names stay as near to their own order as they can.
    /// </summary>
    /// <param name="nodes">How many nodes there are: every order is tried, so only a few.</param>
    /// <param name="edges">The nodes that are joined.</param>
    public static int[] Of(int nodes, IReadOnlyList<(int One, int Other)> edges)
    {
        int[] order = [.. Enumerable.Range(0, nodes)], best = order, places = new int[nodes];
        var fewest = int.MaxValue;
        do
        {
            for (var place = 0; place < nodes; place++) places[order[place]] = place;
            var crossings = Crossings(places, edges, fewest);
            if (crossings < fewest) (fewest, best) = (crossings, [.. places]);
        }
        while (fewest > 0 && Advance(order));
        return best;
    }

    // Counts no further than a number that is too high already.
    private static int Crossings(int[] places, IReadOnlyList<(int One, int Other)> edges, int enough)
    {
        var crossings = 0;
        for (var i = 0; i < edges.Count && crossings < enough; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Cross(places, edges[i], edges[j])) crossings++;
            }
        }
        return crossings;
    }

    // Two chords of a ring cross if one has an end on either side of the other.
    private static bool Cross(int[] places, (int One, int Other) first, (int One, int Other) second)
    {
        int from = Math.Min(places[first.One], places[first.Other]), to = Math.Max(places[first.One], places[first.Other]);
        int a = places[second.One], b = places[second.Other];
        return a != from && a != to && b != from && b != to && (a > from && a < to) != (b > from && b < to);
    }

    // The next order in the dictionary; the first node keeps its place, for a ring has no beginning. False after the last.
    private static bool Advance(int[] order)
    {
        var turn = order.Length - 2;
        while (turn > 0 && order[turn] > order[turn + 1]) turn--;
        if (turn <= 0) return false;
        var next = order.Length - 1;
        while (order[next] < order[turn]) next--;
        (order[turn], order[next]) = (order[next], order[turn]);
        Array.Reverse(order, turn + 1, order.Length - turn - 1);
        return true;
    }
}
