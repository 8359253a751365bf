using AiByHand.Pages.Writers;

namespace AiByHand.Runs.Printing;

/// <summary>The pages of one document, gathered block by block or part by part, and bound in the run's order.</summary>
internal sealed class Gathering
{
    // For each block or part its pages in the pieces that stay together.
    private readonly List<IReadOnlyList<PageSource>> _sources = [];

    /// <summary>Whether there are no pages.</summary>
    public bool IsEmpty => _sources.Count == 0;

    /// <summary>Adds a part's pages.</summary>
    public void Add(IReadOnlyList<PageSource> pieces)
    {
        if (pieces.Count > 0) _sources.Add(pieces);
    }

    /// <summary>Adds a block's pages, which wait on disk.</summary>
    public void Add(IReadOnlyList<Piece> pieces, Spool spool) => Add([.. pieces.Select(piece => SourceOf(spool.Add(piece.Pdf), piece))]);

    /// <summary>Binds them.</summary>
    public void Bind(Stream output, string title, CancellationToken cancel)
    {
        var binder = new PdfBinder(output, title);
        foreach (var source in Collated())
        {
            cancel.ThrowIfCancellationRequested();
            source.AddTo(binder);
        }
        binder.Finish();
    }

    private static PageSource SourceOf(Func<ReadOnlyMemory<byte>> pdf, Piece piece) => new(() => new PdfFile(pdf()), 0, piece.Titles);

    // Bound by copies, there is one piece each; bound by topics, first come everybody's pieces of the first topic.
    private IEnumerable<PageSource> Collated() => Enumerable.Range(0, _sources[0].Count).SelectMany(piece => _sources.Select(pieces => pieces[piece]));
}
