using AiByHand.Expressions;
using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

public class FrameTests
{
    private static readonly Color Weight = new(0xE8120C), Frozen = new(0x1F4FD8), Second = new(0x8A2BB8), NearBlack = new(0x3C3A3A);

    [Fact]
    public void A_frame_runs_round_all_cells()
    {
        var page = Framed(frame => frame).Worksheet();
        var frame = Assert.Single(page.Shapes.OfType<Rectangle>(), rectangle => rectangle.Pen?.Color == Weight);
        Assert.Equal((3.0, 3.0), Cells(page, frame.Box));
        Assert.True(frame.Pen!.Width > 2 * Thin(page).Pen!.Width);
    }

    [Fact]
    public void A_frozen_matrix_has_a_blue_frame() =>
        Assert.Contains(Framed(item => item with { Frame = FrameKind.Frozen }).Worksheet().Shapes.OfType<Rectangle>(), rectangle => rectangle.Pen?.Color == Frozen);

    [Fact]
    public void A_second_network_s_matrix_has_a_purple_frame() =>
        Assert.Contains(Framed(item => item with { Frame = FrameKind.Second }).Worksheet().Shapes.OfType<Rectangle>(), rectangle => rectangle.Pen?.Color == Second);

    [Fact]
    public void On_a_copier_frames_are_told_apart_by_their_line()
    {
        Pen[] weight = Lines(FrameKind.Weight, Weight), frozen = Lines(FrameKind.Frozen, Frozen), second = Lines(FrameKind.Second, Second);
        Assert.Null(Assert.Single(weight).Dash);
        Assert.NotNull(Assert.Single(frozen).Dash);
        // Two lines: a thick one with a white one on it.
        Assert.Null(Assert.Single(second).Dash);
        var core = Assert.Single(Page(FrameKind.Second).Shapes.OfType<Rectangle>(), rectangle => rectangle.Pen?.Color == new Color(0xFFFFFF));
        Assert.True(core.Pen!.Width < second[0].Width / 2);

        static Page Page(FrameKind kind) => Framed(item => item with { Frame = kind }).Worksheet();

        static Pen[] Lines(FrameKind kind, Color color) => [.. Page(kind).Shapes.OfType<Rectangle>().Where(rectangle => rectangle.Pen?.Color == color).Select(rectangle => rectangle.Pen!)];
    }

    [Fact]
    public void A_frame_in_blocks_is_cut_between_rows()
    {
        var page = Framed(item => item with { Blocks = 3 }).Worksheet();
        double[] cuts = [.. page.Shapes.OfType<Polyline>().Where(line => line.Pen?.Color == Weight).Select(line => Math.Round(line.Points[0].Y - page.Fields[0].Box.Y, 6))];
        Assert.Equal([37.5, 75], cuts);
    }

    [Fact]
    public void A_framed_diagonal_is_a_staircase_of_whole_strokes() => Assert.Equal(
        """
        0,0 to 1,0
        0,1 to 2,1
        1,2 to 3,2
        2,3 to 3,3
        0,0 to 0,1
        1,0 to 1,2
        2,1 to 2,3
        3,2 to 3,3
        """,
        Strokes("identity(3)"));

    [Fact]
    public void A_framed_block_has_no_strokes_inside() => Assert.Equal(
        """
        1,0 to 3,0
        1,3 to 3,3
        1,0 to 1,3
        3,0 to 3,3
        """,
        Strokes("beside(zeros(3, 1), ones(3, 2))"));

    [Fact]
    public void Structural_zeros_are_near_black_with_figures_a_copier_keeps()
    {
        var page = Framed(item => item with { Dark = ExpressionParser.Parse("1 - identity(3)") }).Worksheet();
        Assert.Equal(6, page.Shapes.OfType<Rectangle>().Count(rectangle => rectangle.Fill == NearBlack));
        Assert.Equal(6, page.Shapes.OfType<TextRun>().Count(run => run.Color == new Color(0xA6A4A4)));
    }

    [Fact]
    public void Structural_zeros_are_printed_among_cells_to_fill_in()
    {
        var page = Framed(item => item with { IsBlank = true, Dark = ExpressionParser.Parse("1 - identity(3)") }).Worksheet();
        Assert.Equal("W[1,1] W[2,2] W[3,3]", string.Join(' ', page.Fields.Where(field => field.IsBlank).Select(field => field.Name)));
        Assert.Equal(6, page.Shapes.OfType<TextRun>().Count(run => run.Text == "0"));
    }

