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
        var pages = Compose(plan, sheet, [View.Worksheet, View.Key], Imprints.Of(plan, sheet));
        return new SheetPages(pages[0], pages[1]);
    }

    /// <summary>One of the two.</summary>
    /// <exception cref="RunException">The page has no room for it; the message names the sheet.</exception>
    public static Page Page(RunPlan plan, RunSheet sheet, View view, Imprint imprint) => Compose(plan, sheet, [view], imprint)[0];

    /// <summary>A page's bookmark: <c>Ada Lovelace: Recurrent Neural Network</c>.</summary>
    public static string TitleOf(RunSheet sheet) => $"{(sheet.Copy.Label is { Length: > 0 } label ? $"{label}: " : "")}{sheet.Solution.Template.Title}";

    private static Page[] Compose(RunPlan plan, RunSheet sheet, View[] views, Imprint imprint)
    {
        try
        {
            return Array.ConvertAll(Composer.Compose(sheet.Solution, views, plan.Paper, sheet.Topic.Blanks, imprint), page => page with { Title = TitleOf(sheet) });
        }
        catch (ComposeException mistake)
        {
            throw new RunException($"{sheet.Copy.Id}, {sheet.Topic.Key}: {mistake.Message}", mistake);
        }
    }
}
