using AiByHand.Answers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Terms;

namespace AiByHand.Solutions;

/// <summary>Finds what can't be known by whoever has the sheet alone: cells of givens that stand nowhere on the page, though what is asked rests on them.</summary>
public static class HiddenGivens
{
    /// <summary>The givens that are needed and not all shown, and the cells of theirs that are needed and stand nowhere, by row and column from 1; none of a sheet that can be solved.</summary>
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
        var needed = Needed(template, shown);
        needed.ExceptWith(shown);
        var hidden = new List<(GivenTensor Given, IReadOnlyList<(int Row, int Column)> Cells)>();
        foreach (var given in template.Givens.Where(given => !given.IsHelper && !drawn.Contains(given.Name)))
        {
            List<(int Row, int Column)> cells = [.. needed.Where(cell => cell.Tensor == given.Name).Select(cell => (cell.Row, cell.Column)).Order()];
            if (cells.Count > 0) hidden.Add((given, cells));
        }
        return hidden;
    }

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
