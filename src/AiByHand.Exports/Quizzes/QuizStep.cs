using AiByHand.Numbers;
using AiByHand.Templates;

namespace AiByHand.Exports.Quizzes;

/// <summary>A step of the sheet as a quiz asks it, or a given that is to be written in.</summary>
/// <param name="Tensor">The tensor's name.</param>
/// <param name="Step">The step; null for a given.</param>
/// <param name="Heading">Its number and formula.</param>
/// <param name="Tables">Its tables; none for a step that is worked out in the head, or whose cells are gaps of the code.</param>
internal sealed record QuizStep(string Tensor, StepTensor? Step, string Heading, IReadOnlyList<QuizTable> Tables)
{
    /// <summary>What is asked, in order.</summary>
    public IEnumerable<QuizBlank> Blanks => Tables.SelectMany(table => table.Blanks);

    /// <summary>How many things are asked.</summary>
    public int BlankCount => Blanks.Count();

    /// <summary>What they earn.</summary>
    public Rational Points => Blanks.Aggregate(Rational.Zero, (sum, blank) => sum + blank.Points);
}
