using AiByHand.Answers;
using AiByHand.Practice;
using AiByHand.Web.Sheets;

namespace AiByHand.Web.Practising;

/// <summary>The sheet that is being worked on, kept from one question to the next.</summary>
internal static class PracticeDesk
{
    private static (string Code, PracticeSheet Sheet)? _open;

    /// <summary>A sheet by its code.</summary>
    /// <exception cref="AiByHandException">There is no such sheet, or it can't be drawn or solved.</exception>
    public static PracticeSheet Open(string code)
    {
        if (_open is { } there && there.Code == code) return there.Sheet;
        var (sheet, solution) = Desk.Open(code);
        _open = (code, new PracticeSheet(solution, sheet.Blanks ?? Blanks.All));
        return _open.Value.Sheet;
    }
}
