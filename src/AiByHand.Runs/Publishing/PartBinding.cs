using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Publishing;

/// <summary>Gathers one part of a publication, block by block, and writes what all its sheets have in common.</summary>
/// <param name="plan">The run.</param>
/// <param name="part">The part.</param>
/// <param name="isAlone">Whether the other part isn't published beside it.</param>
/// <param name="store">Where its pages are …</param>
/// <param name="document">… and as which document.</param>
internal sealed class PartBinding(RunPlan plan, SitePart part, bool isAlone, PageStore store, int document)
{
    private readonly List<long[]> _sizes = [];
    private readonly List<MarkingRow>[] _rows = [.. plan.Topics.Select(_ => new List<MarkingRow>())];

    /// <summary>Adds a block.</summary>
    public void Add(PartBlock block, IReadOnlyList<IReadOnlyList<MarkingRow>> rows)
    {
        store.Add(document, block.Pages);
        _sizes.AddRange(block.Sizes);
        if (!part.IsKeys) return;
        for (var topic = 0; topic < rows.Count; topic++) _rows[topic].AddRange(rows[topic]);
    }

    /// <summary>Writes the documents, the page, and the list of the part's files.</summary>
    /// <param name="stage">Where they go.</param>
    /// <param name="sheets">The hash of the sheets.</param>
    /// <param name="cancel">Stops.</param>
    public void Write(StagedFolder stage, string sheets, CancellationToken cancel)
    {
        var whole = Write(part.Whole, output => Binding.Bind([store], document, part.Stacks(plan), output, Documents.Title(plan, null, part.IsKeys ? "answer keys" : "worksheets"), cancel));
        var markingKey = part.IsKeys ? Write(SitePart.MarkingKey, output => PdfWriter.Write(MarkingKeyPages(), Documents.Title(plan, null, "marking key"), output)) : 0;
        Write(SitePart.Style, Stylesheet.Write);
        Write(SitePart.Index, new SitePage(plan, part, isAlone, _sizes, whole, markingKey).Write);
        List<FileRecord> files = [.. part.Files(plan).Where(name => name != SitePart.List).Select(name => stage.Describe(part.Folder + name))];
        Write(SitePart.List, output => new PublishedList(sheets, files).Write(output, part));

        long Write(string name, Action<Stream> write)
        {
            var length = 0L;
            stage.Write(part.Folder + name, output =>
            {
                write(output);
                length = output.Length;
            });
            return length;
        }
    }

    private IReadOnlyList<Pages.Shapes.Page> MarkingKeyPages() => MarkingKeys.Pages(plan, _rows);
}
