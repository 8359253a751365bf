using AiByHand.Pages.Writers;

namespace AiByHand.Runs.Printing;

/// <summary>Pages of a finished PDF, with their bookmarks.</summary>
/// <param name="Pdf">Brings the PDF.</param>
/// <param name="FirstPage">The first of its pages that is meant, from 0; as many as there are titles.</param>
/// <param name="Titles">A bookmark for each of these pages.</param>
internal sealed record PageSource(Func<PdfFile> Pdf, int FirstPage, IReadOnlyList<string> Titles)
{
    public void AddTo(PdfBinder binder)
    {
        using var pdf = Pdf();
        binder.Add(pdf, Enumerable.Range(FirstPage, Titles.Count), Titles);
    }
}
