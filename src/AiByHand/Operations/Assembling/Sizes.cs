using AiByHand.Tensors;

namespace AiByHand.Operations.Assembling;

/// <summary>Shapes that a template names by number.</summary>
internal static class Sizes
{
    // Far above any page, far below what memory would mind.
    private const int Most = 64;

    /// <summary>The shape, or an error if it is far too large for a sheet.</summary>
    public static Shape Of(int rows, int columns) =>
        rows <= Most && columns <= Most ? new Shape(rows, columns) : throw new OperandException($"{rows}x{columns} is too large: at most {Most}x{Most}");
}
