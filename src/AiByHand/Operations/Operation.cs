using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Operations;

/// <summary>
/// Something a template can do with tensors. All there is to know of an operation stands in its one class: its name, its shape rule, its exact value,
/// its term for one cell, how it reads on paper. Operations know no template and no page.
/// </summary>
public abstract class Operation
{
    /// <summary>The name, or the sign, by which templates call it.</summary>
    public abstract string Name { get; }

    /// <summary>How it is called, for messages and the reference page: <c>affine(W, X)</c>.</summary>
    public abstract string Signature { get; }

    /// <summary>What it does, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>
    /// The shape rule as one reads it: of each operand, then of the result, in letters: <c>p x (n + 1), n x m → p x m</c>. A letter by itself is a number that the
    /// template writes: <c>r x c, i → 1 x c</c>.
    /// </summary>
    public abstract string Shapes { get; }

    /// <summary>A call by which one sees what it does.</summary>
    public abstract Example Example { get; }

    /// <summary>The fewest operands it takes.</summary>
    internal abstract int LeastOperands { get; }

    /// <summary>The most operands it takes.</summary>
    internal virtual int MostOperands => LeastOperands;

    /// <summary>Whether it keeps a cell as it is or makes it 0: what it cuts off is crossed out in the same cell.</summary>
    internal virtual bool CutsOff => false;

    /// <summary>Whether the result holds the cells of its operands and nothing else: they are put together, and nothing is worked out.</summary>
    internal virtual bool PutsTogether => false;

    /// <summary>The shape of the result.</summary>
    /// <exception cref="OperandException">The operands' shapes don't fit each other; the message says what would.</exception>
    internal abstract Shape ShapeOf(IReadOnlyList<Operand> operands);

    /// <summary>
    /// Writes every cell of the exact result. Called only with operands whose shapes <see cref="ShapeOf"/> has accepted, and with a result of the shape it has told.
    /// </summary>
    /// <exception cref="OperandException">The values themselves have no result (division by zero, a word where a number is needed).</exception>
    /// <exception cref="OverflowException">The result leaves 64 bits.</exception>
    internal abstract void Evaluate(ReadOnlySpan<Tensor> operands, TensorDraft result);

    /// <summary>About how many cells are touched to get the result. What meets cells more than once says so.</summary>
    internal virtual long CostOf(IReadOnlyList<Operand> operands, Shape result)
    {
        long cost = result.Count;
        foreach (var operand in operands) cost += operand.Shape.Count;
        return cost;
    }

    /// <summary>The slips that pupils make in it.</summary>
    internal virtual IReadOnlyList<Slip> Slips => [];

    /// <summary>How the step reads on paper, from how its operands read. Unless the operation says otherwise: <c>name(a, b)</c>.</summary>
    internal virtual Phrase Read(IReadOnlyList<Phrase> operands) => Phrase.Function(Name, operands);

    /// <summary>
    /// Writes the term of every cell of the result: how it follows from the terms of the operands' cells. Called as <see cref="Evaluate"/> is. It says the same in another
    /// form, whatever the numbers; a test holds both together.
    /// </summary>
    internal abstract void Unfold(ReadOnlySpan<TermGrid> operands, TermDraft result);
}
