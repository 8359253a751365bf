using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.TestFonts;

namespace AiByHand.Pages.Tests.Composing;

public class ImprintTests
{
    private const double Millimetre = 72 / 25.4, Margin = 36;

    private static readonly Imprint Bare = new() { Code = "x-7QK4-M2PD-9AEV", Page = 2, Pages = 4 };

    // All there can be, and more of it than there is room for.
    internal static readonly Imprint Full = new()
    {
        Code = "sample.r12.book.18446744073709551615.rows=3.inner=4.columns=5.layers=6.heads=7",
        Page = 12,
        Pages = 26,
        Name = "Wolfeschlegelsteinhausenbergerdorff-Papadopoulos-Brzęczyszczykiewicz Grzegorz, the Third of his Name",
        Copy = "2026-0012312312312 · Thursday evening group, in the small room behind the library of the old building",
        Heading = "Midterm examination · CSCI 5922 Neural Networks and Deep Learning, Spring Term 2026, all sections",
        Date = "Thursday, the 17th of September 2026",
        Instructions = string.Join(' ', Enumerable.Repeat("Fill in every blank of this page with a pencil. No calculators, no phones; write clearly.", 12)),
        Qr = Checkered(37),
    };

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void With_everything_on_it_a_page_still_passes_every_check(string topic)
    {
        foreach (var level in Template.Levels)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), 7).Problem);
            MarkBox[] marks = [.. solution.Template.Steps.Select(step => new MarkBox(new SheetNames(solution.Template).Marked(step.Name), "2.5")), new MarkBox("total", "100")];
            foreach (var paper in Enum.GetValues<Paper>()) Check(solution, paper, Full with { Marks = marks }, $"{topic} {level} {paper}");
        }
    }

    [Fact]
    public void Forty_steps_of_points_fit()
    {
        MarkBox[] marks = [.. Enumerable.Range(1, 40).Select(step => new MarkBox($"softmax_of_step_{step}", "2.5")), new MarkBox("total", "100")];
        Check(Exercise.Layer().Solve(), Paper.Letter, Full with { Marks = marks }, "forty steps");
    }

    [Fact]
    public void Without_an_imprint_name_date_and_title_stand_where_they_always_did()
    {
        var page = Exercise.Layer().Worksheet();
        Polyline[] rules = [.. page.Shapes.OfType<Polyline>().Take(3)];
        Assert.Equal((new Point(36, 44), new Point(448.604, 44)), (Run(page, "Name").Origin, Rounded(Run(page, "Date").Origin)));
        Assert.Equal(["68.654,46 258.654,46", "476,46 576,46", "237.335,93.884 374.665,93.884"], rules.Select(Ends));
    }

    [Fact]
    public void An_imprint_leaves_the_body_s_cells_as_large_as_there_is_room_for()
    {
        var solution = Exercise.Layer().Solve();
        Assert.Equal(Composer.Compose(solution, View.Key).Fields[0].Box.Width, Composer.Compose(solution, View.Key, imprint: Bare).Fields[0].Box.Width);
    }

    [Fact]
    public void The_name_is_printed_on_its_line_and_the_key_says_so_beside_it()
    {
        var key = Print(Bare with { Name = "Ada Lovelace" }, View.Key);
        TextRun name = Run(key, "Ada Lovelace"), label = Run(key, "Name");
        Assert.Equal((Layer.Print, FontFace.Hand, label.Origin.Y), (name.Layer, name.Font, name.Origin.Y));
        Assert.InRange(name.Origin.X, PageChecks.Extent(label).Right, PageChecks.Extent(label).Right + 20);
        Assert.True(Run(key, "answer key").Origin.X > PageChecks.Extent(name).Right);
    }

    [Fact]
    public void A_long_name_is_set_smaller_and_a_longer_one_cut()
    {
        var usual = Run(Print(Bare with { Name = "Ada Lovelace" }), "Ada Lovelace").Size;
        const string Long = "Augusta Ada King-Noel, Countess of Lovelace, at Ockham Park";
        Assert.True(Run(Print(Bare with { Name = Long }), Long).Size < usual);

        var cut = Assert.Single(Print(Full).Shapes.OfType<TextRun>(), run => run.Text.StartsWith("Wolfe", StringComparison.Ordinal));
        Assert.EndsWith("…", cut.Text);
        Assert.True(cut.Text.Length > 30 && Full.Name.StartsWith(cut.Text[..^1], StringComparison.Ordinal));
        Assert.True(cut.Size >= 6.5);
    }

    [Fact]
    public void Heading_copy_and_date_are_said()
    {
        var page = Print(Bare with { Heading = "Midterm · CSCI 5922", Copy = "Variant A", Date = "May 7, 2026" });
        Assert.Equal(Margin, Run(page, "Midterm · CSCI 5922").Origin.X);
        Assert.Equal(576, PageChecks.Extent(Run(page, "Variant A")).Right, 6);
        Assert.InRange(Run(page, "May 7, 2026").Origin.X, PageChecks.Extent(Run(page, "Date")).Right, 576);
        Assert.True(Run(page, "Variant A").Origin.Y < Run(page, "Name").Origin.Y);
    }

    [Fact]
    public void The_footer_says_the_run_s_code_and_the_page()
    {
        var page = Print(Bare);
        Assert.Equal(Margin, Run(page, "x-7QK4-M2PD-9AEV").Origin.X);
        Assert.Equal(306, PageChecks.Extent(Run(page, "page 2 of 4")).Center.X, 6);
        Assert.DoesNotContain(page.Shapes.OfType<TextRun>(), run => run.Text == "sample.r1.book.7");
    }

    [Fact]
    public void However_long_a_code_is_it_is_never_cut()
    {
        var page = Print(Full);
        Assert.True(PageChecks.Extent(Run(page, Full.Code)).Right < Run(page, "page 12 of 26").Origin.X);
    }

    [Fact]
    public void Running_instructions_take_no_more_than_three_lines()
    {
        var page = Print(Bare with { Instructions = "Fill in every blank. No calculators." });
        Assert.Equal(306, PageChecks.Extent(Run(page, "Fill in every blank. No calculators.")).Center.X, 6);

        TextRun[] lines = [.. Print(Full).Shapes.OfType<TextRun>().Where(run => run.Text.Contains("pencil"))];
        Assert.Equal(3, lines.Length);
        Assert.EndsWith("…", lines[2].Text);
        Assert.StartsWith(string.Join(' ', lines.Select(line => line.Text.TrimEnd('…'))), Full.Instructions);
    }

    [Fact]
    public void Lines_that_were_broken_on_purpose_stay_lines_in_a_block_under_the_title()
    {
        var page = Print(Bare with { Instructions = "Show your work.\n\n* No calculators\n* 90 minutes" });
        TextRun[] lines = [Run(page, "Show your work."), Run(page, "* No calculators"), Run(page, "* 90 minutes")];

        Assert.Single(lines.Select(line => line.Origin.X).Distinct());
        Assert.Equal(306, PageChecks.Extent(lines[1]).Center.X, 1.5);              // the widest is in the middle, and the others begin under it
        var step = lines[2].Origin.Y - lines[1].Origin.Y;
        Assert.Equal(1.5 * step, lines[1].Origin.Y - lines[0].Origin.Y, 6);
        Assert.True(lines[2].Origin.Y < page.Fields.Min(field => field.Box.Y));
    }

    [Fact]
    public void A_long_line_among_broken_ones_is_wrapped_and_none_is_lost()
    {
        var text = string.Join('\n', Enumerable.Range(1, 7).Select(i => $"{i} {string.Concat(Enumerable.Repeat("words ", 5)).TrimEnd()}"));
        TextRun[] lines = [.. Print(Bare with { Instructions = text }).Shapes.OfType<TextRun>().Where(run => run.Text.Contains("words"))];
        Assert.Equal(text, string.Join('\n', lines.Select(line => line.Text)));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(29)]
    [InlineData(37)]
    [InlineData(57)]
    public void A_QR_code_is_large_enough_for_a_phone_and_nothing_stands_near_it(int modules)
    {
        var qr = Checkered(modules);
        foreach (var paper in Enum.GetValues<Paper>())
        {
            var page = Print(Full with { Qr = qr }, View.Key, paper);
            Rectangle[] dark = [.. page.Shapes.OfType<Rectangle>().Where(rectangle => IsModule(page, rectangle))];
            var box = dark.Select(rectangle => rectangle.Box).Aggregate((a, b) => a.Union(b));
            var module = box.Width / modules;
            Assert.Equal(page.Width - Margin, box.Right, 6);
            Assert.True(box.Width >= 12 * Millimetre && module >= 0.4 * Millimetre, $"{modules} modules of {module / Millimetre} mm");
            var zone = box.Grow(4 * module - 1e-6);
            Assert.DoesNotContain(page.Shapes, shape => shape is TextRun run && Overlap(PageChecks.Extent(run), zone));
            Assert.DoesNotContain(page.Shapes, shape => shape is Polyline line && line.Points.Any(point => point.X > zone.X && point.Y < zone.Bottom));
            Assert.DoesNotContain(page.Fields, field => Overlap(field.Box, zone));
        }
    }

    [Fact]
    public void Modules_are_joined_to_few_rectangles_that_cover_exactly_the_dark_ones()
    {
        bool[,] qr = { { true, true, true, false }, { true, false, true, false }, { true, true, true, true }, { false, false, true, true } };
        var page = Print(Bare with { Qr = qr });
        Box[] dark = [.. page.Shapes.OfType<Rectangle>().Where(rectangle => IsModule(page, rectangle)).Select(rectangle => rectangle.Box)];
        var box = dark.Aggregate((a, b) => a.Union(b));
        var module = box.Width / 4;
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                var middle = new Point(box.X + (column + 0.5) * module, box.Y + (row + 0.5) * module);
                Assert.Equal(qr[row, column], dark.Any(one => one.X < middle.X && middle.X < one.Right && one.Y < middle.Y && middle.Y < one.Bottom));
            }
        }
        Assert.Equal(5, dark.Length);
    }

    [Fact]
    public void The_title_stays_in_the_middle_beside_a_QR_code()
    {
        var page = Print(Bare with { Qr = Checkered(25) }, title: "A Title That Is Much Too Long For One Line");
        Assert.Equal(306, PageChecks.Extent(Run(page, "A Title That Is Much Too Long For One Line")).Center.X, 6);
    }

    [Fact]
    public void A_mark_has_its_label_a_box_and_what_can_be_earned_and_the_total_stands_at_the_right()
    {
        var page = Print(Bare with { Marks = [new MarkBox("Z1", "2.5"), new MarkBox("total", "12")] });
        foreach (var (label, points) in new[] { ("Z1", "/ 2.5"), ("total", "/ 12") })
        {
            Box before = PageChecks.Extent(Run(page, label)), after = PageChecks.Extent(Run(page, points));
            Rectangle box = Assert.Single(page.Shapes.OfType<Rectangle>(), box => box.Box.X > before.Right && box.Box.Right < after.X && box.Box.Y < before.Y && box.Box.Bottom > before.Bottom);
            Assert.True(box.Box.Width >= 8 * Millimetre && box.Box.Height >= 5.5 * Millimetre);
        }
        Assert.Equal(576, PageChecks.Extent(Run(page, "/ 12")).Right, 6);
        Assert.Equal(Margin, Run(page, "Z1").Origin.X);
    }

    [Fact]
    public void A_sign_no_font_has_is_refused_with_the_text_it_is_in()
    {
        var refusal = Assert.Throws<SheetException>(() => Print(Bare with { Name = "Li 漢" }));
        Assert.Equal("\"Li 漢\" can't be printed. No font has the sign '漢' (U+6F22).", refusal.Message);
    }

    [Fact]
    public void What_people_write_is_set_from_the_fonts_that_come_with_it()
    {
        var type = TypeCase.With([FontFace.Read(SmallFont.File, "few")]);
        var page = Print(Bare with { Type = type, Name = "王小明", Copy = "28 · 李", Heading = "山田", Instructions = "太郎", Date = "娜" });
        Assert.Superset(new HashSet<string> { "王小明", "李", "山田", "太郎", "娜" }, page.Shapes.OfType<TextRun>().Where(run => run.Font == type.Own[0]).Select(run => run.Text).ToHashSet());
    }

    private static void Check(Solution solution, Paper paper, Imprint imprint, string page)
    {
        var pages = Composer.Compose(solution, [View.Worksheet, View.Key], paper, imprint: imprint);
        PageChecks.Check(pages[0], pages[1], page);
    }

    private static Page Print(Imprint imprint, View view = View.Worksheet, Paper paper = Paper.Letter, string title = "A Sample") =>
        Composer.Compose(Exercise.Layer().Title(title).Solve(), view, paper, imprint: imprint);

    private static TextRun Run(Page page, string text) => Assert.Single(page.Shapes.OfType<TextRun>(), run => run.Text == text);

    private static bool[,] Checkered(int count)
    {
        var modules = new bool[count, count];
        for (var i = 0; i < count * count; i++) modules[i / count, i % count] = (i / count + i % count) % 2 == 0;
        return modules;
    }

    // What is filled with black near the page's top right corner.
    private static bool IsModule(Page page, Rectangle rectangle) =>
        rectangle is { Fill.Rgb: 0, Pen: null } && rectangle.Box.Right <= page.Width - Margin + 1e-6 && rectangle.Box.X > page.Width - 110 && rectangle.Box.Bottom < 110;

    private static bool Overlap(Box a, Box b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;

    private static Point Rounded(Point point) => new(Math.Round(point.X, 3), Math.Round(point.Y, 3));

    private static string Ends(Polyline line) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Math.Round(line.Points[0].X, 3)},{Math.Round(line.Points[0].Y, 3)} {Math.Round(line.Points[1].X, 3)},{Math.Round(line.Points[1].Y, 3)}");
}
