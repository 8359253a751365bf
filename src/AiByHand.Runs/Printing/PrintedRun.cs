namespace AiByHand.Runs.Printing;

/// <summary>A run whose files are in place.</summary>
/// <param name="Paths">The files.</param>
/// <param name="Notes">What whoever printed it should know, one line each.</param>
public sealed record PrintedRun(IReadOnlyList<string> Paths, IReadOnlyList<string> Notes);
