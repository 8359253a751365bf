using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>Columns that are dealt out to parts and put back.</summary>
public class DealTests
{
    private static readonly Color Blue = new(0x004F8B), Orange = new(0xA84307);

    [Fact]
    public void The_key_shows_each_column_s_way_out_and_back()
    {
        var exercise = Dealt("a b a");
        Page worksheet = exercise.Worksheet(), key = exercise.Key();
        PageChecks.Check(worksheet, key, "deals");
        Assert.Empty(worksheet.Shapes.OfType<Curve>());
        Curve[] ways = [.. key.Shapes.OfType<Curve>().Where(curve => curve.Points.Count > 4)];
        (string From, string To, Color Color)[] expected =
        [
            ("X[2,1]", "A[1,1]", Blue), ("X[2,2]", "B[1,1]", Orange), ("X[2,3]", "A[1,2]", Blue),
            ("A[2,1]", "Y[1,1]", Blue), ("B[2,1]", "Y[1,2]", Orange), ("A[2,2]", "Y[1,3]", Blue),
        ];
        Assert.Equal(expected.Length, ways.Length);
        foreach (var (from, to, color) in expected)
        {
            Box start = Field(key, from).Box, end = Field(key, to).Box;
            Curve way = Assert.Single(ways, way => Near(way.Points[0].X, start.Center.X) && Near(way.Points[^1].X, end.Center.X) && way.Points[0].Y > start.Bottom && way.Points[^1].Y < end.Y);
            Assert.Equal((Layer.Answer, color), (way.Layer, way.Pen.Color));
        }
    }

    [Fact]
    public void Columns_beyond_the_tensor_are_blank_cells_that_stay_empty()
    {
        var exercise = Dealt("a b a");
        Page worksheet = exercise.Worksheet(), key = exercise.Key();
        Assert.Equal(["2", "", "5", ""], key.Fields.Where(field => field.Name[0] == 'B').Select(field => field.Text));
        Assert.All(key.Fields.Where(field => field.Name[0] == 'B'), field => Assert.True(field.IsBlank));
        Assert.Equal(4, worksheet.Fields.Count(field => field.Name[0] == 'B'));
    }

    [Fact]
    public void Names_without_a_part_and_columns_without_a_place_are_refused()
    {
        Assert.Equal("sample: 'c' of to names no part", Assert.Throws<SheetException>(() => Dealt("a c a").Key()).Message);
        Assert.Equal("sample: A has no column left for column 3 of X", Assert.Throws<SheetException>(() => Dealt("a a a").Key()).Message);
    }

    private static Exercise Dealt(string to) => new Exercise()
        .Given("X", "1 2 3 / 4 5 6")
        .Given("to", to)
        .Step("A", "beside(column(X, 1), column(X, 3))")
        .Step("B", "column(X, 2)")
        .Step("Y", "beside(column(A, 1), B, column(A, 2))")
        .Areas("X ~", "~ ~", "A B", "~ ~", "Y ~")
        .Item(Exercise.Tensor("X") with { IsBlank = false })
        .Item(Exercise.Tensor("A") with { Placing = Exercise.Plain with { Margin = new Margin(1, 0, 1, 0) } })
        .Item(Exercise.Tensor("B") with { Room = 2, Placing = Exercise.Plain with { Margin = new Margin(1, 0, 1, 0) } })
        .Item(Exercise.Tensor("Y"))
        .Deal("to", ["a", "b"], "X", ["A", "B"], isReturn: false, Ink.Blue, Ink.Orange)
        .Deal("to", ["a", "b"], "Y", ["A", "B"], isReturn: true, Ink.Blue, Ink.Orange);

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;

    private static Field Field(Page page, string name) => Assert.Single(page.Fields, field => field.Name == name);
}