    [Fact]
    public void A_grid_may_lie_on_its_side()
    {
        var page = new Exercise()
            .Given("X", "1 2 3")
            .Areas("X")
            .Item(Exercise.Tensor("X") with { IsBlank = false, IsTurned = true })
            .Worksheet();
        Assert.Equal(["X[1,1]", "X[2,1]", "X[3,1]"], page.Fields.Select(field => field.Name));
        Assert.Equal(["1", "2", "3"], page.Fields.Select(field => field.Text));
        Assert.True(page.Fields[0].Box.Bottom <= page.Fields[1].Box.Y + 1e-6);
    }

    [Fact]
    public void Marks_are_a_closed_stroke_for_1_and_two_that_cross_for_0()
    {
        var exercise = new Exercise()
            .Given("X", "1 0")
            .Areas("X")
            .Item(Exercise.Tensor("X") with { Look = CellLook.Marks });
        var key = exercise.Key();
        Curve[] strokes = [.. key.Shapes.OfType<Curve>()];
        Assert.Equal([1, 2], key.Fields.Select(field => strokes.Count(stroke => stroke.Points.All(point => PageChecks.Encloses(field.Box, new Box(point.X, point.Y, 0, 0))))));
        Assert.Empty(exercise.Worksheet().Shapes.OfType<Curve>());
        Assert.DoesNotContain(key.Shapes.OfType<TextRun>(), run => run.Text is "1" or "0");
    }

    [Fact]
    public void Checks_are_one_stroke_for_1_and_two_that_cross_for_0()
    {
        var key = new Exercise().Given("X", "1 0").Areas("X").Item(Exercise.Tensor("X") with { Look = CellLook.Checks }).Key();
        Curve[] strokes = [.. key.Shapes.OfType<Curve>()];
        Assert.Equal([1, 2], key.Fields.Select(field => strokes.Count(stroke => stroke.Points.All(point => PageChecks.Encloses(field.Box, new Box(point.X, point.Y, 0, 0))))));
        Assert.Equal(3, strokes[0].Points.Count - 4);
    }

    [Fact]
    public void A_function_that_cells_go_through_stands_at_their_right()
    {
        var page = Framed(item => item with { Apply = "ReLU" }).Worksheet();
        var name = Assert.Single(page.Shapes.OfType<TextRun>(), run => run.Text == "ReLU");
        Assert.True(name.Origin.X > page.Fields[2].Box.Right);
        Assert.Equal(2, page.Shapes.OfType<Curve>().Count());
    }

    [Fact]
    public void Brackets_stand_round_the_cells()
    {
        var page = Framed(item => item with { Brackets = true, Frame = FrameKind.None }).Worksheet();
        Polyline[] brackets = [.. page.Shapes.OfType<Polyline>().Where(line => line.Points.Count == 4)];
        Assert.Equal(2, brackets.Length);
        Box first = page.Fields[0].Box, last = page.Fields[^1].Box;
        Assert.All(brackets, bracket => Assert.True(bracket.Points[1].Y < first.Y && bracket.Points[2].Y > last.Bottom));
        Assert.True(brackets[0].Points[1].X < first.X && brackets[1].Points[1].X > last.Right);
    }

    [Fact]
    public void A_legend_is_hatched_and_has_no_fields()
    {
        var page = new Exercise().Areas("s").Item(new SampleItem("s", Exercise.Plain, 2, 2, FrameKind.Weight, Tint.None)).Worksheet();
        Assert.Empty(page.Fields);
        Assert.Equal(4 * 5, page.Shapes.OfType<Polyline>().Count(line => line.Pen?.Color == new Color(0x8C8C8C)));
        Assert.Single(page.Shapes.OfType<Rectangle>(), rectangle => rectangle.Pen?.Color == Weight);
    }

    // The framed edges in cells, as they are drawn.
    private static string Strokes(string mask)
    {
        var page = Framed(item => item with { Framed = ExpressionParser.Parse(mask) }).Worksheet();
        var first = page.Fields[0].Box;
        return string.Join('\n', page.Shapes.OfType<Polyline>().Where(line => line.Pen?.Color == Weight).Select(line => $"{Place(line.Points[0])} to {Place(line.Points[1])}"));

        // Strokes reach a little further than their corners.
        string Place(Point point) => $"{Math.Round((point.X - first.X) / first.Width) + 0.0},{Math.Round((point.Y - first.Y) / first.Height) + 0.0}";
    }

    private static (double Across, double Down) Cells(Page page, Box box) => (box.Width / page.Fields[0].Box.Width, box.Height / page.Fields[0].Box.Height);

    private static Rectangle Thin(Page page) => page.Shapes.OfType<Rectangle>().First(rectangle => rectangle.Pen?.Color == new Color(0));

    private static Exercise Framed(Func<TensorItem, TensorItem> change) => new Exercise()
        .Given("W", "1 0 0 / 0 1 0 / 0 0 1", Role.Weight)
        .Areas("W")
        .Item(change(Exercise.Tensor("W") with { IsBlank = false, Frame = FrameKind.Weight }));
}
