using AiByHand.Answers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Terms;

namespace AiByHand.Solutions;

/// <summary>Finds what can't be known by whoever has the sheet alone: cells of givens that stand nowhere on the page, though what is asked rests on them.</summary>
public static class HiddenGivens
{
    /// <summary>The givens of which a part is shown, and the cells of theirs that are needed and stand nowhere, by row and column from 1; none of a sheet that can be solved.</summary>
    public static IReadOnlyList<(GivenTensor Given, IReadOnlyList<(int Row, int Column)> Cells)> Of(Template template)
    {
        var shown = new HashSet<(string Tensor, int Row, int Column)>();
        foreach (var grid in AnswerPlan.Of(template).Grids)
        {
            foreach (var cell in grid.Cells.Where(cell => !cell.IsBeyond))
            {
                shown.Add((grid.Tensor, cell.TensorRow, cell.TensorColumn));
                if (grid.Then is { } then) shown.Add((then.Name, cell.TensorRow, cell.TensorColumn));
            }
        }
        // A drawing of a graph shows all of its tensors.
        HashSet<string> drawn = [.. template.Page.Items.Values.OfType<GraphItem>().SelectMany(graph => (string[])[graph.Edges, graph.Nodes])];
        List<(GivenTensor Given, HashSet<(string Tensor, int Row, int Column)> Cells)> hidden = [.. template.Givens.Where(given => !given.IsHelper && !drawn.Contains(given.Name)).Select(given => (given, CellsOf(given).Where(cell => !shown.Contains(cell)).ToHashSet())).Where(given => given.Item2.Count > 0)];
        if (hidden.Count == 0) return [];
        var needed = Needed(template, shown);
        return [.. hidden.Select(given => (given.Given, (IReadOnlyList<(int, int)>)[.. CellsOf(given.Given).Where(cell => given.Cells.Contains(cell) && needed.Contains(cell)).Select(cell => (cell.Row, cell.Column))])).Where(given => given.Item2.Count > 0)];
    }

    private static IEnumerable<(string Tensor, int Row, int Column)> CellsOf(GivenTensor given) =>
        Enumerable.Range(0, given.Shape.Count).Select(cell => (given.Name, cell / given.Shape.Columns + 1, cell % given.Shape.Columns + 1));

    // The cells that are read to fill in what is shown. What stands on the sheet is read off, whatever it rests on; what stands nowhere is worked out.
    private static HashSet<(string Tensor, int Row, int Column)> Needed(Template template, HashSet<(string Tensor, int Row, int Column)> shown)
    {
        var terms = TemplateTerms.Of(template);
        var needed = new HashSet<(string Tensor, int Row, int Column)>();
        var seen = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<Term>(shown.Select(cell => terms.Of(new CellReference(cell.Tensor, cell.Row, cell.Column))).OfType<Term>());
        while (rest.TryPop(out var term))
        {
            if (!seen.Add(term)) continue;
            foreach (var part in term.Parts) rest.Push(part);
            if (term is CellReference cell && needed.Add((cell.Tensor, cell.Row, cell.Column)) && !shown.Contains((cell.Tensor, cell.Row, cell.Column)) && terms.Of(cell) is { } hidden) rest.Push(hidden);
        }
        return needed;
    }
}
