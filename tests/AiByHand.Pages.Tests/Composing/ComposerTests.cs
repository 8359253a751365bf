using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Fitting;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Composing;

public class ComposerTests
{
    private static readonly Color Black = new(0x000000), Grey = new(0xE7E6E6), Yellow = new(0xFFF2CC), Red = new(0xC2192A), Green = new(0x00702E);

    [Theory]
    [InlineData(Paper.Letter)]
    [InlineData(Paper.A4)]
    public void A_page_passes_every_check(Paper paper)
    {
        var exercise = Exercise.Layer().Convention("Round to the nearest integer.");
        PageChecks.Check(exercise.Worksheet(paper), exercise.Key(paper), paper.ToString());
    }

    [Fact]
    public void Views_composed_together_are_those_composed_alone()
    {
        var solution = Exercise.Layer().Solve();

        var pages = Composer.Compose(solution, [View.Key, View.Worksheet, View.Key]);

        Assert.Equal(3, pages.Length);
        AssertSame(Composer.Compose(solution, View.Key), pages[0]);
        AssertSame(Composer.Compose(solution, View.Worksheet), pages[1]);
        AssertSame(pages[0], pages[2]);

        static void AssertSame(Page expected, Page actual)
        {
            Assert.Equal(expected.Title, actual.Title);
            Assert.Equal(expected.Fields, actual.Fields);
            Assert.Equal(Written(expected), Written(actual));
        }

        static byte[] Written(Page page)
        {
            using var output = new MemoryStream();
            PdfWriter.Write([page], "", output);
            return output.ToArray();
        }
    }

    [Fact]
    public void Cells_that_hide_their_zeros_stay_empty_on_the_key()
    {
        var key = new Exercise().Step("I", "identity(2)").Areas("I").Item(Exercise.Tensor("I") with { HidesZeros = true }).Key();
        Assert.Equal(["1", "", "", "1"], key.Fields.Select(field => field.Text));
        Assert.Equal(2, key.Shapes.OfType<TextRun>().Count(run => run.Layer == Layer.Answer && run.Text == "1"));
        Assert.DoesNotContain(key.Shapes.OfType<TextRun>(), run => run.Text is "" or "0");
    }

    [Fact]
    public void Matrices_that_meet_share_their_cell_lines()
    {
        var page = Exercise.Layer().Key();
        Assert.Equal(Cell(page, "X[3,2]").X, Cell(page, "Z[2,2]").X, 9);
        Assert.Equal(Cell(page, "W[2,4]").Y, Cell(page, "Z[2,1]").Y, 9);
        Assert.Equal(Cell(page, "Z[1,1]").Y, Cell(page, "A[1,1]").Y, 9);
        Assert.True(Cell(page, "X[3,1]").Bottom < Cell(page, "Z[1,1]").Y);
        Assert.True(Cell(page, "W[1,4]").Right < Cell(page, "Z[1,1]").X);
    }

    [Fact]
    public void Every_cell_is_as_wide_as_high()
    {
        var page = Exercise.Layer().Key();
        Assert.All(page.Fields, field => Assert.Equal(field.Box.Width, field.Box.Height, 9));
        Assert.Single(page.Fields.Select(field => Math.Round(field.Box.Width, 6)).Distinct());
    }

    [Fact]
    public void A_small_page_keeps_the_book_s_proportions()
    {
        Assert.Equal(37.5, Cell(Exercise.Layer().Key(), "X[1,1]").Width, 6);
        Assert.Equal(36.45, Cell(Exercise.Layer().Key(Paper.A4), "X[1,1]").Width, 6);
    }

    [Fact]
    public void A_full_page_has_smaller_cells_that_fill_its_width()
    {
        var page = Row(24).Key();
        var cell = page.Fields[0].Box.Width;
        Assert.InRange(24 * cell, 540 - 24 * 0.05 - 1e-6, 540);
        PageChecks.EverythingFits(page, "24 cells");
    }

    [Fact]
    public void A_page_that_can_t_hold_its_body_is_refused_with_what_is_missing_and_its_widest_row()
    {
        var refusal = Assert.Throws<SheetException>(() => Row(36).Key());
        Assert.Equal("sample: the page is too wide by 22 points: it needs 562 with the smallest cells (15.6 points) and has 540; its widest row is X (36.0 cells)", refusal.Message);
    }

    [Fact]
    public void A_body_that_is_too_high_is_refused_with_its_highest_column()
    {
        var exercise = new Exercise().Given("X", string.Join(" / ", Enumerable.Repeat("1", 45))).Areas("X").Item(Exercise.Tensor("X") with { IsBlank = false });
        var refusal = Assert.Throws<SheetException>(() => exercise.Key());
        Assert.StartsWith("sample: the page is too high by ", refusal.Message);
        Assert.EndsWith("its highest column is X (45.0 cells)", refusal.Message);
    }

