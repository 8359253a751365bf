using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Shipped;

namespace AiByHand.Pages.Tests.Composing;

public class TopicPageTests
{
    private static readonly ulong[] Seeds = [7, 42, ulong.MaxValue];

    public static TheoryData<string, string> Topics => ShippedSheets.OfAll;

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_page_passes_every_check(string topic, string level)
    {
        var template = TemplateCatalog.Load(topic, level);
        foreach (var seed in Seeds)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
            foreach (var paper in Enum.GetValues<Paper>())
            {
                foreach (var blanks in solution.Template.Printed.Count > 0 ? Enum.GetValues<Blanks>() : [Blanks.All])
                {
                    var pages = Composer.Compose(solution, [View.Worksheet, View.Key], paper, blanks);
                    PageChecks.Check(pages[0], pages[1], $"{topic} {level} {seed} {paper} {blanks}");
                }
            }
        }
    }
}
