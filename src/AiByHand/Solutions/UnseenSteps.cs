using AiByHand.Answers;
using AiByHand.Expressions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Solutions;

/// <summary>Finds what is worked out for nobody: a ReLU, in place or not, that stands nowhere on the page, and neither does anything that follows from it.</summary>
public static class UnseenSteps
{
    /// <summary>These steps; none of them serves the drawing. What puts the answers of others together may stand nowhere: it is for programs.</summary>
    public static IReadOnlyList<StepTensor> Of(Template template)
    {
        HashSet<string> used = [.. Shown(template), .. template.Keep.SelectMany(condition => References.In(condition.Test)), .. template.Givens.SelectMany(given => Read(given.Draw))];
        foreach (var step in template.Steps.Reverse().Where(step => used.Contains(step.Name))) used.UnionWith(step.RestsOn);
        return [.. template.Steps.Where(step => step.CutsOff is not null && !used.Contains(step.Name))];
    }

    private static IEnumerable<string> Shown(Template template) => AnswerPlan.Of(template).Grids.SelectMany(grid => (string?[])[grid.Tensor, grid.Then?.Name]).OfType<string>().Concat(template.Page.Items.Values.SelectMany(Told));

    // What an item tells of tensors besides its own.
    private static IEnumerable<string> Told(PageItem item) => item switch
    {
        TensorItem grid => ((Expression?[])[grid.Framed, grid.Dark, .. grid.Shades.Select(shade => shade.Mask), .. grid.CellInks.Select(ink => ink.Mask)]).OfType<Expression>().SelectMany(References.In),
        GraphItem graph => [graph.Edges, graph.Nodes],
        NetworkItem network => [.. network.Layers, .. network.Weights],
        _ => [],
    };

    private static IEnumerable<string> Read(DrawRule draw) => draw switch
    {
        Computed computed => References.In(computed.Value),
        DrawCells { EachRow: { } row } => row.Definitions.Select(definition => definition.Value).Concat(row.Keep.Select(condition => condition.Test)).SelectMany(References.In),
        _ => [],
    };
}
