using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Problems;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Solutions;

/// <summary>Computes every answer.</summary>
public static class Solver
{
    /// <summary>Solves the problem, step by step.</summary>
    /// <exception cref="SolveException">A step has no exact result; the message names the tensor.</exception>
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
            throw new SolveException($"{step.Name}: a number is too large to be exact ({step.Formula})", overflow, step.At);
        }
        catch (OperandException mistake)
        {
            throw new SolveException($"{step.Name}: {mistake.Message} ({step.Formula})", mistake, step.At);
        }
    }
}
