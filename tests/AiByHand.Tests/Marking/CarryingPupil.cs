using AiByHand.Answers;
using AiByHand.Expressions;
using AiByHand.Marking;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Tests.Marking;

/// <summary>A pupil who gets one step wrong, and goes on from there without another slip.</summary>
internal static class CarryingPupil
{
    /// <summary>What the pupil writes.</summary>
    /// <param name="solution">What is right.</param>
    /// <param name="slipped">The step.</param>
    /// <param name="wrong">What the pupil has there.</param>
    public static Dictionary<string, string> Entries(Solution solution, StepTensor slipped, Tensor wrong) => Entries(solution, slipped, wrong, out _);

    /// <summary>What the pupil writes.</summary>
    /// <param name="solution">What is right.</param>
    /// <param name="slipped">The step.</param>
    /// <param name="wrong">What the pupil has there.</param>
    /// <param name="hasResult">Whether each later step had a result; where one hasn't, the pupil writes what is right.</param>
    public static Dictionary<string, string> Entries(Solution solution, StepTensor slipped, Tensor wrong, out bool hasResult)
    {
        hasResult = true;
        var values = new Dictionary<string, Tensor>(solution.Problem.Givens);
        foreach (var step in solution.Template.Steps)
        {
            try
            {
                values[step.Name] = step == slipped ? wrong : Evaluator.Evaluate(step.Value, values);
            }
            catch (Exception none) when (none is OperandException or OverflowException)
            {
                hasResult = false;
                values[step.Name] = solution[step.Name];
            }
        }
        return AskedCell.Of(solution, AnswerSheet.Of(solution)).Where(asked => asked.Cell is not null).ToDictionary(asked => asked.Name, asked => Text(values[asked.Tensor][asked.Cell!.Row - 1, asked.Cell.Column - 1]));
    }

    private static string Text(Cell cell) => cell.Word ?? (cell.Number.IsInteger ? $"{cell.Number.Numerator}" : $"{cell.Number.Numerator}/{cell.Number.Denominator}");
}
