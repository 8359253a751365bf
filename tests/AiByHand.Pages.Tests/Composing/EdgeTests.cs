using AiByHand.Expressions;
using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>What hangs at the edges of a grid, and what marks single cells of it.</summary>
public class EdgeTests
{
    private static readonly Color Grey = new(0xE7E6E6), Orange = new(0xA84307), HandBlack = new(0x1E1E1E);

    [Fact]
    public void Labels_of_rows_stand_beside_their_rows()
    {
        var page = Exercise.Layer().Change("W", w => w with { Sides = ["E_1", ""], Ends = ["", "F_2"] }).Worksheet();
        Box first = Cell(page, "W[1,1]"), last = Cell(page, "W[2,4]");
        Box side = PageChecks.Extent(Run(page, "E")), end = PageChecks.Extent(Run(page, "F"));
        Assert.True(side.Right < first.X && side.Center.Y > first.Y && side.Center.Y < first.Bottom);
        Assert.True(end.X > last.Right && end.Center.Y > last.Y && end.Center.Y < last.Bottom);
    }

    [Fact]
    public void A_caption_beside_rows_with_labels_stands_outside_these()
    {
        var exercise = Exercise.Layer().Change("W", w => w with { Sides = ["E_1", "E_2"], Left = "Q" });
        var page = exercise.Worksheet();
        Assert.True(PageChecks.Extent(Run(page, "Q")).Right < PageChecks.Extent(page.Shapes.OfType<TextRun>().First(run => run.Text == "E")).X);
        PageChecks.Check(page, exercise.Key(), "sides");
    }

    [Fact]
    public void A_caption_is_level_with_heads_only_where_every_column_has_one()
    {
        Box all = Caption("a_1", "a_2", "a_3", "b_1"), one = Caption("", "", "", "b_1");
        Assert.True(all.Bottom < 0 && one.Y > 0);

        static Box Caption(params string[] heads)
        {
            var page = Exercise.Layer().Change("W", w => w with { Heads = heads, Left = "Q" }).Worksheet();
            var box = PageChecks.Extent(Run(page, "Q"));
            return box with { Y = box.Y - Cell(page, "W[1,1]").Y };
        }
    }

    [Theory]
    [InlineData(Side.Top, true, 2)]
    [InlineData(Side.Top, false, 2)]
    [InlineData(Side.Bottom, false, 2)]
    [InlineData(Side.Left, true, 3)]
    [InlineData(Side.Right, false, 3)]
    public void Small_arrows_stand_at_an_edge_one_to_each_row_or_column_and_are_printed(Side side, bool pointIn, int count)
    {
        var bare = Exercise.Layer().Worksheet();
        var exercise = Exercise.Layer().Change("X", x => x with { EdgeArrows = [(side, pointIn)] });
        var page = exercise.Worksheet();
        PageChecks.Check(page, exercise.Key(), "edge arrows");

        var x = Cell(page, "X[1,1]").Union(Cell(page, "X[3,2]"));
        Polyline[] heads = [.. page.Shapes.OfType<Polyline>().Where(line => line.Points.Count == 3 && line.Layer == Layer.Print)];
        Assert.Equal(count, heads.Length);
        Assert.Equal(bare.Shapes.OfType<Polyline>().Count() + 2 * count, page.Shapes.OfType<Polyline>().Count());
        foreach (var head in heads)
        {
            Point tip = head.Points[1], back = head.Points[0];
            double tipAway = Away(tip), backAway = Away(back);
            Assert.True(tipAway > 0);
            Assert.Equal(pointIn, tipAway < backAway);
        }

        double Away(Point point) => side switch
        {
            Side.Top => x.Y - point.Y,
            Side.Bottom => point.Y - x.Bottom,
            Side.Left => x.X - point.X,
            _ => point.X - x.Right,
        };
    }

