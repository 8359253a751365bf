using AiByHand.Operations;
using AiByHand.Tensors;

namespace AiByHand.Expressions;

/// <summary>Computes an expression exactly.</summary>
public static class Evaluator
{
    internal const string DivisionByZero = "division by zero";

    /// <summary>The value of a checked expression.</summary>
    /// <exception cref="OperandException">The values have no result, such as a division by zero.</exception>
    /// <exception cref="OverflowException">A number leaves 64 bits.</exception>
    public static Tensor Evaluate(Expression expression, IReadOnlyDictionary<string, Tensor> values)
    {
        switch (expression)
        {
            case NumberLiteral number:
                return Tensor.Scalar(number.Value);
            case WordLiteral word:
                return new Tensor(Shape.Scalar, [word.Value]);
            case Reference reference:
                return values[reference.Name];
            case Call call:
                var operands = new Tensor[call.Operands.Count];
                for (var i = 0; i < operands.Length; i++) operands[i] = Evaluate(call.Operands[i], values);
                return Apply(call.Operation, operands);
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    // Whatever goes wrong with the values comes out as one kind of exception, so that callers need not know how operations compute.
    internal static Tensor Apply(Operation operation, Tensor[] operands)
    {
        var result = Tensor.Blank(operation.ShapeOf(Array.ConvertAll(operands, operand => new Operand(operand.Shape, operand))));
        try
        {
            operation.Evaluate(operands, result.Draft);
            return result;
        }
        catch (DivideByZeroException)
        {
            throw new OperandException(DivisionByZero);
        }
    }
}
