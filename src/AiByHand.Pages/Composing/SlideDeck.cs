using AiByHand.Answers;
using AiByHand.Pages.Composing.Slides;
using AiByHand.Pages.Shapes;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Composing;

/// <summary>A sheet's slides, composed one by one: for who shows them on a screen and wants to know where the sheet's cells are on them.</summary>
/// <param name="solution">The sheet.</param>
/// <param name="blanks">Which cells are blank on it; the others stand there from the start.</param>
public sealed class SlideDeck(Solution solution, Blanks blanks = Blanks.All)
{
    private readonly SlidePages _pages = Composer.Told(solution, () => new SlidePages(solution, SheetCode.Of(solution.Template, solution.Problem.Seed, blanks).ToString(), blanks));

    /// <summary>How many there are: one for each step, and the solved sheet.</summary>
    public int Count => solution.Template.Steps.Count + 1;

    /// <summary>Composes one.</summary>
    /// <param name="place">Which, from 0.</param>
    /// <param name="face">For whom.</param>
    /// <exception cref="SheetException">A text doesn't fit its cell, or has a sign that no font has.</exception>
    public Slide Compose(int place, SlideFace face = SlideFace.Key) => Composer.Told(solution, () => _pages.Of(place, face));
}

/// <summary>For whom a slide is.</summary>
public enum SlideFace
{
    /// <summary>The step is worked out.</summary>
    Key,

    /// <summary>The step is still to be worked out: its cells are empty, and in its line stand names in place of numbers.</summary>
    Pupils,
}

/// <summary>A slide.</summary>
/// <param name="Page">As it is shown.</param>
/// <param name="Step">Its step; null for the solved sheet.</param>
/// <param name="Worked">The sheet's cell that is worked out on it; null where that stands nowhere on the sheet.</param>
/// <param name="Cells">The sheet's cells that are seen on it; one may be seen twice.</param>
public sealed record Slide(Page Page, StepTensor? Step, EntryName? Worked, IReadOnlyList<SeenCell> Cells)
{
    /// <summary>Where beside the sheet its lines and their legend stand, in points; null where the sheet has all of the slide.</summary>
    public Box? Panel { get; init; }
}

/// <summary>A cell of the sheet on a slide.</summary>
/// <param name="Entry">What it is called.</param>
/// <param name="Box">Where it is seen, in points.</param>
public sealed record SeenCell(EntryName Entry, Box Box);
