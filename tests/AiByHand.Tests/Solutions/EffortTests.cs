using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Tests.Solutions;

public sealed class EffortTests
{
    // X = 2 1 3, W = 1 -1 1 | -5: three easy products, one with a negative; 2 - 1 = 1 (a negative), 1 + 3 = 4, 4 - 5 = -1 (a negative); one look at the sign.
    [Fact]
    public void The_book_s_One_Node_counted_by_hand()
    {
        var effort = EffortMeter.Of(Book("one-node"));

        Assert.Equal(new Effort { EasyProducts = 3, Additions = 3, Negatives = 3, Lookups = 1, LargestNumber = 5 }, effort);
        Assert.Equal((3 * 2) + (3 * 2) + 3 + 1, effort.Weight);
    }

    // One Node's row, then 2 + 1; 1 + 3 and + 1; 2 + 3 = 5 and - 2 (a negative); four looks.
    [Fact]
    public void The_book_s_Four_Nodes_counted_by_hand() =>
        Assert.Equal(new Effort { EasyProducts = 9, Additions = 8, Negatives = 4, Lookups = 4, LargestNumber = 5 }, EffortMeter.Of(Book("four-nodes")));

    [Theory]
    [InlineData("X: { blank: true }", 3)]
    [InlineData("X: { blank: true, columns: 2..3 }", 2)]
    [InlineData("X: { blank: false }", 0)]
    public void A_given_that_is_copied_counts_each_cell(string items, int copies) =>
        Assert.Equal(
            new Effort { Copies = copies, Products = 2, EasyProducts = 1, LargestNumber = 6 },
            Paper.EffortOf("Y: 2 * X", "[ X, Y ]", items, given: "X: { shape: 1x3, draw: { one-of: [ [[1, 2, 3]] ] } }"));

    [Fact]
    public void A_step_that_is_another_tensor_again_is_a_copy() =>
        Assert.Equal(new Effort { Products = 1, Copies = 1, LargestNumber = 12 }, Paper.EffortOf("Y: 3 * 4\nY_again: Y", "[ X, Y, Y_again ]"));

    [Fact]
    public void A_step_that_stands_blank_a_second_time_is_copied_there() =>
        Assert.Equal(new Effort { Products = 1, Copies = 1, LargestNumber = 12 }, Paper.EffortOf("Y: 3 * 4", "[ X, Y, second ]", "second: { tensor: Y }"));

    [Fact]
    public void A_step_that_is_printed_or_that_nothing_needs_is_free() =>
        Assert.Equal(new Effort { Products = 1, LargestNumber = 72 }, Paper.EffortOf("Y: 3 * 4\nU: 5 * 6\nV: 8 * 9", "[ X, Y, V ]", "Y: { blank: false }"));

    // 3·4 + 5·2 = 12 + 10, worked out on the way to the one blank; copied nowhere.
    [Fact]
    public void A_step_that_stands_nowhere_counts_towards_the_blank_that_needs_it() =>
        Assert.Equal(new Effort { Products = 2, Additions = 1, LargestNumber = 22 }, Paper.EffortOf("a: 3 * 4\nb: 5 * 2\nY: a + b", "[ X, Y ]"));

    [Fact]
    public void A_step_that_stands_nowhere_is_worked_out_once_for_all_that_need_it() =>
        Assert.Equal(new Effort { Products = 1, Additions = 2, Copies = 1, LargestNumber = 14 }, Paper.EffortOf("a: 3 * 4\nY: a + 1\nU: a + 2\nV: a\nW: a", "[ X, Y, U, V, W ]"));

    [Fact]
    public void Steps_that_stand_nowhere_lead_through_each_other() =>
        Assert.Equal(new Effort { Products = 3, LargestNumber = 72 }, Paper.EffortOf("a: 3 * 4\nb: a * 2\nc: b * 3\nY: c", "[ X, Y ]"));

    // Of 2·[3, 4, 5] the 6 is printed, the 8 stands nowhere, the 10 is written: of these only what isn't printed is worked out, and the 8 for Y alone.
    [Fact]
    public void Of_a_step_that_stands_there_in_part_the_rest_is_worked_out() =>
        Assert.Equal(
            new Effort { Products = 2, Additions = 2, Carries = 1, LargestNumber = 24 },
            Paper.EffortOf("a: \"2 * [3, 4, 5]\"\nY: sum(a)", "[ X, first, last, Y ]", "first: { tensor: a, columns: 1, blank: false }\nlast: { tensor: a, columns: 3 }"));

