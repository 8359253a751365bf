using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>Grids that show a part of a tensor, and cells that are drawn instead of written.</summary>
public class LookTests
{
    private static readonly Color NearBlack = new(0x3C3A3A), Blue = new(0x004F8B);

    [Fact]
    public void A_part_shows_its_own_rows_and_columns()
    {
        var exercise = Exercise.Layer().Change("Z", z => z with { Part = new CellRange(2, 2, 1, 2), Then = "A" });
        var page = exercise.Key();
        Assert.Equal(["-1", "-2"], page.Fields.Where(field => field.Name.StartsWith("Z[1,", StringComparison.Ordinal)).Select(field => field.Text));
        Assert.DoesNotContain(page.Fields, field => field.Name.StartsWith("Z[2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void A_part_has_a_bias_column_only_where_it_reaches_it(int last, bool isGrey)
    {
        var page = Exercise.Layer().Change("W", w => w with { Part = new CellRange(1, 2, 2, last) }).Worksheet();
        Assert.Equal(isGrey, page.Shapes.OfType<Rectangle>().Any(shape => shape.Fill == new Color(0xE7E6E6)));
    }

    [Fact]
    public void A_turned_part_is_cut_first()
    {
        var page = Exercise.Layer().Change("X", x => x with { Part = new CellRange(1, 3, 2, 2), IsTurned = true, Heads = [] }).Worksheet();
        Assert.Equal(["1", "3", "1"], page.Fields.Where(field => field.Name[0] == 'X').Select(field => field.Text));
        Assert.Equal("X[1,3]", page.Fields.Last(field => field.Name[0] == 'X').Name);
    }

    [Fact]
    public void Pixels_are_dark_for_1_and_white_for_0_and_no_figure_stands_in_them()
    {
        var exercise = Pixels(isBlank: false);
        var page = exercise.Worksheet();
        PageChecks.Check(page, exercise.Key(), "pixels");
        Assert.DoesNotContain(page.Shapes.OfType<TextRun>(), run => run.Text is "0" or "1");
        Box[] dark = [.. page.Shapes.OfType<Rectangle>().Where(shape => shape.Fill == NearBlack).Select(shape => shape.Box)];
        Assert.Equal([Field(page, "I[1,1]").Box, Field(page, "I[2,2]").Box], dark);
        Assert.All(page.Fields.Where(field => field.Name[0] == 'I'), field => Assert.True(field is { IsDrawn: true, IsBlank: false, Text: "0" or "1" }));
    }

    [Fact]
    public void Blank_pixels_are_shaded_by_hand_on_the_key_alone()
    {
        var exercise = Pixels(isBlank: true);
        PageChecks.Check(exercise.Worksheet(), exercise.Key(), "blank pixels");
        Assert.DoesNotContain(exercise.Worksheet().Shapes, shape => shape is Rectangle { Fill: not null });
        Rectangle[] shaded = [.. exercise.Key().Shapes.OfType<Rectangle>().Where(shape => shape.Fill is not null)];
        Assert.Equal(2, shaded.Length);
        Assert.All(shaded, shape => Assert.Equal(Layer.Answer, shape.Layer));
    }

    [Fact]
    public void A_tick_stands_in_its_cell_on_the_key_alone_and_nothing_stands_for_0()
    {
        var exercise = new Exercise()
            .Given("X", "2 5 / 3 4")
            .Step("N", "one_hot_max(X)", ink: Ink.Blue)
            .Areas("X N")
            .Item(Exercise.Tensor("X") with { IsBlank = false })
            .Item(Exercise.Tensor("N") with { Look = CellLook.Ticks });
        Page worksheet = exercise.Worksheet(), key = exercise.Key();
        PageChecks.Check(worksheet, key, "ticks");
        Curve[] ticks = [.. key.Shapes.OfType<Curve>()];
        Assert.Equal(2, ticks.Length);
        Assert.All(ticks, tick => Assert.True(tick.Layer == Layer.Answer && tick.Pen.Color == Blue));
        Assert.All(ticks[0].Points, point => Assert.True(PageChecks.Encloses(Field(key, "N[1,2]").Box, new Box(point.X, point.Y, 0, 0))));
        Assert.All(ticks[1].Points, point => Assert.True(PageChecks.Encloses(Field(key, "N[2,1]").Box, new Box(point.X, point.Y, 0, 0))));
        Assert.DoesNotContain(key.Shapes.OfType<TextRun>(), run => run.Text is "0" or "1");
        Assert.Equal("1", Field(key, "N[1,2]").Text);
    }

    [Fact]
    public void Only_0_and_1_can_be_drawn()
    {
        var exercise = Exercise.Layer().Change("Z", z => z with { Look = CellLook.Ticks });
        Assert.Equal("sample: Z: a cell shown as a tick is 0 or 1, not 3", Assert.Throws<SheetException>(() => exercise.Key()).Message);
    }

    [Fact]
    public void The_key_shows_each_word_s_way_through_the_table()
    {
        var exercise = Words("b c");
        Page worksheet = exercise.Worksheet(), key = exercise.Key();
        PageChecks.Check(worksheet, key, "lookups");
        Curve[] trails = [.. key.Shapes.OfType<Curve>()];
        Assert.All(trails, trail => Assert.True(trail.Layer == Layer.Answer && trail.Pen.Color == Blue));
        (string From, string To)[] ways = [("words[1,1]", "known[1,2]"), ("words[1,2]", "known[1,3]"), ("E[2,2]", "X[1,1]"), ("E[2,3]", "X[1,2]")];
        Assert.Equal(ways.Length, trails.Length);
        foreach (var (from, to) in ways)
        {
            Box start = Field(key, from).Box, end = Field(key, to).Box;
            Curve trail = Assert.Single(trails, trail => Math.Abs(trail.Points[0].X - start.Center.X) < 1e-6 && Math.Abs(trail.Points[^1].X - end.Center.X) < 1e-6);
            Assert.True(trail.Points.All(point => point.Y > start.Bottom && point.Y < end.Y), $"the way from {from} to {to} runs between them");
        }
    }

    [Fact]
    public void A_word_that_is_in_no_table_is_refused() =>
        Assert.Equal("sample: 'd' of words isn't in known", Assert.Throws<SheetException>(() => Words("b d").Key()).Message);

    private static Exercise Words(string words) => new Exercise()
        .Given("words", words)
        .Given("known", "a b c")
        .Given("E", "1 2 3 / 4 5 6")
        .Step("X", "columns(E, 2, 3)")
        .Areas("words", "n", "X")
        .Item(Exercise.Tensor("words") with { IsBlank = false })
        .Item(new NestedItem("n", Exercise.Plain, Exercise.Grid("known", "E")))
        .Item(Exercise.Tensor("known") with { IsBlank = false })
        .Item(Exercise.Tensor("E") with { IsBlank = false })
        .Item(Exercise.Tensor("X"))
        .Lookup("words", "known", "E", "X", Ink.Blue);

    private static Exercise Pixels(bool isBlank) => new Exercise()
        .Given("I", "1 0 / 0 1")
        .Areas("I")
        .Item(Exercise.Tensor("I") with { IsBlank = isBlank, Look = CellLook.Pixels });

    private static Field Field(Page page, string name) => Assert.Single(page.Fields, field => field.Name == name);
}
