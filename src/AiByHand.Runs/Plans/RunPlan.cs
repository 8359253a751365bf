using AiByHand.Marking;
using AiByHand.Numbers;
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

    /// <summary>The variants that are handed out to the copies; empty where each copy has sheets of its own.</summary>
    public IReadOnlyList<Copy> Variants { get; init; } = [];

    /// <summary>Who sits beside whom.</summary>
    public Seating Seating { get; init; } = Seating.InTurn;

    /// <summary>The master seed: it decides every number of the run.</summary>
    public required MasterSeed Seed { get; init; }

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

    /// <summary>Where the browser page is at which the QR codes open their sheets, to be practised; null where they hold the code alone.</summary>
    public Uri? PractiseAt { get; init; }

    /// <summary>Whether worksheets can be filled in on a screen as well.</summary>
    public bool HasForms { get; init; }

    /// <summary>What of the working stands on the keys.</summary>
    public KeyWorking Working { get; init; }

    /// <summary>Whether the working of all sheets is printed as well, step by step.</summary>
    public bool HasSteps { get; init; }

    /// <summary>Whether slides of all sheets are made as well.</summary>
    public bool HasSlides { get; init; }

    /// <summary>Whether each copy gets files of its own besides.</summary>
    public bool IsSeparate { get; init; }

    /// <summary>Whether pages are printed on both sides; then each copy starts on a sheet of paper of its own.</summary>
    public Sides Sides { get; init; }

    /// <summary>Whether each copy has a cover: whose it is, its pages and what they can earn, boxes for the marks.</summary>
    public bool HasCover { get; init; }

    /// <summary>How far the pages keep away from the edge that is punched, besides their margin, in millimetres.</summary>
    public Rational Gutter { get; init; }

    /// <summary>
    /// Whether final answers that are too few for all copies come again, as seldom as can be and never for neighbours; else the run is refused. Givens always differ.
    /// </summary>
    public bool MayRepeatAnswers { get; init; } = true;

    /// <summary>How marking deals with errors that are carried forward. It changes no sheet.</summary>
    public FollowPolicy Follow { get; init; } = new();

    /// <summary>Whose sheets are drawn: the variants', where some are handed out; else every copy's.</summary>
    public IReadOnlyList<Copy> Drawn => Variants.Count > 0 ? Variants : Copies;

    /// <summary>Whether rules stand behind a topic's sheets, on a page of their own: of some topics there are none to tell.</summary>
    internal bool HasBack(PlannedTopic topic) => Rules == Rules.Back && topic.Template.Rules.Count > 0;

    /// <summary>Whether they do behind any.</summary>
    internal bool HasBacks => Topics.Any(HasBack);

    /// <summary>Whether a copy, by its place, is the first with its sheets: keys and marking key have them once.</summary>
    public bool IsFirst(int copy)
    {
        if (Copies[copy].Variant is not { } variant) return true;
        for (var earlier = 0; earlier < copy; earlier++)
        {
            if (Copies[earlier].Variant == variant) return false;
        }
        return true;
    }

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

/// <summary>On how many sides of the paper is printed.</summary>
public enum Sides
{
    /// <summary>On one: every page is a front.</summary>
    One,

    /// <summary>On both: where a copy has an odd number of pages, its last back stays empty.</summary>
    Two,
}

/// <summary>In which order the pages of a run are bound.</summary>
public enum Collation
{
    /// <summary>All pages of the first copy, then all of the second.</summary>
    Copies,

    /// <summary>The first topic's pages of all copies, then the second topic's.</summary>
    Topics,
}
