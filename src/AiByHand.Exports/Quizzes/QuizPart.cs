using AiByHand.Numbers;

namespace AiByHand.Exports.Quizzes;

/// <summary>What one question asks: a sheet, or where that is too much for one, some of its steps.</summary>
/// <param name="Quiz">The sheet.</param>
/// <param name="Number">Which part it is, from 1.</param>
/// <param name="Count">How many parts the sheet has.</param>
/// <param name="Steps">The steps.</param>
internal sealed record QuizPart(QuizSheet Quiz, int Number, int Count, IReadOnlyList<QuizStep> Steps)
{
    private const int Places = 2;

    /// <summary>What is given.</summary>
    public required IReadOnlyList<QuizTable> Givens { get; init; }

    /// <summary>What the parts before ask and this one needs, with its answers.</summary>
    public IReadOnlyList<QuizTable> Earlier { get; init; } = [];

    /// <summary>Whether it needs what the pupil wrote in the parts before.</summary>
    public bool RestsOnEarlier => !IsAlone && Number > 1;

    /// <summary>Whether it can be asked without the other parts.</summary>
    public bool IsAlone { get; init; } = true;

    /// <summary>The sheet.</summary>
    public ExportSheet Sheet => Quiz.Sheet;

    /// <summary>What is asked, in order.</summary>
    public IReadOnlyList<QuizBlank> Blanks { get; } = [.. Steps.SelectMany(step => step.Blanks)];

    /// <summary>What it earns, with two decimals at most: rounded so that the parts of a sheet earn together what the sheet does.</summary>
    public decimal Points
    {
        get
        {
            var before = Sum(Quiz.Steps.TakeWhile(step => !Steps.Any(own => own == step && own.BlankCount > 0)));
            var points = (before + Sum(Steps)).Round(Places) - before.Round(Places);
            return (decimal)points.Numerator / points.Denominator;

            static Rational Sum(IEnumerable<QuizStep> steps) => steps.Aggregate(Rational.Zero, (sum, step) => sum + step.Points);
        }
    }

    /// <summary>Behind a name, where there is more than one: <c>, part 2 of 3</c>.</summary>
    public string Suffix => Count == 1 ? "" : FormattableString.Invariant($", part {Number} of {Count}");
}
