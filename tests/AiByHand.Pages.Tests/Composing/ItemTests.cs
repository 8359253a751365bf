using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

public class ItemTests
{
    private static readonly Color Slate = new(0x44546A), Orange = new(0xA84307), Blue = new(0x004F8B);

    [Fact]
    public void Words_keep_their_lines()
    {
        var page = new Exercise().Areas("w").Item(Exercise.Words("w", "Gate\nNetwork")).Worksheet();
        TextRun gate = Run(page, "Gate"), network = Run(page, "Network");
        Assert.True(gate.Origin.Y < network.Origin.Y);
        Assert.Equal(PageChecks.Extent(gate).Center.X, PageChecks.Extent(network).Center.X, 6);
    }

    [Fact]
    public void A_chip_lies_behind_its_words()
    {
        var page = new Exercise().Areas("w").Item(Exercise.Words("w", "Selective") with { Chip = Tint.Purple }).Worksheet();
        var chip = page.Shapes.Index().Single(shape => shape.Item is Rectangle { Fill: not null }).Index;
        var words = page.Shapes.Index().Single(shape => shape.Item is TextRun { Text: "Selective" }).Index;
        Assert.True(chip < words);
        var box = PageChecks.Extent((TextRun)page.Shapes[words]);
        Assert.True(PageChecks.Encloses(((Rectangle)page.Shapes[chip]).Box, box));
    }

    [Fact]
    public void Small_type_is_never_smaller_than_can_be_read()
    {
        var exercise = new Exercise()
            .Given("X", string.Join(' ', Enumerable.Repeat("1", 33)))
            .Areas("X", "w")
            .Item(Exercise.Tensor("X") with { IsBlank = false, Ones = true, Heads = [.. Enumerable.Range(1, 33).Select(i => $"x_{{{i % 10}}}")] })
            .Item(Exercise.Words("w", "small words", Voice.Small));
        Assert.All(exercise.Worksheet().Shapes.OfType<TextRun>(), run => Assert.True(run.Size >= 6.5 - 1e-9, $"{run.Text} is {run.Size} points"));
    }

    [Fact]
    public void A_sign_s_name_stands_over_two_waves()
    {
        var page = Exercise.Layer().Worksheet();
        Curve[] waves = [.. page.Shapes.OfType<Curve>()];
        var name = Run(page, "ReLU");
        Assert.Equal(2, waves.Length);
        Assert.All(waves, wave => Assert.True(wave.Points[0].Y > name.Origin.Y));
        Box z = Cell(page, "Z[1,2]"), a = Cell(page, "A[1,1]"), box = PageChecks.Extent(name);
        Assert.True(z.Right < box.X && box.Right < a.X, "the name stands between the grids");
    }

    [Theory]
    [InlineData("−", 1)]
    [InlineData("+", 2)]
    [InlineData("×", 2)]
    [InlineData("÷", 3)]
    public void An_operator_s_sign_is_drawn_in_a_slate_circle(string sign, int strokes)
    {
        var page = new Exercise().Areas("o").Item(new OperatorItem("o", Exercise.Centered, sign, "μ")).Worksheet();
        var circle = Assert.Single(page.Shapes.OfType<Ellipse>());
        Assert.Equal(Slate, circle.Pen!.Color);
        Polyline[] drawn = [.. page.Shapes.OfType<Polyline>().Where(line => line.Points.All(point => PageChecks.Encloses(circle.Box, new Box(point.X, point.Y, 0, 0))))];
        Assert.Equal(strokes, drawn.Length);
        Assert.True(Run(page, "μ").Origin.Y < circle.Box.Y);
    }

