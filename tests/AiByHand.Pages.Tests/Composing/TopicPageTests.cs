using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Composing;

public class TopicPageTests
{
    private static readonly ulong[] Seeds = [7, 42, ulong.MaxValue];

    public static TheoryData<string, string> Topics
    {
        get
        {
            var topics = new TheoryData<string, string>();
            foreach (var head in TemplateCatalog.Topics.Concat(TemplateCatalog.Examples))
            {
                foreach (var level in Template.Levels)
                    topics.Add(head.Topic, level);
            }
            return topics;
        }
    }

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
                    PageChecks.Check(
                        Composer.Compose(solution, View.Worksheet, paper, blanks), Composer.Compose(solution, View.Key, paper, blanks), $"{topic} {level} {seed} {paper} {blanks}");
                }
            }
        }
    }
}
