namespace AiByHand.Problems;

/// <summary>How much is tried before a drawing is given up.</summary>
/// <param name="Draws">How many times a given is drawn, all givens together.</param>
/// <param name="Work">In cells: few draws of a large template take as long as many of a small one.</param>
internal readonly record struct DrawBound(int Draws, long Work)
{
    // A second or two.
    private const long MostWork = 100_000_000;

    /// <summary>For a sheet.</summary>
    public static DrawBound Whole { get; } = new(200_000, MostWork);

    /// <summary>Numbers that somebody hands in may leave no room for the conditions; that is told soon.</summary>
    public static DrawBound BesideFixed { get; } = new(20_000, MostWork);

    /// <summary>For one of several trials that together take no longer than the sheet did.</summary>
    public static DrawBound Trial(int trials) => new(Math.Max(2_000, 40_000 / trials), MostWork / 2 / trials);
}
