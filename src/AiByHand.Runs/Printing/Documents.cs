using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Printing;

/// <summary>The files of a run, what they are called, and what their metadata call them.</summary>
internal static class Documents
{
    public const string Worksheets = "worksheets.pdf";
    public const string Keys = "keys.pdf";
    public const string MarkingKey = "marking-key.pdf";
    public const string MarksCsv = "marks.csv";
    public const string MarksWorkbook = "marks.xlsx";
    public const string Report = "report.pdf";

    /// <summary><c>Midterm, answer keys</c>; a copy's own: <c>Midterm, Ada Lovelace, answer key</c>.</summary>
    public static string Title(RunPlan plan, Copy? copy, string part) =>
        string.Join(", ", new[] { plan.Heading.Title, copy?.Label ?? "", part }.Where(text => text.Length > 0));
}
