using AiByHand.Answers;
using AiByHand.Operations;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Office;
using AiByHand.Pages.Tests.Tags;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Workings;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Composing;

public class StepPagesTests
{
    private static readonly ulong[] Seeds = [7, ulong.MaxValue];

    public static TheoryData<string, string> Topics => TopicPageTests.Topics;

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_line_of_working_stands_on_them_once_in_the_order_of_the_steps(string topic, string level)
    {
        foreach (var seed in Seeds)
        {
            var solution = Solve(topic, level, seed);
            var working = Working.Of(solution);
            foreach (var paper in Enum.GetValues<Paper>())
            {
                var pages = Composer.ComposeSteps(solution, paper);
                Assert.Equal(
                    [.. solution.Template.Steps.SelectMany(working.Lines).Select(Bare)],
                    [.. pages.SelectMany(page => Parts(page, PartKind.Words)).Where(words => words.Contains('=')).Select(Bare)]);
                Assert.All(pages.Index(), page => PaperChecks.Check(page.Item, $"{topic} {level} {seed} {paper}, page {page.Index + 1}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_step_has_its_formula_over_it(string topic, string level)
    {
        var solution = Solve(topic, level, 7);
        string[] headings = [.. Composer.ComposeSteps(solution).SelectMany(page => Parts(page, PartKind.Heading)).Where(heading => !heading.EndsWith("(continued)", StringComparison.Ordinal))];
        var formulas = new SheetFormulas(solution.Template);
        Assert.Equal(solution.Template.Steps.Count, headings.Length);
        foreach (var (step, heading) in solution.Template.Steps.Zip(headings))
        {
            Assert.StartsWith(FormattableString.Invariant($"{step.Number}."), heading, StringComparison.Ordinal);
            Assert.EndsWith(Bare(formulas.Of(step)), Bare(heading), StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Operations => [.. OperationCatalog.Names];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_has_a_formula_that_can_be_printed(string name)
    {
        var call = OperationCatalog.Find(name)!.Example.Call.Replace("'", "''", StringComparison.Ordinal);
        var template = TemplateReader.Read($"topic: mine\nnumber: 9\ntitle: T\ngiven:\n  X: {{ shape: 1x1, draw: 1..9 }}\nsolve:\n  Y: '{call}'\npage: {{ areas: [[ X, Y ]] }}\n", "mine.yaml", Template.BookLevel);

        Assert.Single(Composer.ComposeSteps(Solver.Solve(ProblemDrawer.Draw(template, 7).Problem)));
    }

    [Fact]
    public void They_say_that_they_are_a_key()
    {
        var pages = Composer.ComposeSteps(Solve("clip", Template.BookLevel, 7));
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.True(page.IsKey));
        Assert.All(pages, page => Assert.StartsWith("CLIP: answer key, steps ", page.Title, StringComparison.Ordinal));
        Assert.Equal(pages.Count, pages.Select(page => page.Title).Distinct().Count());
        Assert.All(pages, page => Assert.Contains("answer key", Parts(page, PartKind.Words)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Composer.Compose(Solve("clip", Template.BookLevel, 7), View.Steps));
    }

    [Theory]
    [InlineData("rnn")]
    [InlineData("clip")]
    [InlineData("vector-database")]
    public void They_keep_to_the_rules_of_tagged_documents(string topic) =>
        Assert.Empty(UaRules.ObjectionsTo(TagTests.Pdf([.. Composer.ComposeSteps(Solve(topic, Template.BookLevel, 7))])));

    private static Solution Solve(string topic, string level, ulong seed) => Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), seed).Problem);

    // What each part of a kind says.
    private static IEnumerable<string> Parts(Page page, PartKind kind)
    {
        var texts = page.Shapes.OfType<TextRun>().Where(run => run.Part is not null).ToLookup(run => run.Part!, run => run.Text);
        return page.Reading.Kids.Where(part => part.Kind == kind).Select(part => string.Concat(texts[part]));
    }

    // A line that is broken has lost a blank.
    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
