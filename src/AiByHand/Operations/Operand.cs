using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>What is known of an operand before any number is drawn: its shape, and its value where it is a constant.</summary>
/// <param name="Shape">Rows by columns.</param>
/// <param name="Constant">The value of a literal, else null.</param>
internal readonly record struct Operand(Shape Shape, Tensor? Constant = null)
{
    /// <summary>The operand as an integer constant of at least <paramref name="least"/>, for sizes and positions.</summary>
    /// <exception cref="OperandException">It is no such constant.</exception>
    public int Integer(string what, int least = 1) =>
        Constant is { Shape.Count: 1 } value && value[0, 0].Word is null && value[0, 0].Number is { IsInteger: true, Numerator: <= int.MaxValue } number && number >= least
            ? (int)number.Numerator
            : throw new OperandException($"{what} must be a whole number from {least}");
}
