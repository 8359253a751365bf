using AiByHand.Pages.Composing;
using AiByHand.Pages.Text;

namespace AiByHand.Runs.Plans;

/// <summary>A print run as its file asks for it, read and checked: who gets which sheets, and how they are printed. Made by <c>RunReader</c>, immutable.</summary>
public sealed record RunPlan
{
    /// <summary>The run's id, its file's name without ending: <c>midterm</c>. Folders are named by it.</summary>
    public required string Name { get; init; }

    /// <summary>What stands at the head of every page.</summary>
    public required Heading Heading { get; init; }

    /// <summary>The topics, in the order of the pages; at least one.</summary>
    public required IReadOnlyList<PlannedTopic> Topics { get; init; }

    /// <summary>The copies in handing-out order, each with an id of its own; at least one.</summary>
    public required IReadOnlyList<Copy> Copies { get; init; }

    /// <summary>The master seed: it decides every number of the run.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether the sheets are for practice or for an exam.</summary>
    public Pool Pool { get; init; }

    /// <summary>The fonts of what is printed round the sheets: names, groups, the heading.</summary>
    public TypeCase Type { get; init; } = TypeCase.Shipped;

    /// <summary>The paper.</summary>
    public Paper Paper { get; init; }

    /// <summary>In which order the pages leave the copier.</summary>
    public Collation Collation { get; init; }

    /// <summary>Where the rules of the topics stand.</summary>
    public Rules Rules { get; init; }

    /// <summary>Whether pages carry a QR code.</summary>
    public bool HasQr { get; init; } = true;

    /// <summary>Whether worksheets can be filled in on a screen as well.</summary>
    public bool HasForms { get; init; }

    /// <summary>Whether each copy gets files of its own besides.</summary>
    public bool IsSeparate { get; init; }

    /// <summary>Whether two copies may have the same final answers (their givens always differ).</summary>
    public bool MayRepeatAnswers { get; init; }

    /// <summary>The run file and what it names, as they were read: they go into the manifest.</summary>
    public required IReadOnlyList<SourceFile> Sources { get; init; }

    /// <summary>What whoever starts the run should look at, one line each, although nothing is wrong: a roster in an encoding that had to be guessed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A file that a run was made from: the run file first, then the roster and topic files of one's own.</summary>
/// <param name="Name">As the run file names it; the run file by its own name. Never with a folder of this machine before it.</param>
/// <param name="Text">All it holds.</param>
public sealed record SourceFile(string Name, string Text);

/// <summary>What stands at the head of every page; what is empty is left out.</summary>
/// <param name="Title">The run's title: <c>Midterm</c>.</param>
/// <param name="Course">The course.</param>
/// <param name="Date">The date, as it is printed.</param>
/// <param name="Instructions">What the pupil is told.</param>
public sealed record Heading(string Title, string Course = "", string Date = "", string Instructions = "");

/// <summary>Where sheets are drawn from. No sheet is in both: see <c>Pools</c>.</summary>
public enum Pool
{
    /// <summary>Sheets with open codes, by which anybody can print them and their keys.</summary>
    Practice,

    /// <summary>Sheets with opaque codes, which only the manifest resolves.</summary>
    Exam,
}

/// <summary>In which order the pages of a run are bound.</summary>
public enum Collation
{
    /// <summary>All pages of the first copy, then all of the second.</summary>
    Copies,

    /// <summary>The first topic's pages of all copies, then the second topic's.</summary>
    Topics,
}