    [Fact]
    public void Small_arrows_keep_clear_of_heads_and_ones()
    {
        var page = Exercise.Layer().Change("X", x => x with { EdgeArrows = [(Side.Top, true), (Side.Bottom, false)] }).Worksheet();
        Polyline[] heads = [.. page.Shapes.OfType<Polyline>().Where(line => line.Points.Count == 3)];
        var labels = page.Shapes.OfType<TextRun>().Where(run => run.Text == "X").Min(run => PageChecks.Extent(run).Y);
        var cells = Cell(page, "X[1,1]").Union(Cell(page, "X[3,2]"));
        var ones = page.Shapes.OfType<TextRun>().Where(run => run.Text == "1" && run.Origin.Y > cells.Bottom && run.Origin.Y < cells.Bottom + 30).Max(run => run.Origin.Y);
        Assert.All(heads.Take(2), head => Assert.True(head.Points.All(point => point.Y < labels)));
        Assert.All(heads.Skip(2), head => Assert.True(head.Points.All(point => point.Y > ones)));
    }

    [Fact]
    public void Single_cells_have_a_shade_and_an_ink_of_their_own()
    {
        var key = Exercise.Layer()
            .Change("Z", z => z with
            {
                Inks = [Ink.Orange],
                Shades = [(Tint.Grey, ExpressionParser.Parse("stack(zeros(1, 2), ones(1, 2))"))],
                CellInks = [(Ink.Black, ExpressionParser.Parse("stack(zeros(1, 2), ones(1, 2))"))],
            })
            .Key();
        for (var column = 1; column <= 2; column++)
        {
            Assert.DoesNotContain(key.Shapes, shape => shape is Rectangle { Fill: { } fill } rectangle && fill == Grey && rectangle.Box == Cell(key, $"Z[1,{column}]"));
            Assert.Contains(key.Shapes, shape => shape is Rectangle { Fill: { } fill } rectangle && fill == Grey && rectangle.Box == Cell(key, $"Z[2,{column}]"));
            Assert.Equal(Orange, In(key, $"Z[1,{column}]").Color);
            Assert.Equal(HandBlack, In(key, $"Z[2,{column}]").Color);
        }
    }

    [Fact]
    public void A_box_is_as_high_as_its_place_and_parts_its_lines_evenly()
    {
        var page = Exercise.Layer().Areas("~ ~ X", "b W Z").Item(new BoxItem("b", Exercise.Centered, "Q\nK", Tint.Yellow)).Worksheet();
        var w = Cell(page, "W[1,1]").Union(Cell(page, "W[2,1]"));
        var box = page.Shapes.OfType<Rectangle>().Single(rectangle => rectangle.Pen is not null && rectangle.Box.Right < w.X).Box;
        Assert.Equal((w.Y, w.Bottom), (box.Y, box.Bottom));
        double q = PageChecks.Extent(Run(page, "Q")).Center.Y, k = PageChecks.Extent(Run(page, "K")).Center.Y;
        Assert.Equal(box.Height / 2, k - q, 6);
    }

    [Fact]
    public void An_arrow_may_run_along_a_side_and_have_a_word()
    {
        var page = Exercise.Layer().Areas("~ X", "Z ~", "A ~").Arrow(new ArrowPlan("A", Side.Left, "X", Side.Left, Ink.Blue, true) { Along = ("Z", Side.Left), Text = "T" }).Key();
        var arrow = Assert.Single(page.Shapes.OfType<Curve>());
        var z = Cell(page, "Z[1,1]").Union(Cell(page, "Z[2,2]"));
        Assert.Equal(10, arrow.Points.Count);
        Assert.All(arrow.Points.Skip(3).Take(4), point => Assert.True(point.X < z.X && point.X > z.X - 20));
        Assert.True(arrow.Points[3].Y > arrow.Points[6].Y, "upwards");
        Assert.Equal(Layer.Answer, Run(page, "T").Layer);
    }

    private static Box Cell(Page page, string name) => Assert.Single(page.Fields, field => field.Name == name).Box;

    private static TextRun Run(Page page, string text) => Assert.Single(page.Shapes.OfType<TextRun>(), run => run.Text == text);

    private static TextRun In(Page page, string name)
    {
        var cell = Cell(page, name);
        return Assert.Single(page.Shapes.OfType<TextRun>(), run => PageChecks.Encloses(cell, PageChecks.Extent(run)));
    }
}
