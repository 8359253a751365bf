using AiByHand.Answers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Tests.Solutions;
using AiByHand.Shipped;

namespace AiByHand.Tests.Answers;

public sealed class AnswerSheetTests
{
    private const string Three = "X: { shape: 2x3, draw: { one-of: [ [[1, 2, 3], [4, 5, 6]] ] } }";

    [Fact]
    public void Givens_come_first_and_then_the_steps_each_row_by_row() =>
        Assert.Equal("X[1,1] X[1,2] Y[1,1] Y[1,2] Z[1,1]", Names(Sheet("Y: 2 * X\nZ: sum(Y)", "[ Z, Y, X ]", given: "X: { shape: 1x2, draw: [1] }")));

    [Fact]
    public void A_given_is_printed_and_a_step_blank_unless_the_item_says_otherwise() =>
        Assert.Equal("X printed: 1, again blank: 1, Y printed: 2, Z blank: 3", Told(Sheet("Y: 2 * X\nZ: 3 * X", "[ X, again, Y, Z ]", "again: { tensor: X, blank: true }\nY: { blank: false }")));

    [Fact]
    public void Structural_zeros_and_the_book_s_cells_are_printed()
    {
        var solution = Paper.Solve("Y: diagonal(stack(3, 4))", "[ X, Y ]", "Y: { dark: 1 - identity(2) }", more: "printed:\n  Y: [[1, 0], [0, 0]]");
        Assert.Equal("Y[1,1] Y[2,2]", Blanks(AnswerSheet.Of(solution)));
        Assert.Equal("Y[2,2]", Blanks(AnswerSheet.Of(solution, AiByHand.Answers.Blanks.Book)));
        Assert.Equal([false, true, true, false], AnswerSheet.Of(solution).Of("Y").Select(entry => entry.IsStructural));
    }

    [Fact]
    public void A_part_and_a_turned_grid_know_which_cells_of_the_tensor_they_show()
    {
        var sheet = Sheet("Y: 2 * X", "[ X, part, turned ]", "part: { tensor: Y, rows: 2, columns: 2..3 }\nturned: { tensor: Y, turned: true }", Three);
        Assert.Equal([("part[1,1]", 2, 2, "10"), ("part[1,2]", 2, 3, "12")], sheet.Of("part").Select(Place));
        Assert.Equal(
            [("turned[1,1]", 1, 1, "2"), ("turned[1,2]", 2, 1, "8"), ("turned[2,1]", 1, 2, "4"), ("turned[2,2]", 2, 2, "10"), ("turned[3,1]", 1, 3, "6"), ("turned[3,2]", 2, 3, "12")],
            sheet.Of("turned").Select(Place));

        static (string, int, int, string) Place(Entry entry) => (entry.Name.ToString(), entry.TensorRow, entry.TensorColumn, entry.Text);
    }

    [Fact]
    public void A_cell_that_stands_twice_is_copied_the_second_time()
    {
        var sheet = Sheet("Y: 2 * X", "[ X, Y, again ]", "again: { tensor: Y, columns: 2 }", "X: { shape: 1x2, draw: [1] }");
        Assert.Equal("again[1,1]", string.Join(' ', sheet.Entries.Where(entry => entry.IsCopy).Select(entry => entry.Name)));
        Assert.Equal("Y, row 1, column 2, to copy in", sheet.Of("again")[0].Name.Description);
    }

    [Fact]
    public void What_replaces_a_value_in_its_cell_is_told_where_it_differs()
    {
        var sheet = Sheet("Y: \"[2, -3] * X\"\nB: relu(Y)", "[ X, Y ]", "Y: { then: B }");
        Assert.Equal("Y[1,1] blank: 2, Y[1,2] blank: -3 then 0", string.Join(", ", sheet.Of("Y")));
        Assert.Equal([false, true], sheet.Of("Y").Select(entry => entry.IsReplaced));
        Assert.Equal([new Cell(2), new Cell(0)], sheet.Of("Y").Select(entry => entry.Final!.Value));
    }

    [Fact]
    public void Words_for_a_cell_are_the_same_whatever_is_right_there()
    {
        var sheet = Sheet("Y: \"[2, -3] * X\"\nB: relu(Y)", "[ X, Y ]", "Y: { then: B }");
        Assert.Equal(
            ["Y, row 1, column 1, to fill in, and to cross out where B differs", "Y, row 1, column 2, to fill in, and to cross out where B differs"],
            sheet.Of("Y").Select(entry => entry.Name.Description));
        Assert.Equal("B", sheet.Of("Y")[0].Name.Then);
    }

