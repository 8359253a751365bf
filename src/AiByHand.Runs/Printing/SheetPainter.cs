using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>Sheet to pages.</summary>
internal static class SheetPainter
{
    /// <summary>A sheet's worksheet and key, with all that the run puts round them.</summary>
    /// <exception cref="RunException">The page has no room for it; the message names the sheet.</exception>
    public static SheetPages Pages(RunPlan plan, RunSheet sheet)
    {
        try
        {
            var imprint = Imprints.Of(plan, sheet);
            var title = TitleOf(sheet);
            return new SheetPages(
                Composer.Compose(sheet.Solution, View.Worksheet, plan.Paper, sheet.Topic.Blanks, imprint) with { Title = title },
                Composer.Compose(sheet.Solution, View.Key, plan.Paper, sheet.Topic.Blanks, imprint) with { Title = title });
        }
        catch (ComposeException mistake)
        {
            throw new RunException($"{sheet.Copy.Id}, {sheet.Topic.Key}: {mistake.Message}", mistake);
        }
    }

    /// <summary>A page's bookmark: <c>Ada Lovelace: Recurrent Neural Network</c>.</summary>
    public static string TitleOf(RunSheet sheet) => $"{(sheet.Copy.Label is { Length: > 0 } label ? $"{label}: " : "")}{sheet.Solution.Template.Title}";
}
