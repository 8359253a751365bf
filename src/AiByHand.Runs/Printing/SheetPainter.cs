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
        return new SheetPages(pages[0], pages[1]);
    }

    /// <summary>A sheet's page for each view.</summary>
    /// <exception cref="RunException">The page has no room for it; the message names the sheet.</exception>
    public static Page[] Pages(RunPlan plan, RunSheet sheet, IReadOnlyList<View> views)
    {
        try
        {
            if (plan.HasForms) views = [.. views.Select(view => view == View.Worksheet ? View.Form : view)];
            return Array.ConvertAll(Composer.Compose(sheet.Solution, views, plan.Paper, sheet.Topic.Blanks, Imprints.Of(plan, sheet)), page => page with { Title = TitleOf(sheet) });
        }
        catch (ComposeException mistake)
        {
            throw new RunException($"{sheet.Copy.Id}, {sheet.Topic.Key}: {mistake.Message}", mistake);
        }
    }

    /// <summary>A page's bookmark: <c>Ada Lovelace: Recurrent Neural Network</c>.</summary>
    public static string TitleOf(RunSheet sheet) => $"{(sheet.Copy.Label is { Length: > 0 } label ? $"{label}: " : "")}{sheet.Solution.Template.Title}";
}