    [Fact]
    public void A_tensor_with_less_columns_than_room_leaves_the_others_empty()
    {
        var sheet = Sheet("Y: 2 * X", "[ X, Y ]", "Y: { room: 3 }", "X: { shape: 2x1, draw: [1] }");
        Assert.Equal(["2", "", "", "2", "", ""], sheet.Of("Y").Select(entry => entry.Text));
        Assert.Equal(6, sheet.Blanks.Count());
        Assert.Equal((null, 0, 0), (sheet.Of("Y")[1].Value, sheet.Of("Y")[1].TensorRow, sheet.Of("Y")[1].TensorColumn));
        Assert.All(sheet.Of("Y"), entry => Assert.EndsWith("to fill in or to leave empty", entry.Name.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_zero_is_asked_and_not_written()
    {
        var sheet = Sheet("Y: identity(2)", "[ X, Y ]", "Y: { hide-zeros: true }");
        Assert.Equal(["1", "", "", "1"], sheet.Of("Y").Select(entry => entry.Text));
        Assert.All(sheet.Of("Y"), entry => Assert.True(entry.IsBlank));
    }

    [Fact]
    public void A_gap_in_code_is_called_by_its_line_and_place()
    {
        var sheet = Sheet("Y: \"2 * [3, 4]\"", "[ X, lines ]", "lines: { code: [ \"f(\", \"  {Y[1,2]}, {X[1,1]}, {Y[1,1]}\", \")\" ] }");
        Assert.Equal("lines[2,1] blank: 8, lines[2,2] printed: 1, lines[2,3] blank: 6", string.Join(", ", sheet.Of("lines")));
        Assert.Equal("code, line 2, gap 3, to fill in", sheet.Of("lines")[2].Name.Description);
    }

    [Fact]
    public void An_item_without_cells_has_none() => Assert.Empty(Sheet("Y: X", "[ X, Y, words ]", "words: { text: here }").Of("words"));

    [Theory]
    [MemberData(nameof(TopicsAndLevels))]
    public void Every_topic_s_cells_are_named_once_numbered_in_order_and_right(string topic, string level)
    {
        for (ulong seed = 0; seed < 5; seed++)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), seed).Problem);
            var sheet = AnswerSheet.Of(solution);
            Assert.Equal(Enumerable.Range(0, sheet.Entries.Count), sheet.Entries.Select(entry => entry.Name.Number));
            Assert.Equal(sheet.Entries.Count, sheet.Entries.Select(entry => entry.Name.ToString()).Distinct().Count());
            Assert.All(sheet.Entries.Where(entry => entry.Value is not null), entry => Assert.Equal(solution[entry.Tensor][entry.TensorRow - 1, entry.TensorColumn - 1], entry.Value));
            Assert.NotEmpty(sheet.Blanks);
            Assert.All(sheet.Entries.Where(entry => entry.Then is null), entry => Assert.False(entry.IsReplaced));
        }
    }

    // A blind pupil tells cells apart by these words alone.
    [Theory]
    [MemberData(nameof(TopicsAndLevels))]
    public void No_two_blanks_of_a_topic_are_described_alike_unless_one_is_a_copy(string topic, string level)
    {
        var sheet = AnswerSheet.Of(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), 7).Problem));
        var alike = sheet.Blanks.Where(entry => !entry.IsCopy).GroupBy(entry => entry.Name.Description).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Empty(alike);
    }

    public static TheoryData<string, string> TopicsAndLevels => ShippedSheets.OfAll;

    private static AnswerSheet Sheet(string steps, string areas, string items = "", string given = "X: { shape: 1x1, draw: [1] }") => AnswerSheet.Of(Paper.Solve(steps, areas, items, given));

    private static string Names(AnswerSheet sheet) => string.Join(' ', sheet.Entries.Select(entry => entry.Name));

    private static string Blanks(AnswerSheet sheet) => string.Join(' ', sheet.Blanks.Select(entry => entry.Name));

    private static string Told(AnswerSheet sheet) => string.Join(", ", sheet.Entries.Select(entry => entry.ToString().Replace("[1,1]", "", StringComparison.Ordinal)));
}
