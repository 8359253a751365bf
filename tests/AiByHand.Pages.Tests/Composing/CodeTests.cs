using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>Lines of code with gaps on the page.</summary>
public class CodeTests
{
    private static readonly Color Green = new(0x00702E);

    [Theory]
    [InlineData(Paper.Letter)]
    [InlineData(Paper.A4)]
    public void A_page_with_code_passes_every_check(Paper paper)
    {
        var exercise = Code();
        PageChecks.Check(exercise.Worksheet(paper), exercise.Key(paper), paper.ToString());
    }

    [Fact]
    public void A_gap_is_an_underline_and_a_blank_field_named_by_its_line_and_place()
    {
        var page = Code().Worksheet();
        var gap = Assert.Single(page.Fields, field => field.Name == "code[2,2]");
        Assert.Equal(("", true), (gap.Text, gap.IsBlank));
        Assert.Equal(37.5, gap.Box.Width, 6);
        Assert.Equal(3 * 37.5, Assert.Single(page.Fields, field => field.Name == "code[2,1]").Box.Width, 6);
        var underline = Assert.Single(page.Shapes.OfType<Polyline>(), line => Math.Abs(line.Points[0].Y - gap.Box.Bottom) < 1e-6 && Math.Abs(line.Points[0].X - gap.Box.X) < 1e-6);
        Assert.Equal(gap.Box.Right, underline.Points[1].X, 6);
    }

    [Fact]
    public void The_key_writes_the_cell_over_the_underline_in_its_step_s_ink()
    {
        var key = Code().Key();
        TextRun word = Run(key, "Linear"), number = Run(key, "4");
        Assert.All([word, number], run => Assert.Equal((Layer.Answer, FontFace.Script, Green), (run.Layer, run.Font, run.Color)));
        var gap = Assert.Single(key.Fields, field => field.Name == "code[2,1]");
        Assert.Equal("Linear", gap.Text);
        Assert.True(PageChecks.Encloses(gap.Box, PageChecks.Extent(word)));
        Assert.DoesNotContain(Code().Worksheet().Shapes.OfType<TextRun>(), run => run.Text is "Linear" or "4");
    }

    [Fact]
    public void A_given_s_cell_and_the_book_s_scaffold_are_printed()
    {
        var page = Code().Printed("layer", "1 0").Worksheet(blanks: Blanks.Book);
        Assert.Equal((Layer.Print, FontFace.Sans), (Run(page, "Linear").Layer, Run(page, "Linear").Font));
        Assert.Equal((Layer.Print, FontFace.Sans), (Run(page, "7").Layer, Run(page, "7").Font));
        Assert.Equal(["Linear", "", "7"], page.Fields.Select(field => field.Text));
    }

    [Fact]
    public void Lines_are_numbered_at_one_pitch_over_the_height_of_their_place()
    {
        var page = Code().Given("tall", string.Join(" / ", Enumerable.Repeat("5", 12))).Areas("code tall").Item(Exercise.Tensor("tall") with { IsBlank = false }).Worksheet();
        double[] baselines = [.. new[] { "1", "2", "3" }.Select(number => Run(page, number).Origin.Y)];
        Assert.Equal(4 * 37.5, baselines[1] - baselines[0], 6);
        Assert.Equal(4 * 37.5, baselines[2] - baselines[1], 6);
        Assert.Equal(2, page.Shapes.OfType<Polyline>().Count(line => line.Pen?.Dash is not null));
    }

    [Fact]
    public void A_word_too_long_for_its_gap_is_refused_by_the_cell_s_name()
    {
        var exercise = Code().Item(new CodeItem("code", Exercise.Plain, [[new CodeGap("layer", 1, 1, 0.6)]]));
        Assert.StartsWith("sample: code: 'Linear' is too wide for the gap layer[1,1]; one ", Assert.Throws<SheetException>(() => exercise.Key()).Message);
    }

    private static Exercise Code() => new Exercise()
        .Given("X", "7")
        .Step("layer", "beside('Linear', 4)", ink: Ink.Green)
        .Areas("code")
        .Item(new CodeItem("code", Exercise.Plain,
        [
            [new CodeText("model = (")],
            [new CodeText("    nn."), new CodeGap("layer", 1, 1, 3), new CodeText("( "), new CodeGap("layer", 1, 2, 1), new CodeText(", "), new CodeGap("X", 1, 1, 1), new CodeText(" )")],
            [new CodeText(")")],
        ]));

    private static TextRun Run(Page page, string text) => Assert.Single(page.Shapes.OfType<TextRun>(), run => run.Text == text);
}
