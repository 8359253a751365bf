using AiByHand.Pages.Shapes;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.SheetFiles;
using AiByHand.Solutions;

namespace AiByHand.Web.Sheets;

/// <summary>
/// The sheet that lies on the desk: whoever looks at a sheet asks for its worksheet, its key, its slides and its PDF one after the other, and it is drawn and solved once for all of them.
/// A worker has one thread and one desk.
/// </summary>
internal static class Desk
{
    private static (string Code, Sheet Sheet, Solution Solution)? _open;

    /// <summary>A sheet by its code, solved.</summary>
    /// <exception cref="AiByHandException">There is no such sheet, or it can't be drawn or solved.</exception>
    public static (Sheet Sheet, Solution Solution) Open(string code)
    {
        if (_open is { } there && there.Code == code) return (there.Sheet, there.Solution);
        var sheet = CodedSheet.Of(code).Sheet;
        var solution = sheet.Solve();
        _open = (code, sheet, solution);
        return (sheet, solution);
    }

    /// <summary>Its pages in a style, for each of the style's views.</summary>
    /// <exception cref="AiByHandException">It can't be drawn, solved or composed.</exception>
    public static Page[][] Pages(string code, PrintStyle style)
    {
        var (sheet, solution) = Open(code);
        return style.Compose(sheet, solution);
    }
}
