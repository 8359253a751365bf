using AiByHand.Tensors;

namespace AiByHand.Expressions;

/// <summary>Computes an expression exactly.</summary>
public static class Evaluator
{
    /// <summary>The value of a checked expression.</summary>
    /// <exception cref="Operations.OperandException">The values have no result, such as a division by zero.</exception>
    /// <exception cref="OverflowException">A number leaves 64 bits.</exception>
    public static Tensor Evaluate(Expression expression, IReadOnlyDictionary<string, Tensor> values) => throw new NotImplementedException();
}
