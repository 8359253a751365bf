using System.Text;

namespace AiByHand.Pages.Writers;

/// <summary>Bookmarks, one a page, each an object of its own; their numbers follow each other.</summary>
/// <param name="root">The number of what holds them.</param>
/// <param name="first">The first bookmark's number.</param>
/// <param name="pages">The numbers of the pages.</param>
/// <param name="titles">What they are called.</param>
internal sealed class PdfBookmarks(int root, int first, IReadOnlyList<int> pages, IReadOnlyList<string> titles)
{
    /// <summary>Adds the dictionary of what holds them.</summary>
    public void AppendRoot(StringBuilder text) => text.Append("<</Type /Outlines\n/Count ").Append(pages.Count)
        .AppendReference("\n/First ", first).AppendReference("\n/Last ", first + pages.Count - 1).Append(">>");

    /// <summary>Adds the dictionary of one.</summary>
    public void Append(StringBuilder text, int index)
    {
        text.Append("<</Title ").AppendWords(titles[index]).AppendReference("\n/Parent ", root).AppendReference("\n/Dest [", pages[index]).Append(" /Fit]");
        if (index > 0)
            text.AppendReference("\n/Prev ", first + index - 1);
        if (index < pages.Count - 1)
            text.AppendReference("\n/Next ", first + index + 1);
        text.Append(">>");
    }
}
