using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Tests.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>The widest numbers that may ever be drawn are put on the page on purpose, all at once.</summary>
public class WidestTests
{
    private static readonly ulong[] Seeds = [.. Enumerable.Range(0, 5).Select(seed => (ulong)seed)];

    public static TheoryData<string, string> Sheets => TopicPageTests.Topics;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_widest_numbers_fit(string topic, string level)
    {
        var objections = new List<string>();
        foreach (var template in Forms(topic, level))
        {
            foreach (var solution in new Widest(template, Seeds).Solutions)
            {
                foreach (var paper in Enum.GetValues<Paper>())
                {
                    objections.AddRange(FitTests.ObjectionsTo(solution, paper, Blanks.All));
                    objections.AddRange(FitTests.ObjectionsTo(solution, paper, Blanks.All, ImprintTests.Full));
                    if (template.Printed.Count > 0) objections.AddRange(FitTests.ObjectionsTo(solution, paper, Blanks.Book));
                }
            }
        }
        FitTests.AssertNone(objections);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_draw_leaves_the_bounds_that_are_read_off_its_template(string topic, string level)
    {
        foreach (var template in Forms(topic, level))
        {
            var bounds = new Bounds(template);
            foreach (var seed in Seeds)
            {
                foreach (var (name, value) in Solver.Solve(ProblemDrawer.Draw(template, seed).Problem).Values)
                {
                    AssertWithin(bounds.Of(name), value, $"{SheetCode.Of(template, seed)}: {name}");
                }
            }
        }
    }

    [Theory]
    [InlineData("rnn", "book", "Z4", -50, 50)]                  // max(abs(beside(…))) <= 50
    [InlineData("transformer", "hard", "Y", -75, 75)]           // abs(Y) <= 75
    [InlineData("gan", "book", "Z_fake", -3, 3)]                // in -3..3
    [InlineData("three-inputs", "hard", "Z2", -40, 40)]         // max(abs(affine(row, A1))) <= 40, of each row of W2
    [InlineData("three-inputs", "hard", "Y", 0, 40)]            // relu(Z2)
    [InlineData("autoencoder", "book", "dL_dY", -12, 12)]       // twice abs(Y_minus_target) <= 6
    [InlineData("matrix-multiplication", "book", "C", -10, 10)] // 2 · (-1..1 times 1..5)
    [InlineData("resnet", "book", "X", 0, 3)]                   // as drawn
    public void Bounds_are_read_off_conditions_draws_and_steps(string topic, string level, string tensor, int low, int high)
    {
        var spans = new Bounds(TemplateCatalog.Load(topic, level)).Of(tensor)!;
        Assert.All(spans.Cells, span => Assert.Equal(new Span(low, high), span));
    }

    // At every size that is the least or the most, in every variant.
    private static IEnumerable<Template> Forms(string topic, string level)
    {
        foreach (var sizes in SizedPageTests.Corners(TemplateCatalog.Load(topic, level).Sizes))
        {
            var template = TemplateCatalog.Load(topic, level, sizes: sizes);
            foreach (var variant in template.Variants is { Count: > 0 } variants ? variants : [template]) yield return variant;
        }
    }

    private static void AssertWithin(SpanGrid? spans, Tensor value, string what)
    {
        for (var i = 0; spans is not null && i < value.Shape.Count; i++)
        {
            var number = value.Cells[i].Number;
            if (!(spans.Shape == value.Shape && spans.Cells[i].Low <= number && number <= spans.Cells[i].High)) Assert.Fail($"{what}: {number} is not within {spans.Cells[i]}");
        }
    }
}
