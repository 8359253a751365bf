using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>A line of a marking key: what a marker compares a sheet with.</summary>
/// <param name="Copy">Whose sheet.</param>
/// <param name="Code">Its code.</param>
/// <param name="Answers">Its final answers.</param>
public sealed record MarkingRow(Copy Copy, string Code, IReadOnlyList<FinalAnswer> Answers)
{
    /// <summary>A sheet's line.</summary>
    public static MarkingRow Of(RunSheet sheet) => new(sheet.Copy, sheet.Code, FinalAnswers.Of(sheet.Solution));
}
