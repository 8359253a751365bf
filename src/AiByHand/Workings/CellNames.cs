using AiByHand.Answers;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Workings;

/// <summary>What lines call the cells of a template's tensors: <c>Z1[2,1]</c>, <c>(Y − Y')[2,1]</c>; a tensor of one cell by its name alone.</summary>
internal sealed class CellNames
{
    private readonly SheetNames _names;
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);

    public CellNames(Template template)
    {
        _names = new SheetNames(template);
        foreach (var given in template.Givens) _shapes[given.Name] = given.Shape;
        foreach (var step in template.Steps) _shapes[step.Name] = step.Shape;
    }

    /// <summary>A cell's name.</summary>
    public string Of(CellReference cell) =>
        _shapes[cell.Tensor].Count == 1 ? _names.Short(cell.Tensor) : FormattableString.Invariant($"{_names.Operand(cell.Tensor).Within(Precedence.Atom)}[{cell.Row},{cell.Column}]");
}
