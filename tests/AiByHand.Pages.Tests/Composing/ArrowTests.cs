using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>Arrows from and to cells, past brackets, straight ones, and the small ones between grids.</summary>
public class ArrowTests
{
    private static readonly Color Green = new(0x00702E);

    [Fact]
    public void An_arrow_leaves_and_reaches_the_cells_it_names()
    {
        var plan = new ArrowPlan("X", Side.Right, "A", Side.Left, Ink.Green, true) { FromCells = new CellRange(2, 3, 2, 2), ToCells = new CellRange(1, 1, 1, 1) };
        var key = Exercise.Layer().Areas("X ~", "~ A").Arrow(plan).Key();
        var arrow = Assert.Single(key.Shapes.OfType<Curve>());
        Box pair = Cell(key, "X[2,2]").Union(Cell(key, "X[3,2]")), cell = Cell(key, "A[1,1]");
        Assert.Equal(pair.Center.Y, arrow.Points[0].Y, 9);
        Assert.InRange(arrow.Points[0].X, pair.Right, pair.Right + 8);
        Assert.Equal(cell.Center.Y, arrow.Points[3].Y, 9);
        Assert.InRange(arrow.Points[3].X, cell.X - 8, cell.X);
    }

    [Fact]
    public void An_arrow_begins_outside_of_the_brackets()
    {
        var exercise = Exercise.Layer().Areas("X", "A").Change("X", x => x with { Brackets = true, Heads = [], Ones = false }).Arrow("X", Side.Bottom, "A", Side.Top, Ink.Green, onKeyOnly: true);
        var key = exercise.Key();
        var bracket = key.Shapes.OfType<Polyline>().Where(line => line.Points.Count == 4).Max(line => line.Points.Max(point => point.Y));
        Assert.True(Assert.Single(key.Shapes.OfType<Curve>()).Points[0].Y > bracket);
    }

    [Fact]
    public void A_straight_arrow_is_a_line_with_a_head_in_its_direction()
    {
        var sheet = Exercise.Layer().Areas("X ~", "~ A").Arrow(new ArrowPlan("X", Side.Bottom, "A", Side.Top, Ink.Black, false) { IsStraight = true }).Worksheet();
        var line = Assert.Single(sheet.Shapes.OfType<Curve>());
        var head = sheet.Shapes.OfType<Polyline>().Last();
        Point start = line.Points[0], end = line.Points[3];
        Assert.Equal(end, head.Points[1]);
        foreach (var point in new[] { line.Points[1], line.Points[2], new((head.Points[0].X + head.Points[2].X) / 2, (head.Points[0].Y + head.Points[2].Y) / 2) })
        {
            Assert.Equal(0, (end.X - start.X) * (point.Y - start.Y) - (end.Y - start.Y) * (point.X - start.X), 6);
        }
    }

    [Fact]
    public void A_row_flows_once_for_each_cell_it_gives_and_so_does_a_column()
    {
        var exercise = Exercise.Layer().Change("X", x => x with { Ones = false }).Areas("~ X", "W Z", "~ A").Feed("W", "Z", Ink.Green).Feed("X", "Z", Ink.Green);
        Assert.DoesNotContain(exercise.Worksheet().Shapes, shape => shape is Polyline { Pen: { } pen } && pen.Color == Green);
        var key = exercise.Key();
        Polyline[] shafts = [.. key.Shapes.OfType<Polyline>().Where(line => line.Pen?.Color == Green && line.Points.Count == 2)];
        Assert.Equal(8, shafts.Length);
        Box z = Cell(key, "Z[1,1]").Union(Cell(key, "Z[2,2]")), w = Cell(key, "W[1,4]"), x = Cell(key, "X[3,1]");
        foreach (var shaft in shafts[..4])
        {
            Assert.True(shaft.Points[0].X > w.Right && shaft.Points[1].X < z.X && shaft.Points[0].X < shaft.Points[1].X);
            Assert.InRange(shaft.Points[0].Y, z.Y, z.Bottom);
        }
        foreach (var shaft in shafts[4..])
        {
            Assert.True(shaft.Points[0].Y > x.Bottom && shaft.Points[1].Y < z.Y && shaft.Points[0].Y < shaft.Points[1].Y);
            Assert.InRange(shaft.Points[0].X, z.X, z.Right);
        }
    }

    [Fact]
    public void Columns_flow_from_under_the_row_of_ones()
    {
        var key = Exercise.Layer().Feed("X", "Z", Ink.Green).Key();
        var ones = key.Shapes.OfType<TextRun>().Where(run => run.Text == "1" && !key.Fields.Any(field => PageChecks.Encloses(field.Box, PageChecks.Extent(run)))).Max(run => run.Origin.Y);
        Assert.All(key.Shapes.OfType<Polyline>().Where(line => line.Pen?.Color == Green), arrow => Assert.True(arrow.Points.Min(point => point.Y) > ones));
    }

    [Fact]
    public void Words_have_no_cells()
    {
        var exercise = new Exercise().Given("X", "1").Areas("X w").Item(Exercise.Tensor("X")).Item(Exercise.Words("w", "words"))
            .Arrow(new ArrowPlan("w", Side.Top, "X", Side.Top, Ink.Black, false) { FromCells = new CellRange(1, 1, 1, 1) });
        Assert.Equal("sample: 'w' has no cells", Assert.Throws<SheetException>(() => exercise.Key()).Message);
    }

    private static Box Cell(Page page, string name) => Assert.Single(page.Fields, field => field.Name == name).Box;
}
