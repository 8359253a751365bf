using AiByHand.Expressions;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>
/// The values of a drawing, each in its node's place, written again and again until the drawing stands. They are lent to one drawing after the other, and shown to nobody.
/// </summary>
internal sealed class DrawValues
{
    private readonly Tensor[] _tensors;
    private readonly Tensor[]?[] _operands;
    private readonly bool[] _isForAllRows, _isDone;

    /// <summary>A tensor for every node: the constants, and blank ones for all that is drawn or worked out.</summary>
    public DrawValues(IReadOnlyList<ComputationNode> nodes)
    {
        _tensors = [.. nodes.Select(node => node.Constant ?? Tensor.Blank(node.Shape))];
        _operands = new Tensor[nodes.Count][];
        (_isForAllRows, _isDone) = (new bool[nodes.Count], new bool[nodes.Count]);
    }

    /// <summary>The value of a node.</summary>
    public Tensor this[ComputationNode node] => _tensors[node.Place];

    /// <summary>Some nodes are the same for every row of a given: they are worked out when they are next asked for, and then stand.</summary>
    public void StartRows(ComputationNode[] forAllRows)
    {
        foreach (var node in forAllRows) (_isForAllRows[node.Place], _isDone[node.Place]) = (true, false);
    }

    /// <summary>Works out some values, in order.</summary>
    /// <exception cref="OperandException">One has no result.</exception>
    /// <exception cref="DivideByZeroException">One has none, either.</exception>
    /// <exception cref="OverflowException">A number leaves 64 bits.</exception>
    public void WorkOut(ComputationNode[] nodes)
    {
        foreach (var node in nodes)
        {
            var place = node.Place;
            if (_isDone[place]) continue;
            node.Operation!.Evaluate(_operands[place] ??= Array.ConvertAll(node.Operands, operand => _tensors[operand.Place]), _tensors[place].Draft);
            _isDone[place] = _isForAllRows[place];
        }
    }
}