    // z1 … z4: 3 products each and 3 additions with the bias; A: a look a cell; P: a look at each pair.
    [Fact]
    public void What_is_computed_in_steps_of_their_own_counts_where_they_are_put_together()
    {
        var effort = Paper.EffortOf(
            """
            z1: "sum(K * columns(X, 1, 3)) + b"
            z2: "sum(K * columns(X, 3, 5)) + b"
            Z: "beside(z1, z2)"
            A: relu(Z)
            """,
            "[ X, K, b, Z, A ]",
            given: "X: { shape: 1x5, draw: [2] }\nK: { shape: 1x3, draw: [3] }\nb: { shape: 1x1, draw: [4] }");
        Assert.Equal(new Effort { Products = 6, Additions = 6, Carries = 4, Lookups = 2, LargestNumber = 22 }, effort);
    }

    [Fact]
    public void Helpers_and_conditions_are_free() =>
        Assert.Equal(
            new Effort { Products = 1, LargestNumber = 12 },
            Paper.EffortOf("Y: 3 * 4", "[ X, Y ]", given: "h: { helper: true, shape: 1x1, draw: [7] }\nX: { shape: 1x1, value: h * 8 }"));

    [Fact]
    public void Structural_zeros_are_printed_and_not_worked_out() =>
        Assert.Equal(new Effort { Products = 2, LargestNumber = 8 }, Paper.EffortOf("Y: diagonal(2 * stack(3, 4))", "[ X, Y ]", "Y: { dark: 1 - identity(2) }"));

    [Fact]
    public void Zeros_that_are_hidden_are_not_written() =>
        Assert.Equal(new Effort { Copies = 2, LargestNumber = 1 }, Paper.EffortOf("Y: identity(2)", "[ X, Y ]", "Y: { hide-zeros: true }"));

    [Fact]
    public void Of_a_part_only_what_stands_there_is_worked_out() =>
        Assert.Equal(new Effort { Products = 1, LargestNumber = 8 }, Paper.EffortOf("Y: \"2 * [3, 4]\"", "[ X, part ]", "part: { tensor: Y, columns: 2 }"));

    // 4 stays, -6 is struck out and 0 written beside it.
    [Fact]
    public void What_replaces_a_tensor_in_its_cells_is_written_where_it_differs() =>
        Assert.Equal(
            new Effort { Products = 2, Negatives = 1, Copies = 1, LargestNumber = 6 },
            Paper.EffortOf("Y: \"2 * [2, -3]\"\nB: \"beside(4, 0)\"", "[ X, Y ]", "Y: { then: B }"));

    [Fact]
    public void A_gap_in_code_asks_for_its_cell_alone() =>
        Assert.Equal(new Effort { Products = 1, LargestNumber = 8 }, Paper.EffortOf("Y: \"2 * [3, 4]\"", "[ X, lines ]", "lines: { code: [ \"y = {Y[1,2]}\" ] }"));

    [Fact]
    public void A_number_too_large_on_the_way_is_told_with_its_tensor()
    {
        var mistake = Assert.Throws<SheetException>(() => Paper.EffortOf("Y: \"affine([1, 1, -1], stack(9223372036854775807, 1))\"", "[ X, Y ]"));
        Assert.Equal("Y: a number is too large to tell the effort exactly", mistake.Message);
    }

    [Fact]
    public void A_number_without_a_magnitude_that_is_only_copied_is_told_with_its_tensor()
    {
        var mistake = Assert.Throws<SheetException>(() => Paper.EffortOf("Y: X", "[ X, Y ]", given: "X: { shape: 1x1, draw: [-9223372036854775808] }"));
        Assert.Equal("Y: a number is too large to tell the effort exactly", mistake.Message);
    }

    [Fact]
    public void Every_topic_asks_for_effort_at_every_level()
    {
        foreach (var head in TemplateCatalog.Topics)
        {
            foreach (var level in Template.Levels)
            {
                Assert.True(EffortMeter.Of(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(head.Topic, level), 1).Problem)).Weight > 0, $"{head.Topic}, {level}");
            }
        }
    }

    private static Solution Book(string topic)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "book", topic + ".json");
        return Solver.Solve(GivenReader.Read(TemplateCatalog.Load(topic), File.ReadAllText(file), topic));
    }
}
