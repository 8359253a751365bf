using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Tests.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>Every page fits: whatever a seed draws, on both papers, with all cells blank and with the book's. A worksheet is its key without the handwriting, so the key is looked at.</summary>
public class FitTests
{
    private const int MostTold = 20;

    // What a run prints is the same for every seed, and the body is proved for each: one seed in ten will do.
    private const int SeedsForOneRun = 10;

    public static TheoryData<string, string> Sheets => TopicPageTests.Topics;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_page_fits(string topic, string level)
    {
        var template = TemplateCatalog.Load(topic, level);
        var objections = new List<string>();
        foreach (var seed in FitSeeds.All)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
            foreach (var paper in Enum.GetValues<Paper>())
            {
                objections.AddRange(ObjectionsTo(solution, paper, Blanks.All));
                if (solution.Template.Printed.Count > 0) objections.AddRange(ObjectionsTo(solution, paper, Blanks.Book));
            }
        }
        AssertNone(objections);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_page_fits_with_all_that_a_run_prints_round_it(string topic, string level)
    {
        var template = TemplateCatalog.Load(topic, level);
        var objections = new List<string>();
        foreach (var seed in FitSeeds.All.Where(seed => seed % SeedsForOneRun == 0))
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
            MarkBox[] marks = [.. solution.Template.Steps.Select(step => new MarkBox(step.Name, "2.5")), new MarkBox("total", "100")];
            foreach (var paper in Enum.GetValues<Paper>()) objections.AddRange(ObjectionsTo(solution, paper, Blanks.All, ImprintTests.Full with { Marks = marks }));
        }
        AssertNone(objections);
    }

    /// <summary>Says what is wrong if anything is.</summary>
    internal static void AssertNone(IReadOnlyList<string> objections) =>
        Assert.True(objections.Count == 0, $"{objections.Count} objections:\n{string.Join('\n', objections.Take(MostTold))}");

    /// <summary>What is wrong with a sheet's key, and whose it is; a page that can't be composed is wrong, too.</summary>
    internal static IEnumerable<string> ObjectionsTo(Solution solution, Paper paper, Blanks blanks, Imprint? imprint = null)
    {
        var whose = $"{solution.Problem.Code} on {paper}, blanks {blanks}";
        try
        {
            var key = Composer.Compose(solution, View.Key, paper, blanks, imprint);
            return PageProof.ObjectionsTo(key).Select(objection => $"{whose}: {objection}");
        }
        catch (SheetException refusal)
        {
            return [$"{whose}: {refusal.Message}"];
        }
    }
}
