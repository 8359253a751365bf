using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Composing;

/// <summary>A page's cells are those of the answer sheet, and what stands in a cell says so.</summary>
public class EntryTests
{
    public static TheoryData<string> Topics => ImprintTests.Topics;

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_field_is_an_entry_of_the_sheet_and_every_entry_a_field(string topic)
    {
        foreach (var blanks in Enum.GetValues<Blanks>())
        {
            var solution = Solve(topic);
            var key = Composer.Compose(solution, View.Key, blanks: blanks);
            Assert.Equal(
                AnswerSheet.Of(solution, blanks).Entries.Select(entry => (entry.Name, entry.IsBlank, entry.Text)),
                key.Fields.OrderBy(field => field.Entry.Number).Select(field => (field.Entry, field.IsBlank, field.Text)));
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_text_carries_the_cell_that_it_stands_in(string topic)
    {
        var key = Composer.Compose(Solve(topic), View.Key);
        foreach (var text in key.Shapes.OfType<TextRun>())
        {
            var middle = PageChecks.Extent(text).Center;
            var holder = key.Fields.SingleOrDefault(field => field.Box.X < middle.X && middle.X < field.Box.Right && field.Box.Y < middle.Y && middle.Y < field.Box.Bottom);
            Assert.Equal(holder?.Entry, text.Entry);
        }
    }

    [Fact]
    public void Ticks_and_strokes_carry_their_cell_as_well()
    {
        var key = new Exercise().Given("X", "2 -3").Step("Y", "2 * X").Step("A", "relu(Y)").Step("T", "X > 0").Areas("X", "Y", "T")
            .Item(Exercise.Tensor("X") with { IsBlank = false }).Item(Exercise.Tensor("Y") with { Then = "A" }).Item(Exercise.Tensor("T") with { Look = Templates.Plans.CellLook.Ticks }).Key();
        Assert.Equal(["Y[1,2]", "T[1,1]"], key.Shapes.OfType<Curve>().Select(curve => curve.Entry?.ToString()));
        Assert.Equal(["-6", "0"], key.Shapes.OfType<TextRun>().Where(run => run.Entry?.ToString() == "Y[1,2]").Select(run => run.Text));
    }

    private static Solution Solve(string topic) => Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), 7).Problem);
}