    [Fact]
    public void A_number_too_wide_for_its_cell_is_written_smaller()
    {
        var page = Numbers("1 1234").Key();
        TextRun small = Run(page, "1"), wide = Run(page, "1234");
        Assert.True(wide.Size < small.Size);
        PageChecks.EverythingFits(page, "1234");
    }

    [Fact]
    public void A_number_far_too_wide_for_its_cell_makes_the_cells_wider()
    {
        Page usual = Numbers("1 2").Key(), wide = Numbers("1 123456789").Key();
        Assert.Equal(usual.Fields[0].Box.Width, usual.Fields[0].Box.Height, 3);
        Assert.True(wide.Fields[0].Box.Width > 1.5 * wide.Fields[0].Box.Height);
        PageChecks.EverythingFits(wide, "123456789");
    }

    [Fact]
    public void Grids_in_one_column_stay_in_line_when_one_is_made_wider()
    {
        var exercise = new Exercise().Given("X", "1 123456789").Given("Y", "1 2").Areas("X", "Y").Item(Exercise.Tensor("X")).Item(Exercise.Tensor("Y"));
        var page = exercise.Key();
        Assert.Equal(page.Fields[0].Box.X, page.Fields[2].Box.X, 3);
        Assert.Equal(page.Fields[1].Box.X, page.Fields[3].Box.X, 3);
        PageChecks.EverythingFits(page, "two grids");
    }

