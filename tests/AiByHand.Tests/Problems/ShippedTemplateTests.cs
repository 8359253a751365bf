using AiByHand.Expressions;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Shipped;

namespace AiByHand.Tests.Problems;

/// <summary>What must hold for every topic that ships, at every level, over many seeds.</summary>
public sealed class ShippedTemplateTests
{
    private const int Seeds = 100;

    public static TheoryData<string, string> Sheets => ShippedSheets.OfAll;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_kept_sheet_meets_every_condition(string topic, string level)
    {
        foreach (var problem in ProblemsOf(topic, level))
        {
            var helpers = problem.Template.Givens.Where(given => given.IsHelper).Select(given => given.Name).ToHashSet();
            var values = Solver.Solve(problem).Values;
            foreach (var condition in problem.Template.Keep)
            {
                if (References.In(condition.Test).Any(helpers.Contains)) continue;
                var holds = Array.TrueForAll(Evaluator.Evaluate(condition.Test, values).Cells.ToArray(), cell => !cell.Number.IsZero);
                Assert.True(holds, $"{topic}, level {level}, seed {problem.Seed}: {condition.Text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_given_has_its_shape_and_only_numbers_that_may_be_drawn(string topic, string level)
    {
        foreach (var (variant, _, givens) in ProblemsOf(topic, level))
        {
            Assert.Equal(variant.Givens.Where(given => !given.IsHelper).Select(given => given.Name), givens.Keys);
            foreach (var given in variant.Givens)
            {
                if (given.IsHelper) continue;
                var tensor = givens[given.Name];
                Assert.Equal(given.Shape, tensor.Shape);
                if (given.Draw is not DrawCells cells) continue;
                for (var column = 0; column < tensor.Shape.Columns; column++)
                {
                    foreach (var cell in tensor.Column(column).Cells) Assert.Contains(cell, cells.Choices[column]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Different_seeds_give_different_sheets(string topic, string level)
    {
        var marks = ProblemsOf(topic, level).Select(Fingerprint.Of).Distinct().Count();
        Assert.InRange(marks, Seeds * 9 / 10, Seeds);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_template_read_again_gives_the_same_sheets(string topic, string level)
    {
        var again = TemplateReader.Read(TemplateCatalog.TextOf(TemplateCatalog.Find(topic)!), $"{topic}.yaml", level);
        foreach (var problem in ProblemsOf(topic, level).Take(10)) Assert.Equal(Fingerprint.Of(problem), Fingerprint.Of(ProblemDrawer.Draw(again, problem.Seed!.Value).Problem));
    }

    private static IEnumerable<Problem> ProblemsOf(string topic, string level) => Drawn.Of(TemplateCatalog.Load(topic, level)).Take(Seeds);
}
