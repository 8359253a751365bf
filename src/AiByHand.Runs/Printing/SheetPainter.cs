using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>Sheet to pages.</summary>
internal static class SheetPainter
{
    /// <summary>A sheet's worksheet and key, with all that the run puts round them.</summary>
    /// <exception cref="RunException">The page has no room for it; the message names the sheet.</exception>
    public static SheetPages Pages(RunPlan plan, RunSheet sheet)
    {
        var pages = Pages(plan, sheet, [View.Worksheet, View.Key]);
        return new SheetPages(WithBack(plan, sheet, pages[0]), pages[1]);
    }

    /// <summary>What is printed of a worksheet: the page, and the one behind it where the run has the rules there.</summary>
    /// <exception cref="RunException">The rules can't be printed; the message names the sheet.</exception>
    public static Page[] WithBack(RunPlan plan, RunSheet sheet, Page worksheet) =>
        plan.Rules == Rules.Back ? [worksheet, Told(sheet, () => Composer.ComposeBack(sheet.Solution, plan.Paper, Imprints.Of(plan, sheet)) with { Title = BackTitleOf(sheet) })] : [worksheet];

    /// <summary>How many pages are printed of a worksheet.</summary>
    public static int WorksheetPages(RunPlan plan) => plan.Rules == Rules.Back ? 2 : 1;

    /// <summary>A sheet's page for each view.</summary>
    /// <exception cref="RunException">The page has no room for it; the message names the sheet.</exception>
    public static Page[] Pages(RunPlan plan, RunSheet sheet, IReadOnlyList<View> views) => Told(sheet, () =>
        Array.ConvertAll(Composer.Compose(sheet.Solution, [.. views.Select(view => plan.HasForms && view == View.Worksheet ? View.Form : view)], plan.Paper, sheet.Topic.Blanks, Imprints.Of(plan, sheet), plan.Rules), page => page with { Title = TitleOf(sheet) }));

    /// <summary>A page's bookmark: <c>Ada Lovelace: Recurrent Neural Network</c>.</summary>
    public static string TitleOf(RunSheet sheet) => $"{(sheet.Copy.Label is { Length: > 0 } label ? $"{label}: " : "")}{sheet.Solution.Template.Title}";

    private static string BackTitleOf(RunSheet sheet) => $"{TitleOf(sheet)}: rules";

    private static T Told<T>(RunSheet sheet, Func<T> compose)
    {
        try
        {
            return compose();
        }
        catch (ComposeException mistake)
        {
            throw new RunException($"{sheet.Copy.Id}, {sheet.Topic.Key}: {mistake.Message}", mistake);
        }
    }
}
