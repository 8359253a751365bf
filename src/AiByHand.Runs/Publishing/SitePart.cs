using System.Globalization;
using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Publishing;

/// <summary>One of a publication's two parts. Each stands on its own: it can be put on the web, or left out, without the other.</summary>
/// <param name="View">What its sheets show.</param>
/// <param name="Folder">Where it lies in the publication: empty, or with a slash at the end.</param>
/// <param name="Whole">The document with all its sheets.</param>
internal sealed record SitePart(View View, string Folder, string Whole)
{
    public const string Index = "index.html";
    public const string Style = "style.css";
    public const string MarkingKey = "marking-key.pdf";

    /// <summary>What lists the part's files, so that the next publication knows which are its own.</summary>
    public const string List = ".aibyhand";

    public static SitePart Worksheets { get; } = new(View.Worksheet, "", "worksheets.pdf");

    public static SitePart Keys { get; } = new(View.Key, "keys/", "keys.pdf");

    /// <summary>Whether it is the keys' part.</summary>
    public bool IsKeys => View == View.Key;

    /// <summary>What its whole document has of each copy.</summary>
    public IReadOnlyList<IReadOnlyList<Leaf>> Stacks(RunPlan plan) => IsKeys ? Leaf.Keys(plan) : Leaf.Worksheets(plan);

    public static IReadOnlyList<SitePart> Of(PublishedKeys keys) => keys switch
    {
        PublishedKeys.No => [Worksheets],
        PublishedKeys.Only => [Keys],
        _ => [Worksheets, Keys],
    };

    /// <summary>A sheet's PDF, by its name in the part's folder. Nothing is in it that isn't on the page anyway, no seed above all.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="topic">The topic's place in the run, from 0.</param>
    /// <param name="copy">Whose.</param>
    public string Pdf(RunPlan plan, int topic, Copy copy) => $"{Stem(plan, topic, copy)}.pdf";

    /// <summary>A sheet's small picture.</summary>
    /// <inheritdoc cref="Pdf"/>
    public string Picture(RunPlan plan, int topic, Copy copy) => $"{Stem(plan, topic, copy)}.png";

    /// <summary>All its files, by their names in the part's folder, in the order in which they appear: the page after those that it names, the list of all of them last.</summary>
    public IEnumerable<string> Files(RunPlan plan)
    {
        yield return Style;
        for (var place = 0; place < plan.Copies.Count; place++)
        {
            var copy = PublicCopy.Of(plan, place);
            for (var topic = 0; topic < plan.Topics.Count; topic++)
            {
                yield return Pdf(plan, topic, copy);
                yield return Picture(plan, topic, copy);
            }
        }
        yield return Whole;
        if (IsKeys) yield return MarkingKey;
        yield return Index;
        yield return List;
    }

    // The page's number keeps a topic that comes twice apart from itself.
    private string Stem(RunPlan plan, int topic, Copy copy) =>
        string.Create(CultureInfo.InvariantCulture, $"sheets/{topic + 1}-{plan.Topics[topic].Template.Topic}{(copy.IsOnly ? "" : $"-{copy.Id}")}{(IsKeys ? "-key" : "")}");
}