    [Fact]
    public void Where_wider_cells_find_no_room_the_number_is_named()
    {
        var refusal = Assert.Throws<SheetException>(() => Numbers(string.Join(' ', Enumerable.Repeat("1234567890123456", 16))).Key());
        Assert.Contains("; '1234567890123456' in X asks for cells ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_grid_are_of_one_size()
    {
        var page = Numbers("a three").Key();
        Assert.Equal(Run(page, "three").Size, Run(page, "a").Size);
        Assert.True(Run(page, "a").Size < Run(Numbers("a").Key(), "a").Size);
    }

    [Fact]
    public void The_fractions_of_a_grid_are_of_one_size()
    {
        var page = Exercise.Layer().Areas("f").Step("f", "beside(1 / 3, 22 / 9, 2)").Item(Exercise.Tensor("f")).Key();
        Assert.Equal(Run(page, "22/9").Size, Run(page, "1/3").Size);
        Assert.True(Run(page, "1/3").Size < Run(page, "2").Size);
    }

    [Fact]
    public void A_flat_cell_has_flat_figures()
    {
        var page = new Exercise().Given("X", "7 8").Areas("X").Item(Exercise.Tensor("X") with { CellHeight = 0.5 }).Key();
        PageChecks.EverythingFits(page, "flat");
    }

    [Fact]
    public void A_wider_cell_holds_a_longer_word()
    {
        var page = new Exercise().Given("X", "embedding token").Areas("X").Item(Exercise.Tensor("X") with { IsBlank = false, CellWidth = 3 }).Key();
        PageChecks.EverythingFits(page, "words");
        Assert.Equal(3, page.Fields[0].Box.Width / page.Fields[0].Box.Height, 6);
    }

    [Fact]
    public void A_sign_no_font_has_is_refused_by_the_item_s_name()
    {
        var refusal = Assert.Throws<SheetException>(() => Exercise.Layer().Change("X", x => x with { Left = "漢" }).Key());
        Assert.StartsWith("sample: X: ", refusal.Message);
        Assert.Contains("漢", refusal.Message);
    }

    [Fact]
    public void A_name_without_an_item_is_refused()
    {
        var refusal = Assert.Throws<SheetException>(() => Exercise.Layer().Areas("X Q").Key());
        Assert.Equal("sample: the page has no item 'Q'", refusal.Message);
    }

    [Fact]
    public void Fields_tell_every_cell_and_the_worksheet_s_blanks_none()
    {
        Field blank = Field(Exercise.Layer().Worksheet(), "Z[1,1]"), answer = Field(Exercise.Layer().Key(), "Z[1,1]"), given = Field(Exercise.Layer().Worksheet(), "W[1,3]");
        Assert.Equal(("", true), (blank.Text, blank.IsBlank));
        Assert.Equal(("3", true), (answer.Text, answer.IsBlank));
        Assert.Equal(("-1", false), (given.Text, given.IsBlank));
    }

    [Fact]
    public void Answers_are_handwritten_in_their_step_s_ink_and_larger_than_print()
    {
        var page = Exercise.Layer().Key();
        TextRun answer = RunIn(page, "Z[1,1]"), print = RunIn(page, "W[1,1]");
        Assert.Equal((Layer.Answer, FontFace.Script, Green), (answer.Layer, answer.Font, answer.Color));
        Assert.Equal((Layer.Print, FontFace.Sans, Black), (print.Layer, print.Font, print.Color));
        Assert.True(PageChecks.Extent(answer).Height > 1.3 * PageChecks.Extent(print).Height);
    }

    [Fact]
    public void A_number_stands_in_the_middle_of_its_cell()
    {
        var page = Exercise.Layer().Key();
        foreach (var field in page.Fields)
        {
            var run = RunIn(page, field.Name);
            // Handwriting leans over the end of its place: its ink is what stands in the middle.
            var (across, digits) = (run.Layer == Layer.Print ? PageChecks.Extent(run) : Inked.Of(run)!.Box, PageChecks.Extent(run));
            Assert.Equal(field.Box.Center.X, across.Center.X, 6);
            Assert.Equal(field.Box.Center.Y, digits.Center.Y, 6);
        }
    }

    [Fact]
    public void What_a_relu_cuts_off_is_a_red_zero()
    {
        var page = Exercise.Layer().Key();
        Assert.Equal(("0", Red), (RunIn(page, "A[2,1]").Text, RunIn(page, "A[2,1]").Color));
        Assert.NotEqual(Red, RunIn(page, "A[1,1]").Color);
    }

    [Fact]
    public void Columns_take_turns_in_their_inks()
    {
        var page = Exercise.Layer().Change("Z", z => z with { Inks = [Ink.Blue, Ink.Orange] }).Key();
        Assert.Equal(new Color(0x004F8B), RunIn(page, "Z[1,1]").Color);
        Assert.Equal(new Color(0xA84307), RunIn(page, "Z[1,2]").Color);
    }

    [Fact]
    public void The_book_s_scaffold_prints_cells_of_a_step()
    {
        var exercise = Exercise.Layer().Printed("Z", "1 0 / 0 0");
        var page = exercise.Worksheet(blanks: Blanks.Book);
        Assert.Equal((Layer.Print, FontFace.Sans, "3"), (RunIn(page, "Z[1,1]").Layer, RunIn(page, "Z[1,1]").Font, RunIn(page, "Z[1,1]").Text));
        Assert.Equal(("3", false), (Field(page, "Z[1,1]").Text, Field(page, "Z[1,1]").IsBlank));
        Assert.Equal("", Field(page, "Z[1,2]").Text);
        Assert.Equal("", Field(exercise.Worksheet(), "Z[1,1]").Text);
    }

    [Theory]
    [InlineData(Blanks.All)]
    [InlineData(Blanks.Book)]
    public void A_cell_replaced_in_place_shows_both_numbers_on_the_key_alone(Blanks blanks)
    {
        var exercise = Exercise.Layer().Areas("~ X", "W Z").Change("Z", z => z with { Then = "A" }).Printed("Z", "1 1 / 1 1");
        var key = exercise.Key(blanks: blanks);
        var cell = Cell(key, "Z[2,1]");
        TextRun[] runs = [.. key.Shapes.OfType<TextRun>().Where(run => Holds(cell, run))];
        Assert.Equal(["-1", "0"], runs.Select(run => run.Text));
        Assert.Equal((Layer.Answer, Red), (runs[1].Layer, runs[1].Color));
        Assert.True(PageChecks.Extent(runs[1]).Bottom < PageChecks.Extent(runs[0]).Center.Y, "the new number stands higher");
        var stroke = Assert.Single(key.Shapes.OfType<Curve>(), curve => curve.Pen.Color == Red && Holds(cell, curve.Points[0]));
        Assert.True(Holds(cell, stroke.Points[^1]), "the stroke stays in the cell");
        PageChecks.Check(exercise.Worksheet(blanks: blanks), key, blanks.ToString());
    }

    [Fact]
    public void The_bias_column_is_grey_and_inputs_yellow()
    {
        var page = Exercise.Layer().Worksheet();
        var bias = Assert.Single(page.Shapes.OfType<Rectangle>(), rectangle => rectangle.Fill == Grey);
        Close(new Box(Cell(page, "W[1,4]").X, Cell(page, "W[1,4]").Y, 37.5, 75), bias.Box);
        var input = Assert.Single(page.Shapes.OfType<Rectangle>(), rectangle => rectangle.Fill == Yellow);
        Close(Cell(page, "X[1,1]").Union(Cell(page, "X[3,2]")), input.Box);
    }

    [Fact]
    public void The_small_ones_stand_under_their_columns_between_input_and_result()
    {
        var page = Exercise.Layer().Worksheet();
        TextRun[] ones = [.. page.Shapes.OfType<TextRun>().Where(run => run.Text == "1" && !page.Fields.Any(field => Holds(field.Box, run)))
            .Where(run => run.Size < RunIn(page, "X[1,1]").Size)];
        Assert.Contains(ones, one => Math.Abs(PageChecks.Extent(one).Center.X - Cell(page, "X[1,1]").Center.X) < 1e-6);
        foreach (var one in ones.Where(one => one.Origin.Y > Cell(page, "X[3,1]").Bottom)) Assert.InRange(one.Origin.Y, Cell(page, "X[3,1]").Bottom, Cell(page, "Z[1,1]").Y);
    }

    [Fact]
    public void The_name_line_says_answer_key_on_the_key_alone()
    {
        var words = Run(Exercise.Layer().Key(), "answer key");
        Assert.Equal((Layer.Answer, FontFace.Script), (words.Layer, words.Font));
        Assert.DoesNotContain(Exercise.Layer().Worksheet().Shapes.OfType<TextRun>(), run => run.Text == "answer key");
    }

    [Fact]
    public void The_footer_says_the_code_and_the_source()
    {
        var page = Exercise.Layer().Source("after A. Nobody").Worksheet();
        Assert.Equal(36, Run(page, "sample.r1.book.7").Origin.X, 6);
        Assert.Equal(576, PageChecks.Extent(Run(page, "after A. Nobody")).Right, 6);
    }

    [Fact]
    public void A_topic_that_is_after_nobody_names_nobody()
    {
        var page = Exercise.Layer().Worksheet();
        var footer = Run(page, "sample.r1.book.7").Origin.Y;
        Assert.Single(page.Shapes.OfType<TextRun>(), run => run.Origin.Y >= footer);
    }

    [Fact]
    public void Long_conventions_are_broken_between_words()
    {
        var line = string.Join(' ', Enumerable.Repeat("drop the decimals", 20));
        var exercise = Exercise.Layer().Convention(line);
        var page = exercise.Worksheet();
        TextRun[] lines = [.. page.Shapes.OfType<TextRun>().Where(run => run.Text.Contains("decimals"))];
        Assert.True(lines.Length > 1);
        Assert.Equal(line, string.Join(' ', lines.Select(run => run.Text)));
        PageChecks.Check(page, exercise.Key(), "conventions");
    }

    [Fact]
    public void A_long_title_is_set_smaller()
    {
        var exercise = Exercise.Layer().Title("A Title That Is Much Too Long For One Line Of The Usual Size");
        PageChecks.EverythingFits(exercise.Key(), "title");
        Assert.True(exercise.Key().Shapes.OfType<TextRun>().Max(run => run.Size) < Exercise.Layer().Key().Shapes.OfType<TextRun>().Max(run => run.Size));
    }

    [Fact]
    public void The_same_solution_gives_the_same_page() => Assert.Equal(
        Exercise.Layer().Key().Shapes.OfType<TextRun>().Select(Alone), Exercise.Layer().Key().Shapes.OfType<TextRun>().Select(Alone));

    // Without the part of the page's tree that it belongs to, which has a tree of its own in each.
    private static TextRun Alone(TextRun run) => run with { Part = null };

    private static Exercise Row(int cells) =>
        new Exercise().Given("X", string.Join(' ', Enumerable.Repeat("1", cells))).Areas("X").Item(Exercise.Tensor("X") with { IsBlank = false });

    private static Exercise Numbers(string cells) => new Exercise().Given("X", cells).Areas("X").Item(Exercise.Tensor("X") with { IsBlank = false });

    private static Box Cell(Page page, string name) => Field(page, name).Box;

    private static Field Field(Page page, string name) => Assert.Single(page.Fields, field => field.Name == name);

    private static TextRun Run(Page page, string text) => Assert.Single(page.Shapes.OfType<TextRun>(), run => run.Text == text);

    private static TextRun RunIn(Page page, string name) => Assert.Single(page.Shapes.OfType<TextRun>(), run => Holds(Cell(page, name), run));

    private static bool Holds(Box cell, TextRun run) => Holds(cell, PageChecks.Extent(run).Center);

    private static bool Holds(Box cell, Point point) => point.X > cell.X && point.X < cell.Right && point.Y > cell.Y && point.Y < cell.Bottom;

    private static void Close(Box expected, Box actual)
    {
        Assert.Equal(expected.X, actual.X, 6);
        Assert.Equal(expected.Y, actual.Y, 6);
        Assert.Equal(expected.Width, actual.Width, 6);
        Assert.Equal(expected.Height, actual.Height, 6);
    }
}
