using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Runs.Printing;

/// <summary>A line of a marking key: what a marker compares a sheet with.</summary>
/// <param name="Copy">Whose sheet.</param>
/// <param name="Code">Its code.</param>
/// <param name="Answers">The answers that earn marks, then the final ones.</param>
internal sealed record MarkingRow(Copy Copy, string Code, IReadOnlyList<RightAnswer> Answers)
{
    /// <summary>What the sheet can earn, or null.</summary>
    public Rational? Points { get; init; }

    /// <summary>A sheet's line.</summary>
    public static MarkingRow Of(RunSheet sheet)
    {
        var earned = Earnings.Of(sheet);
        var earns = sheet.Topic.Points is BlankPoints ? Asked(sheet) : (earned?.Steps ?? []).Select(step => RightAnswer.Of(step.Step, sheet.Solution));
        var finals = FinalAnswers.Of(sheet.Solution).Select(final => RightAnswer.Of(final.Step, sheet.Solution));
        return new MarkingRow(sheet.Copy, sheet.Code, [.. earns.Concat(finals).DistinctBy(answer => answer.Name)]) { Points = earned?.Total };
    }

    // Where each blank earns, all that is asked, what is only copied as well; of what is replaced in its cells what stands there in the end.
    private static IEnumerable<RightAnswer> Asked(RunSheet sheet) =>
        from blank in AnswerSheet.Of(sheet.Solution, sheet.Topic.Blanks).Blanks.DistinctBy(blank => (blank.Tensor, blank.Then))
        select (blank.Then ?? blank.Step) is { } step ? RightAnswer.Of(step, sheet.Solution) : RightAnswer.OfGiven(blank.Tensor, sheet.Solution);
}

/// <summary>What is right in the grids of a tensor.</summary>
/// <param name="Name">The tensor's.</param>
/// <param name="Notation">How its numbers are written.</param>
/// <param name="Value">Its value.</param>
internal sealed record RightAnswer(string Name, Notation Notation, Tensor Value)
{
    /// <summary>A step's.</summary>
    public static RightAnswer Of(StepTensor step, Solution solution) => new(step.Name, step.Notation, solution[step.Name]);

    /// <summary>A given's, which is copied.</summary>
    public static RightAnswer OfGiven(string name, Solution solution) => new(name, solution.Template.Givens.First(given => given.Name == name).Notation, solution[name]);
}
