using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Fitting;

public class FitTests
{
    [Fact]
    public void Explore()
    {
        var seen = new Dictionary<string, (int Count, string First)>();
        foreach (TopicHead head in TemplateCatalog.Topics)
        foreach (string level in Template.Levels)
        {
            var template = TemplateCatalog.Load(head.Topic, level);
            for (ulong seed = 0; seed < 4; seed++)
            {
                var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
                foreach (Paper paper in Enum.GetValues<Paper>())
                foreach (Blanks blanks in Enum.GetValues<Blanks>())
                {
                    var page = Composer.Compose(solution, View.Key, paper, blanks);
                    foreach (var o in PageProof.ObjectionsTo(page))
                    {
                        string kind = head.Topic + ": " + System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(o, @"\(.*?\)", ""), @"'-?[\d./]+'", "'#'");
                        seen[kind] = seen.TryGetValue(kind, out var s) ? (s.Count + 1, s.First) : (1, $"{level} {seed} {paper} {blanks} {o}");
                    }
                }
            }
        }
        File.WriteAllLines("/tmp/fits-explore.txt", seen.OrderBy(s => s.Key).Select(s => $"{s.Value.Count} {s.Key} | {s.Value.First}"));
    }
}
