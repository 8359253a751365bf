using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Templates;

namespace AiByHand.Runs.Printing;

/// <summary>A line of a marking key: what a marker compares a sheet with.</summary>
/// <param name="Copy">Whose sheet.</param>
/// <param name="Code">Its code.</param>
/// <param name="Answers">The answers that earn marks, then the final ones.</param>
internal sealed record MarkingRow(Copy Copy, string Code, IReadOnlyList<FinalAnswer> Answers)
{
    /// <summary>What the sheet can earn, or null.</summary>
    public Rational? Points { get; init; }

    /// <summary>A sheet's line.</summary>
    public static MarkingRow Of(RunSheet sheet)
    {
        var earned = Earnings.Of(sheet);
        List<FinalAnswer> answers = [.. (sheet.Topic.Points is BlankPoints ? Asked(sheet) : (earned?.Steps ?? []).Select(step => step.Step)).Select(step => new FinalAnswer(step, sheet.Solution[step.Name]))];
        answers.AddRange(FinalAnswers.Of(sheet.Solution).Where(final => !answers.Exists(answer => answer.Step.Name == final.Step.Name)));
        return new MarkingRow(sheet.Copy, sheet.Code, answers) { Points = earned?.Total };
    }

    // Where each blank earns, all that is asked; of what is replaced in its cells what stands there in the end.
    private static IEnumerable<StepTensor> Asked(RunSheet sheet) =>
        AnswerSheet.Of(sheet.Solution, sheet.Topic.Blanks).Blanks.Select(blank => blank.Then ?? blank.Step).OfType<StepTensor>().DistinctBy(step => step.Name);
}
