using AiByHand.Pages.Shapes;
using AiByHand.Problems;
using AiByHand.Runs.SheetFiles;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Web.Doors;
using AiByHand.Yaml;

namespace AiByHand.Web.Sheets;

/// <summary>
/// The sheet that lies on the desk: whoever looks at a sheet asks for its worksheet, its key, its slides and its PDF one after the other, and it is drawn and solved once for all of them.
/// A worker has one thread and one desk.
/// </summary>
internal static class Desk
{
    private static (string Code, Sheet Sheet, Solution Solution)? _open;

    /// <summary>A sheet by its code, solved.</summary>
    /// <exception cref="WrongWish">There is no such sheet.</exception>
    /// <exception cref="AiByHandException">It can't be drawn or solved.</exception>
    public static (Sheet Sheet, Solution Solution) Open(string code)
    {
        if (_open is { } there && there.Code == code) return (there.Sheet, there.Solution);
        var read = Read(code);
        var template = TemplateOf(read);
        var sheet = new Sheet(template, read.Seed, IsEarlier: template.Revision < TemplateCatalog.Find(template.Topic)?.Revision) { Blanks = read.Blanks };
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

    /// <summary>A code as a footer shows it or as people type it.</summary>
    /// <exception cref="WrongWish">It is none.</exception>
    public static SheetCode Read(string text)
    {
        if (SheetCode.TryParse(text, out var code) || (TypedCode.Of(text) is { } typed && SheetCode.TryParse(typed, out code))) return code;
        throw new WrongWish($"'{text}' is no sheet's code; one looks like {TemplateCatalog.Topics[0].Topic}.r1.book.7");
    }

    private static Template TemplateOf(SheetCode code)
    {
        if (TemplateCatalog.Find(code.Topic) is null)
            throw new WrongWish($"there is no topic '{code.Topic}'{Spelling.DidYouMean(code.Topic, TemplateCatalog.Topics.Select(head => head.Topic))}");
        try
        {
            return TemplateCatalog.Load(code.Topic, code.Level, code.Revision, code.Sizes);
        }
        catch (KeyNotFoundException missing)
        {
            throw new WrongWish(missing.Message);
        }
    }
}
