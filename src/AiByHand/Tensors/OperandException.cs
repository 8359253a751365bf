namespace AiByHand.Tensors;

/// <summary>Cells with which nothing can be calculated: operands that an operation can't take, a word where a number is needed. The message says what would do.</summary>
public sealed class OperandException(string message) : AiByHandException(message);
