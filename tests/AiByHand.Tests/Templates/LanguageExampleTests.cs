using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Tests.Templates;

/// <summary>The topic at the end of the page on the language is read, drawn and solved at every level.</summary>
public sealed class LanguageExampleTests
{
    private static readonly string Example = InPage(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "language.md")));

    [Fact]
    public void It_has_no_mistake() => Assert.Empty(TemplateReader.Check(Example, "two-steps.yaml"));

    [Theory]
    [InlineData("easy", "Z1 in least..most", "zero_columns(weights(W2)) == 0")]
    [InlineData("book", "Z2 in least..most", "zero_columns(X) == 0")]
    [InlineData("hard", "max(Z2) >= 10", "any(Z1 < 0)")]
    public void It_can_be_drawn_and_says_what_it_means(string level, params string[] conditions)
    {
        var template = TemplateReader.Read(Example, "two-steps.yaml", level);
        Assert.Subset(template.Keep.Select(condition => condition.Text).ToHashSet(), conditions.ToHashSet());
        Assert.Equal(level == "hard" ? 7 : 5, template.Keep.Count);
        Assert.Equal(["Z1", "A1", "Z2", "A2"], template.Steps.Select(step => step.Name));
        Assert.Equal(template.Steps.Count, Solver.Solve(ProblemDrawer.Draw(template, 1).Problem).Values.Keys.Count(name => template.Steps.Any(step => step.Name == name)));
    }

    private static string InPage(string page)
    {
        const string Begin = "```yaml\n";
        page = page.ReplaceLineEndings("\n");
        var from = page.LastIndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