    [Fact]
    public void A_rule_is_a_little_wider_than_its_place()
    {
        var page = new Exercise()
            .Given("X", "1 2 3")
            .Areas("X", "r")
            .Item(Exercise.Tensor("X") with { IsBlank = false })
            .Item(new RuleItem("r", Exercise.Plain))
            .Worksheet();
        var rule = page.Shapes.OfType<Polyline>().Last();
        Assert.InRange(rule.Points[1].X - rule.Points[0].X, 3 * 37.5 + 5, 4 * 37.5);
        Assert.True(rule.Points[0].Y > Cell(page, "X[1,1]").Bottom);
    }

    [Fact]
    public void A_panel_encloses_its_items_and_nothing_else()
    {
        var exercise = Exercise.Layer().Panel(true, "W", "Z");
        var page = exercise.Worksheet();
        var panel = Assert.Single(page.Shapes.OfType<Rectangle>(), rectangle => rectangle.Pen?.Dash is not null).Box;
        foreach (var field in page.Fields) Assert.Equal(field.Name[0] is 'W' or 'Z', PageChecks.Encloses(panel, field.Box));
        PageChecks.Check(page, exercise.Key(), "panel");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_panel_s_line_may_have_a_colour(bool isDotted)
    {
        var page = Exercise.Layer().Panel(new PanelPlan(["W", "Z"], isDotted, 0.4) { Ink = Ink.Blue }).Worksheet();
        var panel = Assert.Single(page.Shapes.OfType<Rectangle>(), rectangle => rectangle.Pen?.Color == Blue);
        Assert.Equal((Layer.Print, isDotted), (panel.Layer, panel.Pen!.Dash is not null));
    }

    [Fact]
    public void A_panel_across_grids_is_refused()
    {
        var exercise = Exercise.Layer()
            .Areas("n X")
            .Item(new NestedItem("n", Exercise.Plain, Exercise.Grid("W Z")))
            .Panel(true, "X", "Z");
        Assert.Equal("sample: the panel around X, Z reaches into another grid", Assert.Throws<SheetException>(() => exercise.Key()).Message);
    }

    [Fact]
    public void A_grid_in_a_grid_has_tracks_of_its_own()
    {
        var page = Exercise.Layer().Areas("n", "A").Item(new NestedItem("n", Exercise.Plain, Exercise.Grid("~ X", "W Z"))).Worksheet();
        Assert.Equal(Cell(page, "X[1,1]").X, Cell(page, "Z[1,1]").X, 9);
        Assert.Equal(Cell(page, "W[1,1]").X, Cell(page, "A[1,1]").X, 9);
        Assert.True(Cell(page, "A[1,1]").Y > Cell(page, "Z[2,1]").Bottom);
    }

    [Fact]
    public void An_arrow_leaves_and_arrives_at_right_angles_in_the_middle_of_the_sides()
    {
        var page = Exercise.Layer().Areas("X ~", "~ A").Arrow("X", Side.Bottom, "A", Side.Left, Ink.Blue, onKeyOnly: true).Key();
        var arrow = Assert.Single(page.Shapes.OfType<Curve>());
        Box x = Cell(page, "X[3,1]").Union(Cell(page, "X[3,2]")), a = Cell(page, "A[1,1]").Union(Cell(page, "A[2,1]"));
        Assert.Equal((x.Center.X, x.Center.X), (arrow.Points[0].X, arrow.Points[1].X));
        Assert.Equal((a.Center.Y, a.Center.Y), (arrow.Points[3].Y, arrow.Points[2].Y));
        Assert.InRange(arrow.Points[0].Y, x.Bottom, x.Bottom + 8);
        Assert.InRange(arrow.Points[3].X, a.X - 8, a.X);
    }

    [Fact]
    public void An_arrow_of_the_pupil_s_is_on_the_key_alone_and_the_sheet_s_on_both()
    {
        var pupil = Exercise.Layer().Areas("X ~", "~ A").Arrow("X", Side.Bottom, "A", Side.Left, Ink.Blue, onKeyOnly: true);
        Assert.Empty(pupil.Worksheet().Shapes.OfType<Curve>());
        Assert.Equal((Layer.Answer, Blue), (Only(pupil.Key()).Layer, Only(pupil.Key()).Pen.Color));
        var sheet = Exercise.Layer().Areas("X ~", "~ A").Arrow("X", Side.Bottom, "A", Side.Left, Ink.Blue, onKeyOnly: false);
        Assert.Equal((Layer.Print, new Color(0)), (Only(sheet.Worksheet()).Layer, Only(sheet.Worksheet()).Pen.Color));

        static Curve Only(Page page) => Assert.Single(page.Shapes.OfType<Curve>());
    }

    [Fact]
    public void An_arrow_to_nowhere_is_refused()
    {
        var exercise = Exercise.Layer().Arrow("X", Side.Top, "Q", Side.Left, Ink.Blue, onKeyOnly: true);
        Assert.Equal("sample: 'Q' has no place on the page", Assert.Throws<SheetException>(() => exercise.Key()).Message);
    }

    [Fact]
    public void A_route_rings_the_chosen_cell_and_matrix_and_joins_them_on_the_key_alone()
    {
        var exercise = new Exercise()
            .Given("gate", "0 1 / 1 0")
            .Given("choice", "2 1")
            .Given("E1", "1 2 / 3 4")
            .Given("E2", "1 2 / 3 4")
            .Areas("~ ~ gate", "E1 E2 ~")
            .Item(Exercise.Tensor("gate"))
            .Item(Exercise.Tensor("E1") with { Placing = Exercise.Plain with { Margin = new Margin(1.5, 0, 0, 0) } })
            .Item(Exercise.Tensor("E2") with { Placing = Exercise.Plain with { Margin = new Margin(1.5, 0, 0, 0) } })
            .Route("choice", "gate", ["E1", "E2"], Ink.Blue, Ink.Orange);
        Assert.Empty(exercise.Worksheet().Shapes.OfType<Curve>());

        var key = exercise.Key();
        Curve[] blue = [.. key.Shapes.OfType<Curve>().Where(curve => curve.Pen.Color == Blue)], orange = [.. key.Shapes.OfType<Curve>().Where(curve => curve.Pen.Color == Orange)];
        Rings(blue, Cell(key, "gate[2,1]"), Cell(key, "E2[1,1]").Union(Cell(key, "E2[2,2]")));
        Rings(orange, Cell(key, "gate[1,2]"), Cell(key, "E1[1,1]").Union(Cell(key, "E1[2,2]")));
        PageChecks.Check(exercise.Worksheet(), key, "routes");

        static void Rings(Curve[] curves, Box cell, Box matrix)
        {
            Assert.Equal(3, curves.Length);
            Assert.True(Reaches(curves[0], cell) && Reaches(curves[1], matrix), "the rings enclose cell and matrix");
            Assert.InRange(curves[2].Points[^1].X, matrix.X, matrix.Right);
            Assert.InRange(curves[2].Points[^1].Y, cell.Bottom, matrix.Y);
        }

        static bool Reaches(Curve ring, Box box) =>
            ring.Points.Min(point => point.X) < box.X && ring.Points.Max(point => point.X) > box.Right && ring.Points.Min(point => point.Y) < box.Y && ring.Points.Max(point => point.Y) > box.Bottom;
    }

    [Fact]
    public void A_route_to_a_target_that_isn_t_there_is_refused()
    {
        var exercise = new Exercise().Given("gate", "1").Given("choice", "3").Areas("gate").Item(Exercise.Tensor("gate")).Route("choice", "gate", ["gate"], Ink.Blue);
        Assert.Equal("sample: choice chooses 3 in column 1; gate has 1 rows and there are 1 targets", Assert.Throws<SheetException>(() => exercise.Key()).Message);
    }

    private static Box Cell(Page page, string name) => Assert.Single(page.Fields, field => field.Name == name).Box;

    private static TextRun Run(Page page, string text) => Assert.Single(page.Shapes.OfType<TextRun>(), run => run.Text == text);
}
