using System.Runtime.CompilerServices;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Solutions;

/// <summary>What a template asks of the pencil, found once: which cells are blank, and of which operations they come. Immutable.</summary>
internal sealed class EffortPlan
{
    private static readonly ConditionalWeakTable<Template, EffortPlan> Plans = [];

    private EffortPlan(Template template)
    {
        var items = template.Page.Items.Values;
        Steps = [.. template.Steps.Select(step => new AskedStep(step, [.. items.SelectMany(item => BlanksOf(step.Name, item))])).Where(asked => asked.Blanks.Count > 0)];
        Copied = [.. items.OfType<TensorItem>().Where(item => item.IsBlank && template.Givens.Any(given => given.Name == item.Tensor)).Select(BlankCells.Of)];
    }

    /// <summary>The steps that stand blank on the page.</summary>
    public IReadOnlyList<AskedStep> Steps { get; }

    /// <summary>Where givens are to be copied.</summary>
    public IReadOnlyList<BlankCells> Copied { get; }

    /// <summary>The plan of a template, made when it is first asked for.</summary>
    public static EffortPlan Of(Template template) => Plans.GetValue(template, static template => new EffortPlan(template));

    private static IEnumerable<BlankCells> BlanksOf(string step, PageItem item) => item switch
    {
        TensorItem { IsBlank: true } grid when grid.Tensor == step => [BlankCells.Of(grid)],
        TensorItem { IsBlank: true } grid when grid.Then == step => [BlankCells.Of(grid) with { Tensor = step, Replaced = grid.Tensor }],
        CodeItem code => code.Lines.SelectMany(line => line).OfType<CodeGap>().Where(gap => gap.Tensor == step).Select(BlankCells.Of),
        _ => [],
    };
}
