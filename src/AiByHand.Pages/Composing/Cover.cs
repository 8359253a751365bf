namespace AiByHand.Pages.Composing;

/// <summary>The first page of a copy: whose it is, what is in it, what can be earned.</summary>
public sealed record Cover
{
    /// <summary>The run's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the copy's other pages have round them, too.</summary>
    public required Imprint Imprint { get; init; }

    /// <summary>What the sheets are after; empty where that differs.</summary>
    public string Source { get; init; } = "";

    /// <summary>The pages that follow.</summary>
    public required IReadOnlyList<CoverLine> Lines { get; init; }

    /// <summary>What all of them can earn, as printed; empty where nothing can be earned.</summary>
    public string Total { get; init; } = "";
}

/// <summary>A page in a cover's list.</summary>
/// <param name="Page">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Points">What it can earn, as printed; empty for nothing.</param>
public sealed record CoverLine(int Page, string Title, string Points);
