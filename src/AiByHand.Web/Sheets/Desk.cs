using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Web.Doors;
using AiByHand.Yaml;

namespace AiByHand.Web.Sheets;

/// <summary>
/// The sheet that lies on the desk: whoever looks at a sheet asks for its worksheet, its key, its slides and its PDF one after the other, and it is drawn, solved and composed once for all of them.
/// A worker has one thread and one desk.
/// </summary>
internal static class Desk
{
    private static (string Code, Solution Solution, Blanks Blanks)? _solved;
    private static ((string Code, Paper Paper, Rules Rules) Wish, Page Key, Page Worksheet)? _composed;

    /// <summary>A sheet by its code, solved.</summary>
    /// <exception cref="WrongWish">There is no such sheet.</exception>
    /// <exception cref="AiByHandException">It can't be drawn or solved.</exception>
    public static (Solution Solution, Blanks Blanks) Open(string code)
    {
        if (_solved is { } there && there.Code == code) return (there.Solution, there.Blanks);
        var read = Read(code);
        var solution = Solver.Solve(ProblemDrawer.Draw(TemplateOf(read), read.Seed!.Value).Problem);
        _solved = (code, solution, read.Blanks);
        return (solution, read.Blanks);
    }

    /// <summary>The pages of one of its views.</summary>
    /// <exception cref="AiByHandException">It can't be drawn, solved or composed.</exception>
    public static IReadOnlyList<Page> Pages(string code, Paper paper, Rules rules, View view)
    {
        var (solution, blanks) = Open(code);
        if (view == View.Steps) return Composer.ComposeSteps(solution, paper, blanks);
        if (view == View.Slides) return Composer.ComposeSlides(solution, blanks);
        if (view == View.Form) return [Composer.Compose(solution, view, paper, blanks, null, rules)];
        if (_composed is not { } there || there.Wish != (code, paper, rules))
        {
            var both = Composer.Compose(solution, [View.Key, View.Worksheet], paper, blanks, null, rules);
            _composed = there = ((code, paper, rules), both[0], both[1]);
        }
        return [view == View.Key ? there.Key : there.Worksheet];
    }

    private static SheetCode Read(string text)
    {
        if (SheetCode.TryParse(text, out var code) || (TypedCode.Of(text) is { } typed && SheetCode.TryParse(typed, out code))) return code;
        throw new WrongWish($"'{text}' is no sheet's code; one looks like TOPIC.r1.book.7");
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
