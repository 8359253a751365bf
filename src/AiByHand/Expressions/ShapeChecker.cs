using AiByHand.Operations;
using AiByHand.Operations.Arithmetic;
using AiByHand.Tensors;

namespace AiByHand.Expressions;

/// <summary>Finds out an expression's shape before any number is drawn, and refuses what is far too large for a sheet.</summary>
internal static class ShapeChecker
{
    /// <summary>The most cells of a result: room for what is put together of the largest givens.</summary>
    private const int MostCells = 16_384;

    /// <summary>The most that an expression may cost to compute, some 10 ms.</summary>
    private const long MostCost = 1_000_000;

    /// <summary>The shape of the result.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="shapes">The shapes of the tensors it may refer to.</param>
    /// <exception cref="ExpressionException">An unknown tensor, or operands that don't fit.</exception>
    public static Shape Check(Expression expression, IReadOnlyDictionary<string, Shape> shapes) => Weigh(expression, shapes).Shape;

    /// <summary>The shape of the result, and about how many cells are touched to get it.</summary>
    /// <exception cref="ExpressionException">An unknown tensor, or operands that don't fit.</exception>
    internal static (Shape Shape, long Cost) Weigh(Expression expression, IReadOnlyDictionary<string, Shape> shapes)
    {
        long cost = 0;
        var shape = OperandOf(expression, shapes, ref cost).Shape;
        return (shape, cost);
    }

    private static Operand OperandOf(Expression expression, IReadOnlyDictionary<string, Shape> shapes, ref long cost)
    {
        switch (expression)
        {
            case NumberLiteral number:
                return new Operand(Shape.Scalar, Tensor.Scalar(number.Value));
            case WordLiteral word:
                return new Operand(Shape.Scalar, new Tensor(Shape.Scalar, [word.Value]));
            case Reference reference:
                return shapes.TryGetValue(reference.Name, out var shape)
                    ? new Operand(shape)
                    : throw new ExpressionException(reference.Offset, ExpressionTrouble.Unknown(reference.Name, isExponent: false, shapes.Keys), reference.Name);
            case Call { Operation: Power, Operands: [_, Reference exponent] } when !shapes.ContainsKey(exponent.Name):
                throw new ExpressionException(exponent.Offset, ExpressionTrouble.Unknown(exponent.Name, isExponent: true, shapes.Keys));
            case Call call:
                var operands = new Operand[call.Operands.Count];
                for (var i = 0; i < operands.Length; i++) operands[i] = OperandOf(call.Operands[i], shapes, ref cost);
                try
                {
                    // What rests on literals alone is a constant too, and its mistakes are the template's, not a draw's.
                    var result = call.Operation.ShapeOf(operands);
                    if (result.Count > MostCells) throw new OperandException($"a result of {result} is too large for a sheet: at most {MostCells} cells");
                    cost += call.Operation.CostOf(operands, result);
                    if (cost > MostCost) throw new OperandException("this takes far more calculation than a sheet could");
                    return new Operand(result, Array.TrueForAll(operands, operand => operand.Constant is not null)
                        ? Evaluator.Apply(call.Operation, Array.ConvertAll(operands, operand => operand.Constant!))
                        : null);
                }
                catch (Exception mistake) when (mistake is OperandException or OverflowException)
                {
                    throw new ExpressionException(call.Offset, mistake is OverflowException ? "the numbers are too large" : mistake.Message);
                }
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }
}
