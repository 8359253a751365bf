using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>What stands on a page of a copy.</summary>
internal enum LeafKind
{
    /// <summary>The cover.</summary>
    Cover,

    /// <summary>A sheet.</summary>
    Sheet,

    /// <summary>How a sheet's steps are computed, behind it.</summary>
    Rules,

    /// <summary>Nothing: a back.</summary>
    Blank,
}

/// <summary>A page of a copy, the same for every copy of a run.</summary>
/// <param name="Kind">What stands on it.</param>
/// <param name="Topic">Of a sheet, and of what stands behind it, the topic's place in the run.</param>
internal sealed record Leaf(LeafKind Kind, int Topic = 0)
{
    /// <summary>
    /// A copy's worksheets in the stacks that leave the copier together: bound by copies all of them, bound by topics each topic's. On two sides each stack begins on a
    /// front; where the rules are printed behind the sheets, each sheet does, and has an empty back if there are none to tell.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Leaf>> Worksheets(RunPlan plan) =>
        Stacks(plan, plan.HasBacks ? topic => plan.HasBack(plan.Topics[topic]) ? new Leaf(LeafKind.Rules, topic) : new Leaf(LeafKind.Blank) : null);

    /// <summary>A copy's keys, likewise; they have no rules behind them, and on two sides empty backs there.</summary>
    public static IReadOnlyList<IReadOnlyList<Leaf>> Keys(RunPlan plan) => Stacks(plan, plan is { HasBacks: true, Sides: Sides.Two } ? _ => new Leaf(LeafKind.Blank) : null);

    /// <summary>Pages that are bound as they come, however many a copy has.</summary>
    public static IReadOnlyList<IReadOnlyList<Leaf>> InTurn { get; } = [[new Leaf(LeafKind.Sheet)]];

    /// <summary>How many pages a copy has in its stacks.</summary>
    public static int Count(IReadOnlyList<IReadOnlyList<Leaf>> stacks) => stacks.Sum(stack => stack.Count);

    /// <summary>The number of a topic's page in every copy, from 1; a cover is the first.</summary>
    public static int PageOf(RunPlan plan, int topic) => topic + (plan.HasCover ? 2 : 1);

    /// <summary>How many pages a copy has, empty backs not counted.</summary>
    public static int PagesOf(RunPlan plan) => PageOf(plan, plan.Topics.Count - 1);

    /// <summary>Whether a topic's page is printed on a back.</summary>
    public static bool IsBack(RunPlan plan, int topic) => plan is { Sides: Sides.Two, Collation: Collation.Copies, HasBacks: false } && PageOf(plan, topic) % 2 == 0;

    // What is printed behind each sheet, or null for the next sheet.
    private static List<List<Leaf>> Stacks(RunPlan plan, Func<int, Leaf>? behind)
    {
        List<List<Leaf>> stacks = [];
        if (plan.HasCover) stacks.Add(behind is null ? [new Leaf(LeafKind.Cover)] : [new Leaf(LeafKind.Cover), new Leaf(LeafKind.Blank)]);
        for (var topic = 0; topic < plan.Topics.Count; topic++) stacks.Add(behind is null ? [new Leaf(LeafKind.Sheet, topic)] : [new Leaf(LeafKind.Sheet, topic), behind(topic)]);
        if (plan.Collation == Collation.Copies) stacks = [[.. stacks.SelectMany(stack => stack)]];
        foreach (var stack in stacks)
        {
            if (plan.Sides == Sides.Two && stack.Count % 2 == 1) stack.Add(new Leaf(LeafKind.Blank));
        }
        return stacks;
    }
}
