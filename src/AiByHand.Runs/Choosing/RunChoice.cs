namespace AiByHand.Runs.Choosing;

/// <summary>Which sheets a run has.</summary>
/// <param name="Topics">The topics, in the run's order.</param>
public sealed record RunChoice(IReadOnlyList<ChosenTopic> Topics);

/// <summary>Which sheets the copies of a run get of one topic.</summary>
/// <param name="Band">What their efforts keep to.</param>
/// <param name="Sheets">The sheets, one for each copy, in the run's order.</param>
public sealed record ChosenTopic(EffortBand Band, IReadOnlyList<ChosenSheet> Sheets);
