using AiByHand.Problems;

namespace AiByHand.Solutions;

/// <summary>Computes every answer.</summary>
public static class Solver
{
    /// <summary>Solves the problem, step by step.</summary>
    /// <exception cref="SolveException">A step has no exact result; the message names the tensor.</exception>
    public static Solution Solve(Problem problem) => throw new NotImplementedException();
}
