namespace AiByHand.Solutions;

/// <summary>A step without an exact result: an overflow, a division by zero. The message names the tensor.</summary>
public sealed class SolveException(string message, Exception? inner = null) : Exception(message, inner);
