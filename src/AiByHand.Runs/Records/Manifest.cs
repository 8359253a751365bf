using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Records;

/// <summary>A run's memory: what was asked for, all that was printed, and the files it went into.</summary>
/// <param name="Version">The program that printed it.</param>
/// <param name="Plan">The run, read again from the sources in the record, with the templates it was printed from.</param>
/// <param name="Templates">Each topic's template as it was then, in the run's order.</param>
/// <param name="Bands">Each topic's median effort and band.</param>
/// <param name="Shard">Which part of the run it is.</param>
/// <param name="Copies">The copies of that part.</param>
/// <param name="Files">Every file of the run but the manifest itself.</param>
public sealed record Manifest(
    string Version,
    RunPlan Plan,
    IReadOnlyList<TemplateRecord> Templates,
    IReadOnlyList<EffortBand> Bands,
    Shard Shard,
    IReadOnlyList<CopyRecord> Copies,
    IReadOnlyList<FileRecord> Files)
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Whether it holds the shipped topics that it used; before version 0.2 a record held their hashes alone.</summary>
    public bool HoldsTopics { get; init; } = true;

    /// <summary>The copies that are the first of the run with their sheets, each as it is drawn: of a variant, the variant itself.</summary>
    public IReadOnlyList<CopyRecord> Firsts
    {
        get
        {
            var start = Shard.Of(Plan).Start.Value;
            return [.. Copies.Where((_, place) => Plan.IsFirst(start + place)).Select(copy => copy.Drawn)];
        }
    }
}
