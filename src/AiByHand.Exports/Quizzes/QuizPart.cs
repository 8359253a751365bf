namespace AiByHand.Exports.Quizzes;

/// <summary>What one question asks: a sheet, or where that is too much for one, some of its steps.</summary>
/// <param name="Quiz">The sheet.</param>
/// <param name="Number">Which part it is, from 1.</param>
/// <param name="Count">How many parts the sheet has.</param>
/// <param name="Steps">The steps.</param>
internal sealed record QuizPart(QuizSheet Quiz, int Number, int Count, IReadOnlyList<QuizStep> Steps)
{
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
    public IReadOnlyList<QuizBlank> Blanks { get; } = [.. Steps.SelectMany(step => step.Tables).SelectMany(table => table.Blanks)];

    /// <summary>What it earns, a point for each cell: one whose value may be replaced counts half for either.</summary>
    public decimal Points => (decimal)Blanks.Sum(blank => blank.Weight) / Quiz.CellWeight;

    /// <summary>Behind a name, where there is more than one: <c>, part 2 of 3</c>.</summary>
    public string Suffix => Count == 1 ? "" : FormattableString.Invariant($", part {Number} of {Count}");
}
