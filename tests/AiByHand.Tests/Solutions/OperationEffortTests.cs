using AiByHand.Numbers;
using AiByHand.Operations;
using AiByHand.Solutions;

namespace AiByHand.Tests.Solutions;

/// <summary>For every operation an example, counted by hand. An operation without one fails.</summary>
public sealed class OperationEffortTests
{
    private static readonly Dictionary<string, (string Value, Effort Effort)> Examples = new(StringComparer.Ordinal)
    {
        // 17 + 5 carries, 0 + 3 is free, 4 - 6 borrows nothing and goes below 0
        ["+"] = ("[17, 0, 4] + [5, 3, -6]", new() { Additions = 2, Carries = 1, Negatives = 1, LargestNumber = 22 }),
        // 12 - 5 borrows, 3 - 5 goes below 0, 7 - 0 is free, 0 - 7 turns a sign
        ["-"] = ("[12, 3, 7, 0] - [5, 5, 0, 7]", new() { Additions = 2, Carries = 1, Negatives = 2, LargestNumber = 12 }),
        ["*"] = ("[0, 1, -1, 3, -3] * [7, 7, 7, 4, -4]", new() { EasyProducts = 2, Products = 2, Negatives = 2, LargestNumber = 12 }),
        ["/"] = ("[6, 6, 0, -9] / [3, 1, 5, 2]", new() { Divisions = 2, EasyProducts = 1, Negatives = 1, LargestNumber = 9 }),
        // 2·3 + 1·4 = 10 (the 10 is a carry), 0·3 + -1·4
        // 0 of 5, and of 0 there is nothing
        ["share"] = ("share([6, 6, 0, 3], [3, 1, 5, 0])", new() { Divisions = 1, EasyProducts = 1, LargestNumber = 6 }),
        ["·"] = ("stack([2, 1], [0, -1]) · stack(3, 4)", new() { Products = 1, EasyProducts = 2, Additions = 1, Carries = 1, Negatives = 1, LargestNumber = 10 }),
        // 3·3·3, 2·2, the others are plain, 2^-1 is a look
        ["^"] = ("[3, 2, 3, 1, 3, 2] ^ [3, 2, 1, 5, 0, -1]", new() { Products = 3, Lookups = 1, LargestNumber = 27 }),
        ["negate"] = ("-[0, 2, -3] ", new() { Negatives = 2, LargestNumber = 3 }),
        ["abs"] = ("abs([0, 2, -3])", new() { Negatives = 1, LargestNumber = 3 }),
        ["floor"] = ("floor([2, 2.5])", new() { Lookups = 1 }),
        ["round"] = ("round([2, 2.5, .3])", new() { Lookups = 2 }),
        // quarters stay
        ["round_quarters"] = ("round_quarters([2, 2.5, .3, 1/3], 1)", new() { Divisions = 1, Lookups = 1, LargestNumber = 3 }),
        ["drop_decimals"] = ("drop_decimals([2, 2.5])", new() { Lookups = 1 }),
        ["mod"] = ("mod([7, 0], 3)", new() { Divisions = 1, LargestNumber = 7 }),
        ["sqrt"] = ("sqrt([0, 1, 9])", new() { Divisions = 1, LargestNumber = 9 }),
        ["nearest_square"] = ("nearest_square([3, 5])", new() { Lookups = 2 }),
        ["=="] = ("[1, 2] == 2", new() { Lookups = 2 }),
        ["!="] = ("[1, 2] != 2", new() { Lookups = 2 }),
        ["<"] = ("[1, 2] < 2", new() { Lookups = 2 }),
        ["<="] = ("[1, 2] <= 2", new() { Lookups = 2 }),
        [">"] = ("[1, 2] > 2", new() { Lookups = 2 }),
        [">="] = ("[1, 2] >= 2", new() { Lookups = 2 }),
        ["in"] = ("[1, 2] in [2, 3]", new() { Lookups = 2 }),
        ["between"] = ("[1, 2] in 2..3", new() { Lookups = 2 }),
        // where one side tells alone, the other needs no look
        ["and"] = ("[1, 2] > 1 and [5, 5] > 1", new() { Lookups = 3 }),
        ["or"] = ("[1, 2, 1] > 1 or [5, 0, 0] > 1", new() { Lookups = 4 }),
        ["not"] = ("not [1, 2] > 1", new() { Lookups = 2 }),
        // 2·3 + 1·4 = 10, + 5
        ["affine"] = ("affine([2, 1, 5], stack(3, 4))", new() { Products = 1, EasyProducts = 1, Additions = 2, Carries = 1, LargestNumber = 15 }),
        ["linear"] = ("linear([2, 1, 5], stack(3, 4)) + linear([2, 0], stack(3, 4))", new() { Products = 2, EasyProducts = 1, Additions = 3, Carries = 2, LargestNumber = 21 }),
        ["relu"] = ("relu([3, 0, -3])", new() { Lookups = 3 }),
        ["sigmoid"] = ("sigmoid([3, 0, -3], 1)", new() { Lookups = 3 }),
        ["tanh"] = ("tanh([3, 0, -3], 1)", new() { Lookups = 3 }),
        ["softmax"] = ("softmax(stack(3, 0, -3), 2)", new() { Lookups = 3, Additions = 2, Divisions = 3 }),
        ["beside"] = ("beside([1, 2], 3 + 4)", new() { Copies = 2, Additions = 1, LargestNumber = 7 }),
        ["stack"] = ("stack([1, 2], [3, 4] * 2)", new() { Copies = 2, Products = 2, LargestNumber = 8 }),
        // of 2·[1, 3 / 5, 7] only the row asked for
        ["row"] = ("row(2 * stack([1, 3], [5, 7]), 2)", new() { Products = 2, LargestNumber = 14 }),
        ["column"] = ("column(2 * stack([1, 3], [5, 7]), 1)", new() { EasyProducts = 1, Products = 1, LargestNumber = 10 }),
        ["rows"] = ("rows(2 * stack([1, 3], [5, 7]), 1, 1)", new() { EasyProducts = 1, Products = 1, LargestNumber = 6 }),
        ["columns"] = ("columns(2 * stack([1, 3], [5, 7]), 2, 2)", new() { Products = 2, LargestNumber = 14 }),
        ["at"] = ("at(2 * stack([1, 3], [5, 7]), 2, 1)", new() { Products = 1, LargestNumber = 10 }),
        // of 2·[1, 3, 5, 7] the windows [1, 3] and [5, 7]
        ["windows"] = ("windows(2 * [1, 3, 5, 7], 2, 2)", new() { EasyProducts = 1, Products = 3, LargestNumber = 14 }),
        ["weights"] = ("weights(2 * [1, 3, 5])", new() { EasyProducts = 1, Products = 1, LargestNumber = 6 }),
        ["bias"] = ("bias(2 * [1, 3, 5])", new() { Products = 1, LargestNumber = 10 }),
        ["transpose"] = ("column(transpose(2 * stack([1, 3], [5, 7])), 2)", new() { Products = 2, LargestNumber = 14 }),
        ["flatten"] = ("at(flatten(2 * stack([1, 3], [5, 7])), 3, 1)", new() { Products = 1, LargestNumber = 10 }),
        ["reshape"] = ("column(reshape(2 * [1, 3, 5, 7], 2, 2), 1)", new() { EasyProducts = 1, Products = 1, LargestNumber = 10 }),
        ["diagonal"] = ("diagonal(2 * stack(3, 4))", new() { Products = 2, Copies = 2, LargestNumber = 8 }),
        ["identity"] = ("identity(2)", new() { Copies = 4, LargestNumber = 1 }),
        ["zeros"] = ("zeros(1, 3)", new() { Copies = 3 }),
        ["ones"] = ("ones(1, 3)", new() { Copies = 3, LargestNumber = 1 }),
        ["permutations"] = ("permutations(2)", new() { Copies = 4, LargestNumber = 2 }),
        ["subsets"] = ("subsets(3, 1)", new() { Copies = 9, LargestNumber = 1 }),
        ["shape"] = ("shape([1, 2, 3])", new() { Lookups = 2 }),
        ["join"] = ("join('a', 2 + 3)", new() { Additions = 1, Copies = 1, LargestNumber = 5 }),
        // two edges, four 1s
        ["adjacency"] = ("adjacency(stack(['a', 'b'], ['b', 'c']), ['a', 'b', 'c'])", new() { Lookups = 4 }),
        ["argmax"] = ("argmax(stack([1, 6], [2, 5], [3, 4]))", new() { Lookups = 4 }),
        ["one_hot_max"] = ("one_hot_max(stack([1, 6], [2, 5], [3, 4]))", new() { Lookups = 4 }),
        ["row_argmax"] = ("row_argmax(stack([1, 2, 3], [6, 5, 4]))", new() { Lookups = 4 }),
        ["row_one_hot_max"] = ("row_one_hot_max(stack([1, 2, 3], [6, 5, 4]))", new() { Lookups = 4 }),
        ["first_max"] = ("first_max(stack([1, 6], [2, 5], [2, 4]))", new() { Lookups = 4 }),
        // two comparisons and two choices; of the other side nothing is worked out
        ["if"] = ("if([1, 3] > 2, 2 * [3, 4], 5 * [6, 7])", new() { Lookups = 4, Products = 2, LargestNumber = 30 }),
        ["pick_columns"] = ("pick_columns(2 * [3, 4, 5], [3, 1])", new() { Lookups = 2, Products = 2, LargestNumber = 10 }),
        ["pick_rows"] = ("pick_rows(stack([3, 4], [5, 6]), 2)", new() { Lookups = 1, Copies = 2, LargestNumber = 6 }),
        // of each column only what is chosen
        ["choose"] = ("choose([2, 1], 2 * [3, 4], 5 * [6, 7])", new() { Lookups = 2, Products = 2, LargestNumber = 30 }),
        ["columns_where"] = ("columns_where(2 * [3, 4, 5], [1, 0, 1], 2)", new() { Lookups = 2, Products = 2, LargestNumber = 10 }),
        ["merge"] = ("merge([2, 1, 2], [1, 2], 2 * [3], 5 * [6, 7])", new() { Lookups = 3, Products = 3, LargestNumber = 35 }),
        ["lookup"] = ("lookup(stack([1, 2], [3, 4]), ['a', 'b'], ['b', 'b', 'a'])", new() { Lookups = 3, Copies = 6, LargestNumber = 4 }),
        ["sort_descending"] = ("sort_descending(stack(1, 3, 2))", new() { Lookups = 3, Copies = 3, LargestNumber = 3 }),
        // 5, 5 + 6 carries, 11 + 0 is free, 11 + 2
        ["column_cumsum"] = ("column_cumsum(stack(5, 6, 0, 2))", new() { Additions = 2, Carries = 1, LargestNumber = 13 }),
        // and the second row for itself
        ["row_cumsum"] = ("row_cumsum(stack([5, 6, 0, 2], [0, 1, 0, 0]))", new() { Additions = 2, Carries = 1, LargestNumber = 13 }),
        ["gather"] = ("gather(2 * stack([1, 3], [5, 7]), [2, 1])", new() { Lookups = 2, Products = 2, LargestNumber = 10 }),
        // elimination: 6/3 = 2, 5 - 2·2 = 1, and the product of the pivots, 1·3·1
        ["det"] = ("det(stack([3, 2], [6, 5]))", new() { Divisions = 1, Products = 1, Additions = 1, EasyProducts = 2, LargestNumber = 6 }),
        ["is_integer"] = ("is_integer([1, 1.5])", new() { Lookups = 2 }),
        ["distinct_rows"] = ("distinct_rows(stack([1, 2], [3, 4], [5, 6]))", new() { Lookups = 3 }),
        ["distinct_columns"] = ("distinct_columns(stack([1, 2], [3, 4], [5, 6]))", new() { Lookups = 2 }),
        ["zero_rows"] = ("zero_rows(stack([1, 2], [3, 4], [5, 6]))", new() { Lookups = 3 }),
        ["zero_columns"] = ("zero_columns(stack([1, 2], [3, 4], [5, 6]))", new() { Lookups = 2 }),
        // 8 + 5 carries, + 0 is free, 13 - 2 borrows nothing
        ["sum"] = ("sum([8, 5, 0, -2])", new() { Additions = 2, Carries = 1, Negatives = 1, LargestNumber = 13 }),
        ["row_sum"] = ("row_sum(stack([1, 2], [8, 5]))", new() { Additions = 2, Carries = 1, LargestNumber = 13 }),
        ["column_sum"] = ("column_sum(stack([1, 2], [8, 9]))", new() { Additions = 2, Carries = 1, LargestNumber = 11 }),
        ["mean"] = ("mean([8, 4])", new() { Additions = 1, Carries = 1, Divisions = 1, LargestNumber = 12 }),
        ["row_mean"] = ("row_mean(stack([1, 2], [0, 0]))", new() { Additions = 1, Divisions = 1, LargestNumber = 3 }),
        ["column_mean"] = ("column_mean(stack([1, 2], [0, 0]))", new() { Divisions = 2, LargestNumber = 2 }),
        ["max"] = ("max(stack([1, 2], [3, 4]))", new() { Lookups = 3 }),
        ["row_max"] = ("row_max([1, 2, 3])", new() { Lookups = 2 }),
        ["column_max"] = ("column_max(stack([1, 2, 3], [4, 5, 6]))", new() { Lookups = 3 }),
        ["min"] = ("min(stack([1, 2], [3, 4]))", new() { Lookups = 3 }),
        ["row_min"] = ("row_min([1, 2, 3])", new() { Lookups = 2 }),
        ["column_min"] = ("column_min(stack([1, 2, 3], [4, 5, 6]))", new() { Lookups = 3 }),
        ["count"] = ("count([1, 0, 5])", new() { Lookups = 2 }),
        ["row_count"] = ("row_count(stack([1, 0], [0, 0]))", new() { Lookups = 1 }),
        ["column_count"] = ("column_count(stack([1, 0], [1, 0]))", new() { Lookups = 2 }),
        ["all"] = ("all([1, 0, 5])", new() { Lookups = 1 }),
        ["row_all"] = ("row_all(stack([1, 0], [0, 0]))", new() { Lookups = 2 }),
        ["column_all"] = ("column_all([1, 0, 5])", new() { Lookups = 3 }),
        ["any"] = ("any([1, 0, 5])", new() { Lookups = 1 }),
        ["row_any"] = ("row_any(stack([1, 0], [0, 0]))", new() { Lookups = 2 }),
        ["column_any"] = ("column_any([1, 0, 5])", new() { Lookups = 3 }),
        ["distinct"] = ("distinct([1, 0, 5])", new() { Lookups = 3 }),
        ["row_distinct"] = ("row_distinct([1, 0, 5])", new() { Lookups = 3 }),
        ["column_distinct"] = ("column_distinct(stack([1, 0], [0, 0]))", new() { Lookups = 4 }),
    };

