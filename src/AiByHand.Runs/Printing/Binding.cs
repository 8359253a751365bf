using AiByHand.Pages.Writers.Pdf;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>Binds one document from the stores of a run: its own, or those of its parts.</summary>
internal static class Binding
{
    /// <summary>Binds it.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="stores">The stores, in the run's order; in each, a document has all pages of a copy, then all of the next.</param>
    /// <param name="document">Which of their documents.</param>
    /// <param name="pagesOfSheet">How many pages each sheet has in it.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="title">Its title.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="InvalidDataException">A page's record is damaged.</exception>
    public static void Bind(RunPlan plan, IReadOnlyList<PageStore> stores, int document, int pagesOfSheet, Stream output, string title, CancellationToken cancel)
    {
        var bound = new DocumentWriter(output, title);
        foreach (var (store, page) in Pages(plan, stores, document, pagesOfSheet))
        {
            cancel.ThrowIfCancellationRequested();
            bound.Add(store.Page(document, page));
        }
        bound.Finish();
    }

    private static IEnumerable<(PageStore Store, int Page)> Pages(RunPlan plan, IReadOnlyList<PageStore> stores, int document, int pagesOfSheet)
    {
        // Bound by topics, first come everybody's pages of the first topic.
        var (turns, step) = plan.Collation == Collation.Copies ? (1, 1) : (plan.Topics.Count, plan.Topics.Count);
        for (var first = 0; first < turns; first++)
        {
            foreach (var store in stores)
            {
                for (var sheet = first; sheet < store.Count(document) / pagesOfSheet; sheet += step)
                {
                    for (var page = 0; page < pagesOfSheet; page++) yield return (store, sheet * pagesOfSheet + page);
                }
            }
        }
    }
}
