using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Publishing;

/// <summary>
/// Publishes a run as a plain web page, the same bytes on any number of cores. What is published names no pupil, holds no manifest, and without keys nothing that gives
/// one away.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="keys">Whether keys are published.</param>
/// <param name="pictures">Writes the sheets' small pictures.</param>
public sealed class Publisher(RunPlan run, PublishedKeys keys, PictureWriter pictures)
{
    // What serves paper alone is left out, and variants are there once, whoever gets them. A font that was brought for the pupils' names would tell their letters.
    private readonly RunPlan _plan = run with
    {
        Copies = run.Drawn,
        Variants = [],
        HasCover = false,
        Sides = Sides.One,
        Gutter = 0,
        Type = run.Type.CutTo([run.Heading.Title, run.Heading.Course, run.Heading.Date, run.Heading.Instructions]),
    };

    /// <summary>In how many parts each sheet is published.</summary>
    public int Parts => SitePart.Of(keys).Count;

    /// <summary>Whether it may take the place of other sheets in the folder.</summary>
    public bool Replaces { get; init; }

    /// <summary>Once it has published: what whoever did it should know, one line each.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Called before each step of moving into place; nothing but a test listens.</summary>
    internal Action<string>? BeforeStep { get; init; }

    /// <summary>Looks whether a folder is free for the publication, before anything is drawn.</summary>
    /// <exception cref="RunException">It holds what mustn't be published or overwritten.</exception>
    /// <exception cref="OutputException">A folder or a link is in the place of a file.</exception>
    public void Check(string folder) => _ = new PublishedFolder(folder, keys, Names());

    /// <summary>Publishes.</summary>
    /// <param name="source">Where the sheets come from.</param>
    /// <param name="folder">Where the files go. What an earlier publication of these parts left there is replaced; without keys, its keys are taken away.</param>
    /// <param name="done">Called for each sheet in each part, from any thread.</param>
    /// <param name="cancel">Stops; the folder stays as it was.</param>
    /// <returns>The files' paths.</returns>
    /// <exception cref="RunException">The folder holds what mustn't be published or overwritten, or a sheet can't be made.</exception>
    /// <exception cref="OutputException">A file can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<string> Publish(CopySource source, string folder, Action done, CancellationToken cancel = default)
    {
        var parts = SitePart.Of(keys);
        var names = Names();
        using var stage = new StagedFolder(folder, BeforeStep);
        var earlier = new PublishedFolder(folder, keys, names);
        using var store = stage.Guard(SitePart.Index, () => PageStore.Create(stage.PathOf(Documents.Records), _plan.Type.Own, parts.Count, isKept: false));
        var painter = new PublicationPainter(_plan, place => source(PlaceInRun(place)), parts, pictures, stage, done, cancel);
        List<PartBinding> bindings = [.. parts.Index().Select(part => new PartBinding(_plan, part.Item, parts.Count == 1, store, part.Index))];
        InOrder.Run(painter.Count, painter.Paint, block => stage.Guard(SitePart.Index, () =>
        {
            foreach (var (place, binding) in bindings.Index()) binding.Add(block.Parts[place], block.Sheets);
        }), cancel);
        var sheets = PublishedList.HashOf(painter.Codes);
        Notes = stage.Notes;
        if (earlier.RefuseOthers(sheets, Replaces)) Notes = [.. Notes, $"{folder} held a publication of other sheets; these took their place"];
        foreach (var binding in bindings) binding.Write(stage, sheets, cancel);
        return stage.Finish(names, earlier.Rights, null, [], cancel);
    }

    private List<string> Names() => [.. SitePart.Of(keys).SelectMany(part => part.Files(_plan).Select(name => part.Folder + name))];

    // A variant's sheets are those of the first copy that gets it.
    private int PlaceInRun(int place) => run.Variants.Count == 0 ? place : run.Copies.Index().First(copy => copy.Item.Variant == run.Variants[place]).Index;
}
