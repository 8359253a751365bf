using AiByHand.Answers;
using AiByHand.Pages.Writers;
using AiByHand.Pictures;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Exports.Tests;

/// <summary>Sheets to export.</summary>
internal static class Exported
{
    /// <summary>The program's own pictures.</summary>
    public static PictureWriter Pictures { get; } = PngWriter.Write;

    /// <summary>A practice sheet by its seed.</summary>
    public static ExportSheet Sheet(string topic, ulong seed, string level = Template.BookLevel, Blanks blanks = Blanks.All)
    {
        var template = TemplateCatalog.Load(topic, level);
        var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
        return new ExportSheet(solution, blanks) { Code = SheetCode.Of(template, seed, blanks).ToString(), Topic = topic, Title = template.Title };
    }
}
