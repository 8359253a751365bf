using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Printing;

/// <summary>The files of a run, what they are called, and what their metadata call them.</summary>
internal static class Documents
{
    public const string Worksheets = "worksheets.pdf";
    public const string Keys = "keys.pdf";
    public const string Steps = "steps.pdf";
    public const string Slides = "slides.pdf";
    public const string MarkingKey = "marking-key.pdf";
    public const string MarksCsv = "marks.csv";
    public const string MarksWorkbook = "marks.xlsx";
    public const string Report = "report.pdf";

    /// <summary>A part's pages, from which the whole is bound.</summary>
    public const string Records = "pages.records";

    /// <summary>Which of the documents that a store has pages of are the worksheets …</summary>
    public const int WorksheetPages = 0;

    /// <summary>… and which the keys, …</summary>
    public const int KeyPages = 1;

    /// <summary>… the working, …</summary>
    public const int StepPages = 2;

    /// <summary>… the slides.</summary>
    public const int SlidePages = 3;

    /// <summary>Of how many documents a store has pages.</summary>
    public const int InStore = 4;

    /// <summary>Whether a file is the table that marks are entered into.</summary>
    public static bool IsTableOfMarks(string name) => name is MarksCsv or MarksWorkbook;

    /// <summary>The files of a run, as far as they are known before it is printed.</summary>
    public static IEnumerable<string> Names(RunPlan plan, bool hasReport)
    {
        foreach (var name in (string[])[Worksheets, Keys, MarkingKey, MarksCsv, MarksWorkbook, Manifest.FileName]) yield return name;
        if (plan.HasSteps) yield return Steps;
        if (plan.HasSlides) yield return Slides;
        if (hasReport) yield return Report;
        if (!plan.IsSeparate) yield break;
        foreach (var copy in plan.Copies)
        {
            foreach (var name in CopyFiles.Names(copy, isFirst: true)) yield return name;
        }
    }

    /// <summary><c>Midterm, answer keys</c>; a copy's own: <c>Midterm, Ada Lovelace, answer key</c>.</summary>
    public static string Title(RunPlan plan, Copy? copy, string part) =>
        string.Join(", ", new[] { plan.Heading.Title, copy?.Label ?? "", part }.Where(text => text.Length > 0));
}
