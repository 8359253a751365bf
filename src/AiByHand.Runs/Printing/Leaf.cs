using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>What stands on a page of a copy.</summary>
internal enum LeafKind
{
    /// <summary>The cover.</summary>
    Cover,

    /// <summary>A sheet.</summary>
    Sheet,

    /// <summary>Nothing: the back of the last page.</summary>
    Blank,
}

/// <summary>A page of a copy, the same for every copy of a run.</summary>
/// <param name="Kind">What stands on it.</param>
/// <param name="Topic">Of a sheet its topic's place in the run.</param>
internal readonly record struct Leaf(LeafKind Kind, int Topic = 0)
{
    /// <summary>
    /// A copy's pages in the stacks that leave the copier together: bound by copies all of them, bound by topics each by itself. On two sides each stack begins on a front.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Leaf>> Stacks(RunPlan plan)
    {
        List<Leaf> leaves = [.. Enumerable.Range(0, plan.Topics.Count).Select(topic => new Leaf(LeafKind.Sheet, topic))];
        if (plan.HasCover) leaves.Insert(0, new Leaf(LeafKind.Cover));
        List<List<Leaf>> stacks = plan.Collation == Collation.Copies ? [leaves] : leaves.ConvertAll(leaf => new List<Leaf> { leaf });
        foreach (var stack in stacks)
        {
            if (plan.Sides == Sides.Two && stack.Count % 2 == 1) stack.Add(new Leaf(LeafKind.Blank));
        }
        return stacks;
    }

    /// <summary>The number of a topic's page in every copy, from 1; a cover is the first.</summary>
    public static int PageOf(RunPlan plan, int topic) => topic + (plan.HasCover ? 2 : 1);

    /// <summary>How many pages a copy has, empty backs not counted.</summary>
    public static int PagesOf(RunPlan plan) => PageOf(plan, plan.Topics.Count - 1);

    /// <summary>Whether a topic's page is printed on a back.</summary>
    public static bool IsBack(RunPlan plan, int topic) => plan is { Sides: Sides.Two, Collation: Collation.Copies } && PageOf(plan, topic) % 2 == 0;
}
