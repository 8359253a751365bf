using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>A copy's row in the table of marks.</summary>
/// <param name="Copy">Whose.</param>
/// <param name="Codes">Its sheets' codes, topic by topic.</param>
/// <param name="Points">What they can earn, topic by topic; null for nothing.</param>
internal sealed record MarksRow(Copy Copy, IReadOnlyList<string> Codes, IReadOnlyList<Rational?> Points)
{
    public static MarksRow Of(CopyRecord record) => new(record.Copy, [.. record.Sheets.Select(sheet => sheet.Code)], [.. record.Sheets.Select(sheet => Earnings.Of(sheet)?.Total)]);
}
