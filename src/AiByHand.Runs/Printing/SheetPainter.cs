using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;
using AiByHand.Tensors;

namespace AiByHand.Runs.Printing;

/// <summary>Sheet to pages.</summary>
internal static class SheetPainter
{
    /// <summary>A sheet's page for each view.</summary>
    /// <exception cref="RunException">The page has no room for it; the message names the sheet.</exception>
    public static Page[] Pages(RunPlan plan, RunSheet sheet, IReadOnlyList<View> views) => Told(sheet, () =>
        Array.ConvertAll(Composer.Compose(sheet.Solution, [.. views.Select(view => plan.HasForms && view == View.Worksheet ? View.Form : view)], plan.Paper, sheet.Topic.Blanks, Imprints.Of(plan, sheet), plan.Rules, plan.Working), page => page with { Title = TitleOf(sheet) }));

    /// <summary>The page behind a worksheet, with the rules by which its steps are computed.</summary>
    /// <exception cref="RunException">The rules can't be printed; the message names the sheet.</exception>
    public static Page Rules(RunPlan plan, RunSheet sheet) =>
        Told(sheet, () => Composer.ComposeBack(sheet.Solution, plan.Paper, Imprints.Of(plan, sheet) with { IsBack = true }) with { Title = $"{TitleOf(sheet)}: rules" });

    /// <summary>The pages with a sheet's working, step by step.</summary>
    /// <exception cref="RunException">They can't be printed; the message names the sheet.</exception>
    public static IEnumerable<Page> Steps(RunPlan plan, RunSheet sheet) => Titled(sheet, () => Composer.ComposeSteps(sheet.Solution, plan.Paper, sheet.Topic.Blanks, Imprints.Of(plan, sheet)));

    /// <summary>A sheet's slides.</summary>
    /// <exception cref="RunException">They can't be made; the message names the sheet.</exception>
    public static IEnumerable<Page> Slides(RunSheet sheet) => Titled(sheet, () => Composer.ComposeSlides(sheet.Solution, sheet.Topic.Blanks, sheet.Code));

    private static IEnumerable<Page> Titled(RunSheet sheet, Func<IReadOnlyList<Page>> compose) =>
        Told(sheet, compose).Select(page => page with { Title = sheet.Copy.Label is { Length: > 0 } label ? $"{label}: {page.Title}" : page.Title });

    /// <summary>A page's bookmark: <c>Ada Lovelace: Recurrent Neural Network</c>.</summary>
    public static string TitleOf(RunSheet sheet) => $"{(sheet.Copy.Label is { Length: > 0 } label ? $"{label}: " : "")}{sheet.Solution.Template.Title}";

    /// <summary>Does something with a sheet's numbers, which a record may have in any form.</summary>
    /// <exception cref="RunException">They can't be written, or the page has no room for them; the message names the sheet.</exception>
    public static T Told<T>(RunSheet sheet, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception mistake) when (mistake is SheetException or OperandException or OverflowException)
        {
            throw new RunException($"{sheet.Copy.Id}, {sheet.Topic.Key}: {mistake.Message}", mistake);
        }
    }
}
