using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Templates;
using AiByHand.Tensors;
using CsCheck;

namespace AiByHand.Tests.Problems;

public sealed class ProblemDrawerTests
{
    private static readonly GivenTensor X = HandMade.Cells("X", 2, 2, 0, 9);
    private static readonly GivenTensor W = HandMade.Cells("W", 2, 3, -3, 3);

    // Holds for one draw in a hundred: more tries than a given has.
    private const string RareW = "sum(W) >= 9";

    [Fact]
    public void A_seed_gives_the_same_givens_every_time() => Gen.ULong.Sample(seed =>
        Assert.Equal(
            Fingerprint.Of(ProblemDrawer.Draw(HandMade.Template([X, W], [("Z", "W · stack(X, ones(1, 2))")], ["max(Z) > 3", RareW]), seed).Problem),
            Fingerprint.Of(ProblemDrawer.Draw(HandMade.Template([X, W], [("Z", "W · stack(X, ones(1, 2))")], ["max(Z) > 3", RareW]), seed).Problem)));

    [Fact]
    public void Cells_are_the_choices_that_the_stream_of_the_name_makes_row_by_row()
    {
        var stream = new DrawStream("hand-made", "book", 5, "X");
        var expected = Tensor.Create(new Shape(2, 2), (_, _) => stream.Below(10));
        Assert.Equal(expected, Draw(HandMade.Template([X], [], []), 5)["X"]);
    }

    [Fact]
    public void Each_seed_level_and_topic_gives_its_own_givens()
    {
        var marks = new HashSet<string>(
            from topic in new[] { "a", "b" }
            from level in Template.Levels
            from seed in Enumerable.Range(0, 20)
            select string.Join(' ', Draw(HandMade.Template([HandMade.Cells("X", 4, 4, 0, 9)], [], [], topic, level), (ulong)seed)["X"].Cells.ToArray()));
        Assert.Equal(120, marks.Count);
    }

    [Fact]
    public void A_kept_draw_meets_every_condition()
    {
        var template = HandMade.Template([X, W], [("Z", "W · stack(X, ones(1, 2))"), ("A", "relu(Z)")], ["distinct(X) == 4", "count(Z < 0) == 1", "max(A) in 10..20", "W != 0"]);
        for (var seed = 0UL; seed < 300; seed++)
        {
            var values = Solved(template, seed);
            foreach (var condition in template.Keep) Assert.All(Evaluator.Evaluate(condition.Test, values).Cells.ToArray(), cell => Assert.NotEqual(Rational.Zero, cell.Number));
        }
    }

