using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

public class GraphTests
{
    [Fact]
    public void A_graph_is_printed_on_both_views_and_shows_its_tensors_alone()
    {
        var path = Graph("A B C D E", "A C / C E / E D / D B");
        Assert.Equal(5, path.Worksheet().Shapes.OfType<Ellipse>().Count());
        Assert.Equal(4, Edges(path.Worksheet()).Length);
        Assert.Equal(["A", "B", "C", "D", "E"], path.Worksheet().Shapes.OfType<TextRun>().Where(run => run.Text.Length == 1 && char.IsUpper(run.Text[0])).Select(run => run.Text));
        PageChecks.Check(path.Worksheet(), path.Key(), "a path");
    }

    [Fact]
    public void Edges_join_the_edges_of_the_named_circles()
    {
        var page = Graph("A B C", "B C").Worksheet();
        Ellipse[] circles = [.. page.Shapes.OfType<Ellipse>()];
        var edge = Assert.Single(Edges(page));
        Assert.True(Touches(circles[1], edge.Points[0]) && Touches(circles[2], edge.Points[1]));

        static bool Touches(Ellipse circle, Point point)
        {
            double x = point.X - circle.Box.Center.X, y = point.Y - circle.Box.Center.Y;
            return Math.Abs(Math.Sqrt(x * x + y * y) - circle.Box.Width / 2) < 1e-6;
        }
    }

    [Fact]
    public void The_first_node_stands_on_top_and_the_others_follow_clockwise()
    {
        Point[] centers = [.. Graph("A B C D", "A B").Worksheet().Shapes.OfType<Ellipse>().Select(circle => circle.Box.Center)];
        Assert.True(centers[0].Y < centers[1].Y && centers[0].Y < centers[3].Y);
        Assert.True(centers[1].X > centers[0].X && centers[3].X < centers[0].X);
    }

    [Fact]
    public void An_edge_to_a_node_that_isn_t_there_is_refused() =>
        Assert.Equal("sample: g: there is no node 'F' in nodes", Assert.Throws<SheetException>(() => Graph("A B C", "A F").Worksheet()).Message);

    private static Polyline[] Edges(Page page)
    {
        double top = page.Shapes.OfType<Ellipse>().Min(circle => circle.Box.Y), bottom = page.Shapes.OfType<Ellipse>().Max(circle => circle.Box.Bottom);
        return [.. page.Shapes.OfType<Polyline>().Where(line => line.Points.All(point => point.Y > top && point.Y < bottom))];
    }

    private static Exercise Graph(string nodes, string edges) => new Exercise()
        .Given("nodes", nodes)
        .Given("edges", edges)
        .Areas("g")
        .Item(new GraphItem("g", Exercise.Centered, "edges", "nodes"));
}
