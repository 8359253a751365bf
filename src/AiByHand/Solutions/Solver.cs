using AiByHand.Expressions;
using AiByHand.Problems;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Solutions;

/// <summary>Computes every answer.</summary>
public static class Solver
{
    /// <summary>Solves the problem, step by step.</summary>
    /// <exception cref="SheetException">A step has no exact result; the message names the tensor.</exception>
    public static Solution Solve(Problem problem)
    {
        var values = new Dictionary<string, Tensor>(problem.Givens, StringComparer.Ordinal);
        foreach (var step in problem.Template.Steps) values[step.Name] = Value(step, values);
        return new Solution(problem, values);
    }

    private static Tensor Value(StepTensor step, Dictionary<string, Tensor> values)
    {
        try
        {
            return Evaluator.Evaluate(step.Value, values);
        }
        catch (OverflowException overflow)
        {
            throw new SheetException(null, $"{step.Name}: a number is too large to be exact ({step.Formula})", step.At, overflow);
        }
        catch (OperandException mistake)
        {
            throw new SheetException(null, $"{step.Name}: {mistake.Message} ({step.Formula})", step.At, mistake);
        }
    }
}