    /// <summary>An expression with each operation, and some with others inside.</summary>
    internal static IEnumerable<string> Expressions => Examples.Values.Select(example => example.Value);

    public static TheoryData<string> Names => [.. OperationCatalog.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_operation_s_effort_is_what_a_hand_counts(string name)
    {
        Assert.True(Examples.ContainsKey(name), $"count an example of '{name}' by hand");
        var (value, effort) = Examples[name];
        Assert.Equal(effort, Paper.EffortOf(value));
    }

    // Point under point: .75 + .5 is 75 + 50 hundredths, one carry; 1 - .25 borrows twice.
    [Theory]
    [InlineData(".75 + .5", 1)]
    [InlineData("1 - .25", 2)]
    [InlineData(".5 + .25", 0)]
    // Over one denominator: 5/3 + 7/3 is 5 + 7; 1/3 + 2 is 1 + 6; 1/2 + 1/3 is 3 + 2; 7/3 - 19/3 is 19 - 7.
    [InlineData("5/3 + 7/3", 1)]
    [InlineData("1/3 + 2", 0)]
    [InlineData("1/2 + 1/3", 0)]
    [InlineData("7/3 - 20/3", 1)]
    // Digit by digit, and on to the next: 995 + 7 carries three times, 1002 - 7 borrows three times.
    [InlineData("995 + 7", 3)]
    [InlineData("1002 - 7", 3)]
    [InlineData("-995 - 7", 3)]
    [InlineData("7 - 1002", 3)]
    [InlineData("5 - 5", 0)]
    public void Carries_are_those_of_the_numbers_as_they_are_written(string value, int carries) =>
        Assert.Equal(carries, Paper.EffortOf(value).Carries);

    [Theory]
    [InlineData("([1, -1] > 0) * [3, 4] ^ 2", 1, 1)]
    [InlineData("[0, 1] · stack(2 * 3, 5)", 0, 1)]
    [InlineData("stack(2 * 3, 5 * 7) * stack(0, 1)", 1, 1)]
    public void A_factor_that_meets_a_0_is_not_worked_out(string value, int products, int easyProducts)
    {
        var effort = Paper.EffortOf(value);
        Assert.Equal((products, easyProducts), (effort.Products, effort.EasyProducts));
    }

    [Fact]
    public void What_an_expression_says_twice_is_worked_out_once() =>
        Assert.Equal(new Effort { Products = 2, LargestNumber = 36 }, Paper.EffortOf("(2 * 3) * (2 * 3)"));

    [Fact]
    public void Points_are_the_counts_by_their_weights() =>
        Assert.Equal(6 + 20 + 200 + 2_000 + 10_000 + 800_000 + 1_000_000 + 10_000_000, new Effort
        {
            Products = 1,
            EasyProducts = 10,
            Additions = 100,
            Carries = 1_000,
            Negatives = 10_000,
            Divisions = 100_000,
            Lookups = 1_000_000,
            Copies = 10_000_000,
            LargestNumber = 99,
        }.Weight);

    [Fact]
    public void Efforts_add_up_and_the_larger_number_stays()
    {
        var one = new Effort { Products = 1, EasyProducts = 2, Additions = 3, Carries = 4, Negatives = 5, Divisions = 6, Lookups = 7, Copies = 8, LargestNumber = 12 };

        Assert.Equal(new Effort { Products = 2, EasyProducts = 4, Additions = 6, Carries = 8, Negatives = 10, Divisions = 12, Lookups = 14, Copies = 16, LargestNumber = 25 / (Rational)2 },
            one + (one with { LargestNumber = 25 / (Rational)2 }));
        Assert.Equal(one, one + Effort.None);
    }
}
