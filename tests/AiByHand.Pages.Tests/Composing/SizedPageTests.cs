using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>Pages whose sizes may be chosen, at the least and the most of each.</summary>
public class SizedPageTests
{
    public static TheoryData<string, string> Sheets
    {
        get
        {
            var sheets = new TheoryData<string, string>();
            foreach (var head in TemplateCatalog.Topics.Where(head => TemplateCatalog.Load(head.Topic).Sizes.Count > 0))
            {
                foreach (var level in Template.Levels) sheets.Add(head.Topic, level);
            }
            return sheets;
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_page_holds_its_smallest_and_largest_sizes(string topic, string level)
    {
        foreach (var sizes in Corners(TemplateCatalog.Load(topic, level).Sizes))
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level, sizes: sizes), 7).Problem);
            foreach (var paper in Enum.GetValues<Paper>())
            {
                PageChecks.Check(Composer.Compose(solution, View.Worksheet, paper), Composer.Compose(solution, View.Key, paper), $"{solution.Problem.Code} on {paper}");
            }
        }
    }

    /// <summary>The least and the most of each size, in every combination.</summary>
    internal static IEnumerable<Dictionary<string, int>> Corners(IReadOnlyList<TemplateSize> sizes)
    {
        for (var corner = 0; corner < 1 << sizes.Count; corner++)
        {
            yield return sizes.Index().ToDictionary(size => size.Item.Name, size => (corner >> size.Index & 1) == 0 ? size.Item.Least : size.Item.Most);
        }
    }
}
