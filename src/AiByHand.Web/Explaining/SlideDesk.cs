using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Solutions;
using AiByHand.Web.Sheets;
using AiByHand.Workings;

namespace AiByHand.Web.Explaining;

/// <summary>The sheet that is being explained, kept from slide to slide.</summary>
/// <param name="Solution">It.</param>
/// <param name="Deck">Its slides.</param>
/// <param name="Working">Its working.</param>
/// <param name="Entries">Its cells.</param>
internal sealed record SlideDesk(Solution Solution, SlideDeck Deck, Working Working, IReadOnlyDictionary<EntryName, Entry> Entries)
{
    private static (string Code, SlideDesk Desk)? _open;

    /// <summary>A sheet by its code.</summary>
    /// <exception cref="AiByHandException">There is no such sheet, or it can't be drawn or solved.</exception>
    public static SlideDesk Open(string code)
    {
        if (_open is { } there && there.Code == code) return there.Desk;
        var (sheet, solution) = Desk.Open(code);
        _open = (code, new SlideDesk(solution, new SlideDeck(solution, sheet.Blanks ?? Blanks.All), Working.Of(solution), AnswerSheet.Of(solution).Entries.ToDictionary(entry => entry.Name)));
        return _open.Value.Desk;
    }
}
