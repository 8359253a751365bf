using AiByHand.Answers;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>Each thing that can be wrong with a page is noticed, and what only looks like it isn't.</summary>
public class PageProofTests
{
    private static readonly Color Black = new(0);

    private static readonly Pen Thin = new(Black, 1);

    private static readonly EntryName Entry = new("Z", 1, 1) { Number = 0, Title = "Z", Place = "", Asked = "to fill in" };

    // A cell of 20 points with its lines.
    private static readonly Box Cell = new(100, 100, 20, 20);

    private static readonly Rectangle Lines = new(Layer.Print, Cell, null, Thin);

    [Fact]
    public void A_number_in_its_cell_is_fine() => Assert.Empty(Objections(Lines, Text("42", 103, 114)));

    [Fact]
    public void A_number_wider_than_its_cell_is_noticed() => AssertNoticed("crosses the edge of Z[1,1]", Lines, Text("-4242", 101, 114));

    [Fact]
    public void A_descender_below_a_cell_is_noticed() => AssertNoticed("crosses the edge of Z[1,1]", Lines, Text("y", 106, 119));

    [Fact]
    public void A_caption_that_runs_into_a_cell_is_noticed() => AssertNoticed("crosses the edge of Z[1,1]", Lines, Text("Hidden layer", 45, 114));

    [Fact]
    public void A_text_outside_the_margins_is_noticed() => AssertNoticed("leaves the margins", Text("Date", 560, 200));

    [Fact]
    public void A_line_outside_the_margins_is_noticed() => AssertNoticed("leaves the margins", Line(20, 300, 60, 300));

    [Fact]
    public void A_curve_outside_the_margins_is_noticed_though_it_begins_and_ends_within() =>
        AssertNoticed("leaves the margins", new Curve(Layer.Answer, [new(40, 300), new(0, 320), new(0, 340), new(40, 360)], Thin));

    [Fact]
    public void Texts_that_overlap_are_noticed() => AssertNoticed("overlaps", Text("one", 200, 300), Text("two", 212, 303));

    [Fact]
    public void Texts_that_abut_are_fine() => Assert.Empty(Objections(Text("X", 200, 300), Text("1", 200 + TextSetter.SetPlain("X", FontFace.Sans, 12).Width, 302)));

    [Fact]
    public void A_text_struck_by_a_line_is_noticed() => AssertNoticed("crossed by a Polyline", Text("word", 200, 300), Line(190, 310, 230, 290));

    [Fact]
    public void A_descender_on_a_line_to_write_on_is_fine() => Assert.Empty(Objections(Text("happy", 200, 300, Layer.Answer), Line(190, 302, 260, 302)));

    [Fact]
    public void A_title_that_touches_its_rule_is_noticed() => AssertNoticed("crossed by a Polyline", Text("happy", 200, 300), Line(190, 302, 260, 302));

    [Fact]
    public void In_a_cell_the_first_number_may_be_struck_out_but_not_the_second()
    {
        var strike = new Curve(Layer.Answer, [new(102, 111), new(105, 113), new(108, 115), new(112, 117)], Thin);
        Assert.Empty(Objections(Lines, Text("-4", 102, 118, Layer.Answer), strike, Text("0", 113, 110, Layer.Answer)));
        AssertNoticed("crossed by a Curve", Lines, Text("0", 113, 110, Layer.Answer), Text("-4", 102, 118, Layer.Answer), strike);
        AssertNoticed("crossed by a Curve", Lines, Text("-4", 102, 118, Layer.Answer), strike);
    }

    [Fact]
    public void A_text_under_a_fill_is_noticed_and_one_over_it_fine()
    {
        var fill = new Rectangle(Layer.Print, new Box(195, 285, 40, 20), Black, null);
        AssertNoticed("painted over", Text("word", 200, 300), fill);
        Assert.Empty(Objections(fill, Text("word", 200, 300)));
    }

    [Fact]
    public void Type_too_small_to_read_is_noticed() => AssertNoticed("points", new TextRun(Layer.Print, "word", FontFace.Sans, 4.9, new Point(200, 300), Black));

    [Fact]
    public void A_cell_too_small_to_write_into_is_noticed_and_a_printed_one_is_fine()
    {
        var small = new Field(Entry, new Box(100, 100, 20, 15.5), IsBlank: true, "");
        Assert.Contains(PageProof.ObjectionsTo(new Page(612, 792, "A page", [], [small])), objection => objection.Contains("15.5", StringComparison.Ordinal));
        Assert.Empty(PageProof.ObjectionsTo(new Page(612, 792, "A page", [], [small with { IsBlank = false }])));
    }

    private static void AssertNoticed(string what, params PageShape[] shapes) => Assert.Contains(Objections(shapes), objection => objection.Contains(what, StringComparison.Ordinal));

    private static IReadOnlyList<string> Objections(params PageShape[] shapes) =>
        PageProof.ObjectionsTo(new Page(612, 792, "A page", shapes, shapes.Contains(Lines) ? [new Field(Entry, Cell, IsBlank: true, "")] : []));

    private static TextRun Text(string text, double x, double y, Layer layer = Layer.Print) => new(layer, text, FontFace.Sans, 12, new Point(x, y), Black);

    private static Polyline Line(double fromX, double fromY, double toX, double toY) => new(Layer.Print, [new(fromX, fromY), new(toX, toY)], Thin);
}
