using AiByHand.Templates;

namespace AiByHand.Exports.Quizzes;

/// <summary>A step of the sheet as a quiz asks it.</summary>
/// <param name="Step">The step; null for givens that are copied in.</param>
/// <param name="Heading">Its number and formula.</param>
/// <param name="Tables">Its tables; none for a step that is worked out in the head.</param>
internal sealed record QuizStep(StepTensor? Step, string Heading, IReadOnlyList<QuizTable> Tables)
{
    /// <summary>How many things are asked.</summary>
    public int BlankCount => Tables.Sum(table => table.Blanks.Count());
}