    [Fact]
    public void The_place_of_a_given_that_no_condition_ties_to_others_doesn_t_matter()
    {
        var a = HandMade.Template([X, W], [], ["sum(X) == 30", RareW]);
        var b = HandMade.Template([W, X], [], ["sum(X) == 30", RareW]);
        for (var seed = 0UL; seed < 200; seed++) Assert.Equal(Draw(a, seed), Draw(b, seed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Another_given_moves_no_other_even_if_it_is_hard_to_draw(int place)
    {
        string[] keep = ["sum(X) + sum(W) == 27"]; // X is drawn again and again, too
        var without = HandMade.Template([X, W], [], keep);
        List<GivenTensor> givens = [X, W];
        givens.Insert(place, HandMade.Cells("V", 1, 3, 0, 9));
        var with = HandMade.Template(givens, [], [.. keep, "max(V) == 1", "sum(V) == 1"]);
        for (var seed = 0UL; seed < 50; seed++)
        {
            var more = Draw(with, seed);
            Assert.All(Draw(without, seed), given => Assert.Equal(given.Value, more[given.Key]));
        }
    }

    [Fact]
    public void What_a_later_given_can_t_mend_changes_an_earlier_one()
    {
        var template = HandMade.Template([HandMade.Cells("a", 1, 1, 0, 9), HandMade.Cells("b", 1, 1, 0, 1)], [], ["a + b == 10"]);
        for (var seed = 0UL; seed < 100; seed++)
        {
            var givens = Draw(template, seed);
            Assert.Equal(HandMade.Number(9), givens["a"]);
            Assert.Equal(HandMade.Number(1), givens["b"]);
        }
    }

    [Fact]
    public void Blame_goes_past_a_given_that_has_no_part_in_the_failure()
    {
        var bystander = HandMade.Cells("p", 1, 4, 0, 99);
        var template = HandMade.Template([HandMade.Cells("a", 1, 1, 0, 9), bystander, HandMade.Cells("b", 1, 1, 0, 1)], [], ["a + b == 10"]);
        var alone = HandMade.Template([bystander], [], []);
        for (var seed = 0UL; seed < 100; seed++) Assert.Equal(Draw(alone, seed)["p"], Draw(template, seed)["p"]);
    }

    [Fact]
    public void What_rests_on_a_given_that_changes_late_is_judged_anew()
    {
        // b stands against a long before c, which knows nothing of b, sends a back.
        var template = HandMade.Template([HandMade.Cells("a", 1, 1, 0, 9), HandMade.Cells("b", 1, 1, 0, 12), HandMade.Cells("c", 1, 1, 0, 1)], [("gap", "b - a")], ["gap > 0", "a + c == 10"]);
        for (var seed = 0UL; seed < 100; seed++) Assert.InRange(Draw(template, seed)["b"][0, 0].Number.Numerator, 10, 12);
    }

    [Fact]
    public void What_rests_on_it_by_way_of_another_is_judged_anew_too()
    {
        // When d sends a back, b follows a, and c must follow b though it knows nothing of a.
        var template = HandMade.Template(
            [HandMade.Cells("a", 1, 1, 0, 9), HandMade.Cells("b", 1, 1, 0, 9), HandMade.Cells("c", 1, 1, 0, 9), HandMade.Cells("d", 1, 1, 0, 1)],
            [],
            ["a + b == 9", "b == c", "a + d == 10"]);
        for (var seed = 0UL; seed < 100; seed++) Assert.Equal("9 0 0 1", string.Join(' ', Draw(template, seed).Values));
    }

    [Fact]
    public void Whatever_conditions_tie_together_all_hold_in_the_end()
    {
        // Sums of some of the givens, each as it is in a solution that was there first.
        Gen.Select(Gen.Int[0, 3].Array[5], Gen.Int[1, 31].Array[1, 4], Gen.ULong).Sample((solution, subsets, seed) =>
        {
            string[] names = ["a", "b", "c", "d", "e"];
            string[] keep = [.. subsets.Select(subset => $"{string.Join(" + ", names.Where((_, i) => (subset >> i & 1) == 1))} == {solution.Where((_, i) => (subset >> i & 1) == 1).Sum()}")];
            var givens = Draw(HandMade.Template([.. names.Select(name => HandMade.Cells(name, 1, 1, 0, 3))], [], keep), seed);
            foreach (var condition in keep) Assert.False(Evaluator.Evaluate(ExpressionParser.Parse(condition), givens)[0, 0].Number.IsZero, condition);
        }, iter: 1000);
    }

    [Fact]
    public void A_computed_given_that_fails_changes_what_it_rests_on()
    {
        var template = HandMade.Template(
            [HandMade.Cells("a", 1, 1, 0, 9), HandMade.Cells("p", 1, 1, 0, 9), HandMade.Given("c", Shape.Scalar, HandMade.Computed("2 * a"))],
            [("d", "c + 1")],
            ["d == 7"]);
        var alone = HandMade.Template([HandMade.Cells("p", 1, 1, 0, 9)], [], []);
        for (var seed = 0UL; seed < 100; seed++)
        {
            var givens = Draw(template, seed);
            Assert.Equal((HandMade.Number(3), HandMade.Number(6)), (givens["a"], givens["c"]));
            Assert.Equal(Draw(alone, seed)["p"], givens["p"]);
        }
    }

    [Fact]
    public void Both_givens_of_a_computed_one_are_drawn_again_until_it_holds()
    {
        // b alone can't mend it, and b's tries are counted only where c is computed.
        var template = HandMade.Template(
            [HandMade.Cells("a", 1, 1, 0, 9), HandMade.Cells("b", 1, 1, 0, 1), HandMade.Given("c", Shape.Scalar, HandMade.Computed("a + b"))],
            [],
            ["c == 10"]);
        for (var seed = 0UL; seed < 100; seed++) Assert.Equal(HandMade.Number(9), Draw(template, seed)["a"]);
    }

    [Fact]
    public void A_value_may_be_chosen_from_steps_that_stand_already()
    {
        var template = HandMade.Template(
            [X, HandMade.Given("bias", new Shape(2, 1), HandMade.Computed("10 - s"))],
            [("s", "row_sum(X)"), ("t", "s + bias")],
            []);
        for (var seed = 0UL; seed < 20; seed++) Assert.All(Solved(template, seed)["t"].Cells.ToArray(), cell => Assert.Equal(10, cell.Number));
    }

    [Fact]
    public void Conditions_that_can_t_be_met_are_refused_by_name()
    {
        var template = HandMade.Template([X, W], [], ["sum(W) >= 0", "sum(W) > 18"]);
        var refusal = Assert.Throws<SheetException>(() => ProblemDrawer.Draw(template, 12));
        Assert.StartsWith("hand-made, level book, seed 12: ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(": sum(W) > 18", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_row_that_can_t_be_found_is_refused_by_name()
    {
        var template = HandMade.Template([HandMade.Cells("W", 2, 2, 0, 1, HandMade.EachRow([("s", "sum(row)")], "s > 2"))], [], []);
        Assert.EndsWith(": each row of W: s > 2", Assert.Throws<SheetException>(() => ProblemDrawer.Draw(template, 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_no_draw_can_change_is_refused_at_once() =>
        Assert.Contains(
            ": 1 == 2",
            Assert.Throws<SheetException>(() => ProblemDrawer.Draw(HandMade.Template([HandMade.Given("H", Shape.Scalar, HandMade.Computed("zeros(1, 1)"))], [], ["1 == 2"]), 0)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_value_that_doesn_t_exist_is_a_failed_condition()
    {
        var template = HandMade.Template([HandMade.Cells("a", 1, 1, 0, 2)], [("q", "6 / a")], []);
        var failures = 0;
        for (var seed = 0UL; seed < 100; seed++)
        {
            var drawing = ProblemDrawer.Draw(template, seed);
            Assert.False(drawing.Problem.Givens["a"][0, 0].Number.IsZero);
            Assert.Equal(drawing.Draws - 1, drawing.Failures.GetValueOrDefault("q: division by zero"));
            failures += drawing.Draws - 1;
        }
        Assert.InRange(failures, 20, 100);
    }

    [Fact]
    public void A_number_too_large_to_be_exact_is_a_failed_condition()
    {
        var template = HandMade.Template([HandMade.Cells("a", 1, 1, 1, 2)], [("power", "(1000000 ^ a) ^ 3")], []);
        Assert.Equal(HandMade.Number(1), Draw(template, 0)["a"]);
        Assert.Contains(Enumerable.Range(0, 10), seed => ProblemDrawer.Draw(template, (ulong)seed).Failures.ContainsKey("power: a number is too large to be exact"));
    }

    [Fact]
    public void Failures_are_counted_by_the_condition_s_text()
    {
        var drawings = Enumerable.Range(0, 50).Select(seed => ProblemDrawer.Draw(HandMade.Template([HandMade.Cells("a", 1, 1, 0, 9)], [], ["a > 4", "a != 5"]), (ulong)seed)).ToList();
        Assert.All(drawings, drawing => Assert.Equal(drawing.Draws - 1, drawing.Failures.Values.Sum()));
        Assert.InRange(drawings.Sum(drawing => drawing.Failures.GetValueOrDefault("a > 4")), 35, 100);
        Assert.InRange(drawings.Sum(drawing => drawing.Failures.GetValueOrDefault("a != 5")), 4, 30);
    }

    [Fact]
    public void A_helper_serves_conditions_but_is_not_given()
    {
        var template = HandMade.Template([HandMade.Given("sign", Shape.Scalar, new DrawOne([HandMade.Number(-1), HandMade.Number(1)]), helper: true), HandMade.Cells("a", 1, 1, -9, 9)], [], ["a * sign > 0"]);
        var signs = Enumerable.Range(0, 200).Select(seed => Draw(template, (ulong)seed)).Select(givens =>
        {
            Assert.Equal(["a"], givens.Keys);
            return givens["a"][0, 0].Number.Sign;
        }).ToList();
        Assert.InRange(signs.Count(sign => sign < 0), 70, 130);
        Assert.DoesNotContain(0, signs);
    }

    [Fact]
    public void Rows_without_repeats_are_distinct_and_every_order_is_as_likely()
    {
        var rows = new DrawRows([HandMade.Row(1, 0), HandMade.Row(0, 1), HandMade.Row(1, 1), HandMade.Row(2, 0)], Repeats: false);
        var template = HandMade.Template([HandMade.Given("W", new Shape(2, 2), rows)], [], []);
        var seen = Enumerable.Range(0, 2400).Select(seed => Draw(template, (ulong)seed)["W"].ToString()).CountBy(order => order).ToDictionary();
        Assert.Equal(12, seen.Count);
        Assert.All(seen, order => Assert.NotEqual(order.Key.Split(" / ")[0], order.Key.Split(" / ")[1]));
        Assert.All(seen.Values, times => Assert.InRange(times, 140, 260));
    }

    [Fact]
    public void As_many_rows_as_there_are_to_choose_from_are_a_shuffle_and_the_list_stays_as_it_is()
    {
        Tensor[] list = [HandMade.Row(1), HandMade.Row(2), HandMade.Row(3)];
        var template = HandMade.Template([HandMade.Given("W", new Shape(3, 1), new DrawRows(list, Repeats: false))], [], ["W == transpose([3, 1, 2])"]);
        for (var seed = 0UL; seed < 50; seed++) Assert.Equal("3 / 1 / 2", Draw(template, seed)["W"].ToString());
        Assert.Equal([HandMade.Row(1), HandMade.Row(2), HandMade.Row(3)], list);
    }

    [Fact]
    public void Rows_with_repeats_may_come_twice()
    {
        var template = HandMade.Template([HandMade.Given("W", new Shape(2, 1), new DrawRows([HandMade.Row(1), HandMade.Row(2)], Repeats: true))], [], []);
        Assert.InRange(Enumerable.Range(0, 200).Count(seed => Draw(template, (ulong)seed)["W"] is var w && w[0, 0] == w[1, 0]), 70, 130);
    }

    [Fact]
    public void A_choice_listed_twice_comes_twice_as_often()
    {
        var template = HandMade.Template([HandMade.Given("pet", new Shape(1, 1), new DrawCells([["cat", "dog", "dog"]], null))], [], []);
        Assert.InRange(Enumerable.Range(0, 300).Count(seed => Draw(template, (ulong)seed)["pet"][0, 0].Word == "dog"), 165, 235);
    }

    [Fact]
    public void Every_row_meets_its_test_against_what_stands_already()
    {
        var test = HandMade.EachRow([("z", "row · X"), ("a", "relu(z)")], "count(row != 0) >= 2", "sum(a) in 5..12", "distinct(z) == 2");
        var template = HandMade.Template([HandMade.Cells("X", 3, 2, 0, 4), HandMade.Cells("W", 4, 3, -2, 2, test)], [("Z", "W · X")], []);
        for (var seed = 0UL; seed < 100; seed++)
        {
            var values = Solved(template, seed);
            for (var row = 0; row < 4; row++)
            {
                Assert.InRange(values["W"].Row(row).Cells.ToArray().Count(cell => !cell.Number.IsZero), 2, 3);
                var z = values["Z"].Row(row).Cells.ToArray();
                Assert.NotEqual(z[0], z[1]);
                Assert.InRange(z.Sum(cell => Math.Max(0, cell.Number.Numerator)), 5, 12);
            }
        }
    }

    [Fact]
    public void What_a_row_test_asks_for_all_rows_is_that_of_the_givens_that_stay()
    {
        // w is found for many an a that its own condition then rejects.
        var template = HandMade.Template(
            [HandMade.Cells("a", 1, 1, 0, 3), HandMade.Cells("w", 2, 2, 0, 3, HandMade.EachRow([("target", "a * 2")], "sum(row) == target"))], [], ["at(w, 1, 1) > 1", "at(w, 2, 1) > 1"]);
        var redrawn = 0;
        for (var seed = 0UL; seed < 200; seed++)
        {
            var drawing = ProblemDrawer.Draw(template, seed);
            var (a, w) = (drawing.Problem.Givens["a"][0, 0].Number, drawing.Problem.Givens["w"]);
            for (var row = 0; row < 2; row++) Assert.Equal(a * 2, w[row, 0].Number + w[row, 1].Number);
            redrawn += drawing.Stages[0].Draws - 1;
        }
        Assert.InRange(redrawn, 50, 2000);
    }

    [Fact]
    public void Conditions_that_share_a_part_all_hold_in_the_end()
    {
        string[] keep = ["(a + 1) * b > 4", "(a + 1) * c > 6", "(a + 1) * (b + c) in 12..20", "mod((a + 1) * c, 4) == 3"];
        var template = HandMade.Template([HandMade.Cells("a", 1, 1, 0, 6), HandMade.Cells("b", 1, 1, 0, 6), HandMade.Cells("c", 1, 1, 0, 6)], [], keep);
        for (var seed = 0UL; seed < 300; seed++)
        {
            var givens = Draw(template, seed);
            foreach (var condition in keep) Assert.False(Evaluator.Evaluate(ExpressionParser.Parse(condition), givens)[0, 0].Number.IsZero, condition);
        }
    }

    [Fact]
    public void Something_constant_that_has_no_result_is_refused_as_a_draw_would_be() =>
        Assert.Contains(
            "a > 1 / 0: division by zero",
            Assert.Throws<SheetException>(() => ProblemDrawer.Draw(HandMade.Template([HandMade.Cells("a", 1, 1, 0, 6)], [], ["a > 1 / 0"]), 0)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_problem_stays_as_it_is_when_the_next_one_is_drawn()
    {
        var template = HandMade.Template([HandMade.Cells("a", 2, 2, 0, 9), HandMade.Given("same", new Shape(2, 2), HandMade.Computed("a"))], [], ["sum(a) > 12"]);
        var first = Draw(template, 1);
        var cells = first["a"].Cells.ToArray();

        Draw(template, 2);

        Assert.Equal(cells, first["a"].Cells.ToArray());
        Assert.Equal(first["a"], first["same"]);
    }

    [Fact]
    public void A_test_that_no_row_can_meet_changes_the_given_it_rests_on()
    {
        var template = HandMade.Template([HandMade.Cells("X", 2, 1, 0, 1), HandMade.Cells("W", 2, 2, 0, 1, HandMade.EachRow([], "row · X == 2"))], [], []);
        for (var seed = 0UL; seed < 50; seed++) Assert.Equal("1 / 1", Draw(template, seed)["X"].ToString());
    }

    [Fact]
    public void A_rare_row_is_sought_on_where_nothing_earlier_could_help()
    {
        // One row in a thousand: if a missed row meant a new matrix, the bound would never do.
        var template = HandMade.Template([HandMade.Cells("W", 4, 3, 0, 9, HandMade.EachRow([], "sum(row) == 27"))], [], []);
        for (var seed = 0UL; seed < 5; seed++) Assert.All(Draw(template, seed)["W"].Cells.ToArray(), cell => Assert.Equal(9, cell.Number));
    }

    [Fact]
    public void A_long_chain_of_givens_that_one_condition_ties_together_is_found()
    {
        // Tries multiply along such a chain: with many at each link the first links would never change.
        string[] names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        var template = HandMade.Template([.. names.Select(name => HandMade.Cells(name, 1, 1, 0, 2))], [], [string.Join(" + ", names) + " == 15"]);
        for (var seed = 0UL; seed < 20; seed++) Assert.Equal(15, Draw(template, seed).Values.Sum(given => given[0, 0].Number.Numerator));
    }

    [Fact]
    public void Rows_drawn_again_leave_the_rows_above_alone()
    {
        // The rows are what the stream gives with the failing ones left out.
        var template = HandMade.Template([HandMade.Cells("W", 5, 2, 0, 9, HandMade.EachRow([], "sum(row) > 9"))], [], []);
        var drawing = ProblemDrawer.Draw(template, 3);
        var stream = new DrawStream("hand-made", "book", 3, "W");
        var rows = 0;
        for (var row = 0; row < 5; rows++)
        {
            var (a, b) = (stream.Below(10), stream.Below(10));
            if (a + b <= 9) continue;
            Assert.Equal(HandMade.Row(a, b), drawing.Problem.Givens["W"].Row(row++));
        }
        Assert.Equal(1 + rows - 5, drawing.Draws);
    }

    [Fact]
    public void A_draw_doesn_t_depend_on_those_before_it()
    {
        var template = HandMade.Template([X, W], [], [RareW, "sum(X) + sum(W) == 27"]);
        var alone = Fingerprint.Of(ProblemDrawer.Draw(template, 1).Problem);
        Parallel.For(0, 20, seed => ProblemDrawer.Draw(template, (ulong)seed));
        Assert.Equal(alone, Fingerprint.Of(ProblemDrawer.Draw(template, 1).Problem));
    }

    private static IReadOnlyDictionary<string, Tensor> Draw(Template template, ulong seed) => ProblemDrawer.Draw(template, seed).Problem.Givens;

    private static Dictionary<string, Tensor> Solved(Template template, ulong seed)
    {
        var values = new Dictionary<string, Tensor>(Draw(template, seed));
        foreach (var step in template.Steps) values[step.Name] = Evaluator.Evaluate(step.Value, values);
        return values;
    }
}
