using AiByHand.Pages.Writers.Pdf;

namespace AiByHand.Runs.Printing;

/// <summary>Binds one document from the stores of a run: its own, or those of its parts.</summary>
internal static class Binding
{
    /// <summary>Binds it.</summary>
    /// <param name="stores">The stores, in the run's order; in each, a document has all pages of a copy, then all of the next.</param>
    /// <param name="document">Which of their documents.</param>
    /// <param name="stacks">Of what stacks a copy's pages are in it.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="title">Its title.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="InvalidDataException">A page's record is damaged.</exception>
    public static void Bind(IReadOnlyList<PageStore> stores, int document, IReadOnlyList<IReadOnlyList<Leaf>> stacks, Stream output, string title, CancellationToken cancel)
    {
        var bound = new DocumentWriter(output, title);
        foreach (var (store, page) in Pages(stores, document, stacks))
        {
            cancel.ThrowIfCancellationRequested();
            bound.Add(store.Page(document, page));
        }
        bound.Finish();
    }

    private static IEnumerable<(PageStore Store, int Page)> Pages(IReadOnlyList<PageStore> stores, int document, IReadOnlyList<IReadOnlyList<Leaf>> stacks)
    {
        // First come everybody's pages of the first stack; bound by copies there is no other.
        var each = stacks.Sum(stack => stack.Count);
        var first = 0;
        foreach (var stack in stacks)
        {
            foreach (var store in stores)
            {
                for (var copy = first; copy < store.Count(document); copy += each)
                {
                    for (var page = 0; page < stack.Count; page++) yield return (store, copy + page);
                }
            }
            first += stack.Count;
        }
    }
}
