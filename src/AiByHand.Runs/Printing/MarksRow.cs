using AiByHand.Numbers;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>A copy's row in the table of marks.</summary>
/// <param name="Copy">Whose.</param>
/// <param name="Codes">Its sheets' codes, topic by topic.</param>
/// <param name="Points">What they can earn, topic by topic; null for nothing.</param>
internal sealed record MarksRow(Copy Copy, IReadOnlyList<string> Codes, IReadOnlyList<Rational?> Points)
{
    /// <summary>The marks it was given, column by column, null for what wasn't marked; none where they are still to be entered.</summary>
    public IReadOnlyList<Rational?> Marks { get; init; } = [];

    /// <summary>The sum of its marks; null where there are none.</summary>
    public Rational? Total => Earnings.SumOrNone(Marks);

    public static MarksRow Of(CopyRecord record) => new(record.Copy, [.. record.Sheets.Select(sheet => sheet.Code)], [.. record.Sheets.Select(sheet => Earnings.Of(sheet)?.Total)]);
}
