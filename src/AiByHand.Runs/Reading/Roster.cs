using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Reading;

/// <summary>A class list as it was read.</summary>
/// <param name="Copies">The pupils, in the list's order.</param>
/// <param name="Name">The columns that their names are from, by their headings; of several, the parts that are joined.</param>
/// <param name="Id">The columns that their ids are from: the one that most have it from first.</param>
/// <param name="Group">The column of the groups, or null.</param>
/// <param name="Kept">The other columns, which are kept in a run's record.</param>
/// <param name="PassedOver">How many lines are no pupil's.</param>
public sealed record Roster(IReadOnlyList<Copy> Copies, IReadOnlyList<string> Name, IReadOnlyList<string> Id, string? Group, IReadOnlyList<string> Kept, int PassedOver)
{
    /// <summary>A list without pupils.</summary>
    internal static Roster None { get; } = new([], [], [], null, [], 0);
}
