using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

public class NetworkTests
{
    private static readonly Color Orange = new(0xA84307);

    [Fact]
    public void Each_layer_is_a_row_of_circles_level_with_its_cells()
    {
        var page = Network(0, true).Worksheet();
        double[] levels = [.. page.Shapes.OfType<Ellipse>().Select(circle => Math.Round(circle.Box.Center.Y, 6))];
        Assert.Equal([3, 2], levels.GroupBy(level => level).Select(row => row.Count()));
        Box x = Cell(page, "X[1,1]").Union(Cell(page, "X[3,1]")), z = Cell(page, "Z[1,1]").Union(Cell(page, "Z[2,1]"));
        Assert.Equal([Math.Round(x.Center.Y, 6), Math.Round(z.Center.Y, 6)], levels.Distinct());
    }

    [Fact]
    public void The_links_are_the_pupil_s_unless_printed()
    {
        Assert.Equal(0, Links(Network(0, true).Worksheet()));
        Assert.Equal(6, Links(Network(0, true).Key()));
        Assert.Equal(6, Links(Network(1, true).Worksheet()));
        Assert.DoesNotContain(Network(1, true).Key().Shapes.OfType<Polyline>(), line => line.Pen?.Color == Orange);
    }

    [Fact]
    public void With_weights_there_is_a_link_for_each_that_isn_t_0()
    {
        // Of the weights 1 0 1 / 0 -1 0 three aren't 0.
        var exercise = Network(0, true).Item(new NetworkItem("net", Exercise.Plain with { Margin = new Margin(0, 0, 0, 1) }, ["X", "Z"], [Ink.Orange], 0, true) { Weights = ["W"] });
        Assert.Equal(3, Links(exercise.Key()));
        Assert.Equal(0, Links(exercise.Worksheet()));
    }

    [Fact]
    public void Links_end_at_the_edges_of_their_circles()
    {
        var page = Network(0, true).Key();
        Ellipse[] circles = [.. page.Shapes.OfType<Ellipse>()];
        foreach (var link in page.Shapes.OfType<Polyline>().Where(line => line.Pen?.Color == Orange))
        {
            Assert.Contains(circles, circle => Touches(circle, link.Points[0]));
            Assert.Contains(circles, circle => Touches(circle, link.Points[1]));
        }

        static bool Touches(Ellipse circle, Point point)
        {
            double x = point.X - circle.Box.Center.X, y = point.Y - circle.Box.Center.Y;
            return Math.Abs(Math.Sqrt(x * x + y * y) - circle.Box.Width / 2) < 1e-6;
        }
    }

    [Fact]
    public void The_key_writes_the_first_values_above_and_the_last_below()
    {
        var page = Network(0, true).Key();
        Ellipse[] circles = [.. page.Shapes.OfType<Ellipse>()];
        double top = circles.Min(circle => circle.Box.Y), bottom = circles.Max(circle => circle.Box.Bottom), left = circles.Min(circle => circle.Box.X);
        TextRun[] values = [.. page.Shapes.OfType<TextRun>().Where(run => run.Origin.X > left && run.Layer == Layer.Answer)];
        Assert.Equal(["2", "1", "3"], values.Where(run => run.Origin.Y < top).Select(run => run.Text));
        Assert.Equal(["5", "-1"], values.Where(run => PageChecks.Extent(run).Y > bottom).Select(run => run.Text));
        PageChecks.Check(Network(0, true).Worksheet(), page, "network");
    }

    [Fact]
    public void A_network_may_leave_its_values_away() =>
        Assert.Equal(2, Network(0, false).Key().Shapes.OfType<TextRun>().Count(run => run.Layer == Layer.Answer && run.Text is "5" or "-1"));

    [Fact]
    public void Rows_whose_cells_stand_side_by_side_are_spread_evenly()
    {
        var page = new Exercise()
            .Given("X", "2 / 1")
            .Step("Z", "X + 1")
            .Step("A", "relu(Z)")
            .Areas("X Z A net")
            .Item(Exercise.Tensor("X") with { IsBlank = false })
            .Item(Exercise.Tensor("Z"))
            .Item(Exercise.Tensor("A"))
            .Item(new NetworkItem("net", Exercise.Plain, ["X", "Z", "A"], [Ink.Orange], 0, false))
            .Worksheet();
        double[] levels = [.. page.Shapes.OfType<Ellipse>().Select(circle => Math.Round(circle.Box.Center.Y, 6)).Distinct()];
        Assert.Equal(3, levels.Length);
        Assert.Equal(levels[1] - levels[0], levels[2] - levels[1], 5);
        Assert.True(levels[1] - levels[0] > 1.3 * 37);
    }

    [Fact]
    public void A_wide_layer_has_smaller_circles()
    {
        Page few = Wide(4), many = Wide(12);
        Assert.True(many.Shapes.OfType<Ellipse>().First().Box.Width < few.Shapes.OfType<Ellipse>().First().Box.Width);
        PageChecks.EverythingFits(many, "12 nodes");
        Box[] circles = [.. many.Shapes.OfType<Ellipse>().Select(circle => circle.Box).Take(12)];
        Assert.All(circles.Zip(circles.Skip(1)), pair => Assert.True(pair.First.Right < pair.Second.X));

        static Page Wide(int nodes) => new Exercise()
            .Given("X", string.Join(" / ", Enumerable.Repeat("1", nodes)))
            .Areas("net")
            .Item(new NetworkItem("net", Exercise.Plain, ["X", "X"], [Ink.Orange], 0, false))
            .Worksheet();
    }

    private static int Links(Page page) => page.Shapes.OfType<Polyline>().Count(line =>
        line.Points.Count == 2 && line.Points[0].X != line.Points[1].X && line.Points[0].Y != line.Points[1].Y) + Upright(page);

    // A link between circles that stand one above the other: the grids' upright lines are black and stand left of the circles.
    private static int Upright(Page page)
    {
        var left = page.Shapes.OfType<Ellipse>().Min(circle => circle.Box.X);
        return page.Shapes.OfType<Polyline>().Count(line => line.Points[0].X == line.Points[1].X && line.Points[0].X > left);
    }

    private static Box Cell(Page page, string name) => Assert.Single(page.Fields, field => field.Name == name).Box;

    private static Exercise Network(int printedLinks, bool values) => new Exercise()
        .Given("X", "2 / 1 / 3", Role.Input)
        .Given("W", "1 0 1 / 0 -1 0", Role.Weight)
        .Step("Z", "W · X")
        .Areas("~ X net", "W Z net")
        .Item(Exercise.Tensor("X") with { IsBlank = false })
        .Item(Exercise.Tensor("W") with { IsBlank = false })
        .Item(Exercise.Tensor("Z"))
        .Item(new NetworkItem("net", Exercise.Plain with { Margin = new Margin(0, 0, 0, 1) }, ["X", "Z"], [Ink.Orange], printedLinks, values));
}
