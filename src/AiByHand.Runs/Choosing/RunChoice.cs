namespace AiByHand.Runs.Choosing;

/// <summary>Which sheets a run has.</summary>
/// <param name="Topics">The topics, in the run's order.</param>
public sealed record RunChoice(IReadOnlyList<ChosenTopic> Topics)
{
    /// <summary>What whoever starts the run should know, one line each.</summary>
    public IEnumerable<string> Notes => Topics.Select(topic => topic.Note).OfType<string>();
}

/// <summary>Which sheets the copies of a run get of one topic.</summary>
/// <param name="Band">What their efforts keep to.</param>
/// <param name="Sheets">The sheets, one for each copy, in the run's order.</param>
public sealed record ChosenTopic(EffortBand Band, IReadOnlyList<ChosenSheet> Sheets)
{
    /// <summary>That final answers had to be repeated, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The sheets as they were worked out while they were looked for, null for one that has to be worked out again; nothing for none of them.</summary>
    public IReadOnlyList<WorkedSheet?> Worked { get; init; } = [];
}
