using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>A printed part of a run.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Manifest">Its record.</param>
internal sealed record RunPart(string Folder, Manifest Manifest)
{
    /// <summary>Its pages; who asks for them closes them.</summary>
    /// <exception cref="RunException">They aren't there, can't be read, or aren't the part's.</exception>
    public PageStore Pages()
    {
        var path = Path.Combine(Folder, Documents.Records);
        PageStore? pages = null;
        try
        {
            pages = PageStore.Open(path, Manifest.Plan.Type.Own);
            if (pages.Documents == Documents.InStore
                && pages.Count(Documents.WorksheetPages) == Manifest.Copies.Count * Leaf.Count(Leaf.Worksheets(Manifest.Plan))
                && pages.Count(Documents.KeyPages) == Manifest.Firsts.Count * Leaf.Count(Leaf.Keys(Manifest.Plan))) return pages;
            throw new InvalidDataException("It has other pages than the part.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            pages?.Dispose();
            // Its record gives its numbers, whatever topics have become since; so do the parts of a version that left other page records, or none.
            var reason = failure is FileNotFoundException ? "is missing." : failure.Message.ReplaceLineEndings(" ");
            throw new RunException($"{path}: {reason} Print part {Manifest.Shard} again from its record: aibyhand reprint {Folder} --out DIR", failure);
        }
    }
}
