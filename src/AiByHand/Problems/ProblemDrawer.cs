using AiByHand.Templates;

namespace AiByHand.Problems;

/// <summary>A drawn problem, and what it took.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Draws">How many times a given was drawn, all givens together; a row that was drawn again by itself counts as one.</param>
/// <param name="Failures">How often each condition failed, by its text.</param>
public sealed record Drawing(Problem Problem, int Draws, IReadOnlyDictionary<string, int> Failures)
{
    /// <summary>The same given by given, in the template's order; what is computed has no draws and isn't among them.</summary>
    public IReadOnlyList<DrawnStage> Stages { get; init; } = [];
}

/// <summary>How one given fared while a sheet was drawn.</summary>
/// <param name="Given">The given's name.</param>
/// <param name="Draws">How many times it was drawn, single rows among it.</param>
/// <param name="Passed">How many of the draws passed all that can be judged with them. One of them stayed; the others fell with an earlier given, or with what came after.</param>
public sealed record DrawnStage(string Given, int Draws, int Passed);

/// <summary>
/// Draws the givens of a sheet in stages: a given is drawn, all that now follows is computed, every condition that can now be judged is judged.
/// </summary>
public static class ProblemDrawer
{
    // No tensor can have this name, so the choice has a stream of its own.
    private const string VariantStream = "#variant";

    /// <summary>The problem of a seed: always the same. Where the template has variants, the problem's template is the one that the seed chose.</summary>
    /// <exception cref="SheetException">The template's conditions can't be met within its bound.</exception>
    public static Drawing Draw(Template template, ulong seed) => DrawPlan.Of(VariantOf(template, seed)).Draw(seed);

    private static Template VariantOf(Template template, ulong seed) =>
        template.Variants is { Count: > 0 } variants ? variants[new DrawStream(template.Topic, template.Level, seed, VariantStream).Below(variants.Count)] : template;
}
