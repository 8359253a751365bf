namespace AiByHand.Pages.Composing;

/// <summary>A line that a run prints round a sheet.</summary>
public enum PrintedLine
{
    /// <summary>The pupil's name.</summary>
    Name,

    /// <summary>What tells the copy apart.</summary>
    Copy,

    /// <summary>Title and course.</summary>
    Heading,

    /// <summary>The date.</summary>
    Date,

    /// <summary>What the pupil is told.</summary>
    Instructions,
}

/// <summary>The lines that a run prints round a sheet.</summary>
public static class PrintedLines
{
    /// <summary>Into how many lines instructions may be broken.</summary>
    public const int MostInstructions = Instructions.MostOwnLines;

    /// <summary>Which lines have no room, even in the least size, and are shortened with "…".</summary>
    public static IReadOnlyList<PrintedLine> Shortened(Imprint imprint, Paper paper) => Furniture.Shortened(imprint, PaperSize.Of(paper));

    /// <summary>Whether a run's title has no room on its covers, even in the least size, and is shortened with "…".</summary>
    public static bool CoverShortens(string title, Imprint imprint, Paper paper) => CoverPage.Shortens(title, imprint, PaperSize.Of(paper));
}
