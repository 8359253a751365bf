using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>
/// The values of a drawing, each in its place, written again and again until the drawing stands. They are lent to one drawing after the other, and shown to nobody.
/// </summary>
/// <param name="tensors">A tensor for every value: the constants, and others to be written.</param>
internal sealed class DrawValues(Tensor[] tensors)
{
    private readonly bool[] _isDoneForAllRows = new bool[tensors.Length];
    private readonly Tensor[]?[] _operands = new Tensor[tensors.Length][];

    /// <summary>The value in a place.</summary>
    public Tensor this[int place] => tensors[place];

    /// <summary>Works out what is the same for every row of a given anew, when it is next asked for.</summary>
    public void StartRows(int[] places)
    {
        foreach (var place in places) _isDoneForAllRows[place] = false;
    }

    /// <summary>Works out some values, in order.</summary>
    /// <exception cref="OperandException">One has no result.</exception>
    /// <exception cref="DivideByZeroException">One has none, either.</exception>
    /// <exception cref="OverflowException">A number leaves 64 bits.</exception>
    public void WorkOut(Node[] nodes)
    {
        foreach (var node in nodes)
        {
            if (node.IsForAllRows && _isDoneForAllRows[node.Place]) continue;
            node.Operation.Evaluate(_operands[node.Place] ??= Array.ConvertAll(node.Operands, place => tensors[place]), tensors[node.Place].Draft);
            _isDoneForAllRows[node.Place] = node.IsForAllRows;
        }
    }
}
