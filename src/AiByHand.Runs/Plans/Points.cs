using AiByHand.Numbers;

namespace AiByHand.Runs.Plans;

/// <summary>What a sheet's answers earn.</summary>
public abstract record Points;

/// <summary>So many for the sheet as a whole.</summary>
/// <param name="Total">The points.</param>
internal sealed record SheetPoints(Rational Total) : Points;

/// <summary>So many for each blank cell.</summary>
/// <param name="Each">The points for one cell.</param>
internal sealed record BlankPoints(Rational Each) : Points;

/// <summary>So many for each of some steps.</summary>
/// <param name="Steps">Steps by name with their points, in the template's order; steps that aren't there earn nothing.</param>
internal sealed record StepPoints(IReadOnlyList<KeyValuePair<string, Rational>> Steps) : Points;
