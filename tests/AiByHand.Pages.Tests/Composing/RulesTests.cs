using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Shipped;

namespace AiByHand.Pages.Tests.Composing;

public class RulesTests
{
    public static TheoryData<string, string> TopicsAtLevels => ShippedSheets.OfTopics;

    [Fact]
    public void Rules_stand_between_the_conventions_and_the_footer()
    {
        var page = Ruled().Worksheet();
        TextRun convention = Run(page, "Round."), rule = Run(page, "Z = W · X"), code = Run(page, "sample.r1.book.7");
        Assert.True(convention.Origin.Y < rule.Origin.Y && rule.Origin.Y < code.Origin.Y - code.Size);
        Assert.Equal(FontFace.Sans, rule.Font);
        Assert.False(page.HasLeftOutRules);
    }

    [Fact]
    public void They_stand_on_the_key_too() => Assert.NotNull(Run(Ruled().Key(), "Z = W · X"));

    [Theory]
    [InlineData(Rules.Back)]
    [InlineData(Rules.No)]
    public void Elsewhere_the_foot_has_none(Rules rules)
    {
        var page = Composer.Compose(Ruled().Solve(), View.Worksheet, rules: rules);
        Assert.DoesNotContain(page.Shapes.OfType<TextRun>(), run => run.Text == "Z = W · X");
        Assert.False(page.HasLeftOutRules);
    }

    [Fact]
    public void The_back_has_title_and_rules_and_asks_nothing()
    {
        var page = Composer.ComposeBack(Ruled().Solve());
        Assert.NotNull(Run(page, "A Sample"));
        Assert.True(Run(page, "Z = W · X").Size > 9);
        Assert.Empty(page.Fields);
        Assert.DoesNotContain(page.Shapes.OfType<TextRun>(), run => run.Text == "Round.");
        Assert.Equal("A Sample: rules", page.Title);
        // Worksheets have it as well as keys.
        Assert.DoesNotContain(page.Shapes, shape => shape.Layer == Layer.Answer);
    }

    [Fact]
    public void What_finds_no_room_is_left_out_and_told()
    {
        var exercise = Exercise.Layer();
        for (var i = 0; i < 200; i++) exercise.Rule("a rule that is long enough for a line of its own, or nearly, so that two hundred of them fill more than one page");
        var page = exercise.Worksheet();
        Assert.True(page.HasLeftOutRules);
        Assert.Equal(CellSide(Exercise.Layer().Worksheet()), CellSide(page));
    }

    [Theory]
    [MemberData(nameof(TopicsAtLevels))]
    public void Cells_never_become_smaller_for_the_sake_of_rules(string topic, string level)
    {
        var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), 3).Problem);
        Page with = Composer.Compose(solution, View.Worksheet, rules: Rules.Foot), without = Composer.Compose(solution, View.Worksheet, rules: Rules.No);
        Assert.Equal(CellSide(without), CellSide(with), 9);
        Assert.False(with.HasLeftOutRules, "the rules find no room at the foot");
    }

    private static Exercise Ruled() => Exercise.Layer().Convention("Round.").Rule("Z = W · X").Rule("A = ReLU(Z)");

    private static double CellSide(Page page) => page.Fields[0].Box.Height;

    private static TextRun Run(Page page, string text) => Assert.Single(page.Shapes.OfType<TextRun>(), run => run.Text == text);
}
