namespace AiByHand.Operations;

/// <summary>Operands that an operation can't take; the message says what it would take.</summary>
public sealed class OperandException(string message) : AiByHandException(message);
