using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>What a template says once is read as if it had been written out, and a mistake in it is told where it was written.</summary>
public sealed class ExpansionTests
{
    private const string File = "steps.yaml";

    private const string Text = """
        topic: steps
        number: 1
        title: Steps
        revision: 1
        each: { t: 1..3, s: 1..2, who: [ann, bob] }
        given:
          X: { shape: 1x3, draw: 1..9 }
          H0: { shape: 1x1, value: 0 }
          P, Q: { shape: 1x1, draw: 1..2 }
          W_<who>: { shape: 1x1, draw: [ 3 ] }
        solve:
          x<t>: "column(X, <t>)"
          H<t>: H<t-1> + x<t>
          Y: "beside(H<t>, …)"
          <who>_<s>: W_<who> * <2*s-1>
        keep:
          - H<t> >= 1
          - x<t> <= 9
          - "max(beside(H<s>, ..., Y)) > 0"
        page:
          areas:
            - [ X, P, Q, ~, [ x<t>, ~ ], … ]
            - [ H0, W_<who>, …, ~, H<t>, …, Y, ~, ~ ]
            - [ <who>_1, <who>_2, ~, ~, ~, ~, ~, ~, ~, ~ ]
          items:
            x<t>: { above: x_<t> }
            P, Q: { left: p }
            Y: { heads: [ [ y_<t> ], … ] }
          arrows:
            - { from: H<s> right, to: H<s+1> left }
          panels:
            - { around: [ H<t>, … ] }

        """;

    [Fact]
    public void A_name_with_an_index_stands_once_for_each_and_neighbours_are_repeated_together()
    {
        var template = Read(Text);
        Assert.Equal(["X", "H0", "P", "Q", "W_ann", "W_bob"], template.Givens.Select(given => given.Name));
        Assert.Equal(["x1", "H1", "x2", "H2", "x3", "H3", "Y", "ann_1", "bob_1", "ann_2", "bob_2"], InOrder(template));
        Assert.Equal("H3 = H2 + x3", Formula(template, "H3"));
        Assert.Equal("Y = [H1 | H2 | H3]", Formula(template, "Y"));
        Assert.Equal("bob_2 = W_bob × 3", Formula(template, "bob_2"));
    }

    [Fact]
    public void An_item_of_a_list_with_an_index_stands_once_for_each()
    {
        var template = Read(Text);
        Assert.Equal(["H1 >= 1", "x1 <= 9", "H2 >= 1", "x2 <= 9", "H3 >= 1", "x3 <= 9", "max(beside(H1, H2, Y)) > 0"], template.Keep.Select(condition => condition.Text));
        Assert.Equal(["H1 H2", "H2 H3"], template.Page.Arrows.Select(arrow => $"{arrow.From} {arrow.To}"));
        Assert.Equal(["H1", "H2", "H3"], Assert.Single(template.Page.Panels).Around);
    }

    [Fact]
    public void What_stands_before_points_is_written_out_in_its_place()
    {
        var page = Read(Text).Page;
        Assert.Equal(["X", "P", "Q", null, "x1", null, "x2", null, "x3", null], page.Root.Areas[0]);
        Assert.Equal(["H0", "W_ann", "W_bob", null, "H1", "H2", "H3", "Y", null, null], page.Root.Areas[1]);
        Assert.Equal(["y_1", "y_2", "y_3"], Assert.IsType<TensorItem>(page.Items["Y"]).Heads);
        Assert.Equal("x_2", Assert.IsType<TensorItem>(page.Items["x2"]).Above);
        Assert.Equal("p", Assert.IsType<TensorItem>(page.Items["Q"]).Left);
    }

    [Fact]
    public void Several_indexes_turn_together()
    {
        var text = Text.Replace("who: [ann, bob] }", "\"who, what, n\": [ [ann, X, 3], [bob, Y, 1] ] }", StringComparison.Ordinal)
            .Replace("<who>_<s>: W_<who> * <2*s-1>", "<who>_<s>: W_<who> * sum(<what>) + <n-1>", StringComparison.Ordinal)
            .Replace("  - H<t> >= 1\n", "  - H<t> >= 1\n  - …\n  - \"max(beside(<what>, …)) >= 0\"\n  - sum(<what>) > <n>\n", StringComparison.Ordinal);
        var template = Read(text);
        Assert.Equal(["ann_1", "bob_1", "ann_2", "bob_2"], InOrder(template).TakeLast(4).Order(StringComparer.Ordinal).OrderBy(name => name[^1]));
        Assert.Equal("bob_2 = W_bob × (sum of Y) + 0", Formula(template, "bob_2").Replace("sum(Y)", "(sum of Y)", StringComparison.Ordinal));
        Assert.Equal(["max(beside(X, Y)) >= 0", "sum(X) > 3", "sum(Y) > 1"], template.Keep.Skip(3).Take(3).Select(condition => condition.Text));
    }

    [Theory]
    [InlineData("\"k, n\": [ [1, 2], [3] ]", "'k, n' turn together: a list of lists with 2 values each, at most 64 of them, found a list")]
    [InlineData("\"k, n\": 1..3", "'k, n' turn together: a list of lists with 2 values each, at most 64 of them, found '1..3'")]
    [InlineData("\"k, t\": [ [1, 2] ]", "there is an index 't' already")]
    [InlineData("\"k, k\": [ [1, 2] ]", "there is an index 'k' already")]
    [InlineData("\"k, 2\": [ [1, 2] ]", "'2' can't be an index: letters, digits and _")]
    [InlineData("k: [ [1, 2] ]", "'k' must be a range such as 1..4 or a list such as [loser, winner]")]
    public void Indexes_that_can_not_turn_together_are_told(string index, string expected) =>
        Assert.Contains(TemplateReader.Check(Text.Replace("who: [ann, bob] }", $"who: [ann, bob], {index} }}", StringComparison.Ordinal), File), mistake => mistake.Message.StartsWith(expected, StringComparison.Ordinal) && mistake.At.Line == 5);

    [Fact]
    public void An_item_that_points_follow_is_repeated_by_itself()
    {
        var keep = Read(Text.Replace("  - H<t> >= 1\n", "  - H<t> >= 1\n  - …\n", StringComparison.Ordinal)).Keep;
        Assert.Equal(["H1 >= 1", "H2 >= 1", "H3 >= 1", "x1 <= 9"], keep.Take(4).Select(condition => condition.Text));
    }

    [Fact]
    public void What_several_entries_say_of_a_given_adds_up_and_it_stands_where_it_is_named_first()
    {
        var template = Read(Text.Replace("draw: [ 3 ] }\n", "draw: [ 3 ] }\n  P, W_<who>: { role: weight }\n", StringComparison.Ordinal));
        Assert.Equal(["X", "H0", "P", "Q", "W_ann", "W_bob"], template.Givens.Select(given => given.Name));
        Assert.Equal(["P", "W_ann", "W_bob"], template.Givens.Where(given => given.Role == Role.Weight).Select(given => given.Name));
    }

    [Fact]
    public void What_several_entries_say_of_a_step_adds_up_and_it_stands_where_it_is_named_first()
    {
        var apart = Read(Text.Replace("  x<t>: \"column(X, <t>)\"\n", "  x<s>, H<s>: {}\n  bob_2: { ink: green }\n  x<t>: \"column(X, <t>)\"\n", StringComparison.Ordinal)
            .Replace("H<t>: H<t-1> + x<t>", "H<t>: { value: H<t-1> + x<t>, relu: R<t> }", StringComparison.Ordinal)
            .Replace("  Y: \"beside", "  x3, Y: { ink: red }\n  Y: \"beside", StringComparison.Ordinal));
        Assert.Equal(["x1", "H1", "R1", "x2", "H2", "R2", "bob_2", "x3", "H3", "R3", "Y", "ann_1", "bob_1", "ann_2"], InOrder(apart));
        Assert.Equal("H2 = H1 + x2", Formula(apart, "H2"));
        Assert.Equal(["x3", "Y"], apart.Steps.Where(step => step.Ink == Ink.Red).Select(step => step.Name));
        Assert.Equal(Ink.Green, apart.Steps.Single(step => step.Name == "bob_2").Ink);
    }

    [Fact]
    public void It_is_what_one_would_have_written_by_hand()
    {
        var byHand = Read(SmallTopic.Text, SmallTopic.File);
        var once = SmallTopic.Text
            .Replace("revision: 1\n", "revision: 1\neach: { n: [Z, relu_of_Z], i: 1..2 }\n", StringComparison.Ordinal)
            .Replace("around: [ Z, relu_of_Z ]", "around: [ <n>, … ]", StringComparison.Ordinal)
            .Replace("choices: [1, 2]", "choices: [ <i>, … ]", StringComparison.Ordinal);
        Assert.Equal(byHand.Page.Panels[0].Around, Read(once, SmallTopic.File).Page.Panels[0].Around);
        Assert.Equal(byHand.Steps.Select(step => step.Formula), Read(once, SmallTopic.File).Steps.Select(step => step.Formula));
    }

    [Fact]
    public void A_row_that_was_to_be_a_place_for_each_value_is_told_what_does_that()
    {
        var text = SmallTopic.Text.Replace("revision: 1\n", "revision: 1\neach: { n: [Z, relu_of_Z] }\n", StringComparison.Ordinal).Replace("- [ ~, X, M ]\n", "- [ X, M ]\n", StringComparison.Ordinal)
            .Replace("- [ W, Z, relu_of_Z ]\n    - [ \"Sum\", words, words ]", "- [ W, <n> ]\n    - [ \"Sum\", <n>' ]", StringComparison.Ordinal);
        Assert.Contains("24:9: the places of 'W' don't fill a rectangle; its row stands once for each value of an index in it: a … behind a place, [ W, Z<t>, … ], repeats that place alone", TemplateReader.Check(text, SmallTopic.File).Select(mistake => mistake.ToString().Replace("small.yaml:", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("H<t-1> + x<t>", "H<t-1> + y<t>", "13:18: unknown tensor 'y1'", "13:18: unknown tensor 'y2'", "13:18: unknown tensor 'y3'")]
    [InlineData("\"column(X, <t>)\"", "\"column(X, <t+1>)\"", "12:10: column: there is no such part of a 1x3 tensor")]
    [InlineData("\"column(X, <t>)\"", "\"column(X, <tt>)\"", "12:20: there is no index 'tt'; did you mean 't'?")]
    [InlineData("X: { shape: 1x3", "X: { shape: 1x<n>", "7:17: there is no index 'n'")]
    [InlineData("  x<t>: \"column(X, <t>)\"", "  x<n>: \"column(X, <n>)\"", "12:4: there is no index 'n'; did you mean ")]
    [InlineData("\"beside(H<t>, …)\"", "\"beside(H<t>)\"", "14:15: <t> stands for nothing here: a name or an item of a list that has it is repeated, and so is what stands before ', …'")]
    [InlineData("\"beside(H<t>, …)\"", "\"beside(H<t> + x<s>, …)\"", "14:14: what stands before … has one index, not s and t")]
    [InlineData("W_<who> * <2*s-1>", "W_<who> * <2*who>", "15:24: <2*who> can't be reckoned where who is ann")]
    [InlineData("  H<t>: H<t-1> + x<t>", "  H<t>: H<t-1> + x<t>\n  x2: H0", "14:3: 'x2' stands here twice")]
    [InlineData("- x<t> <= 9", "- x<t> <= 9 +", "18:16: something is missing at the end, after '+'")]
    [InlineData("t: 1..3", "t: 3..1", "5:12: 't' must be a range such as 1..4 or a list such as [loser, winner], with at most 64 values, found '3..1'")]
    [InlineData("t: 1..3", "t: 1..99", "5:12: 't' must be a range such as 1..4 or a list such as [loser, winner], with at most 64 values, found '1..99'")]
    [InlineData("to: H<s+1> left", "to: H<s+2> left", "30:31: no item 'H4' stands on the page")]
    [InlineData("P, Q: { shape: 1x1, draw: 1..2 }", "P, X: { shape: 1x1, draw: 1..2 }", "9:11: 'shape' of 'X' is said twice", "9:23: 'draw' of 'X' is said twice", "27:11: 'Q' is no tensor, so its item needs a key that tells its kind")]
    [InlineData("Y: \"beside(H<t>, …)\"", "Y: { value: \"beside(H<t>, …)\" }\n  Y, Z: { value: H1 }", "15:11: 'value' of 'Y' is said twice")]
    [InlineData("Y: \"beside(H<t>, …)\"", "Y: { value: \"beside(H<t>, …)\" }\n  Z: {}", "15:3: 'Z' needs a value: how the step follows")]
    [InlineData("x<t>: { above: x_<t> }", "x<t>: { above: x_<t> }\n    x2, x3: { above: 2 }", "27:15: 'above' of 'x2' is said twice", "27:15: 'above' of 'x3' is said twice")]
    public void A_mistake_is_told_where_it_was_written(string piece, string replacement, params string[] expected)
    {
        Assert.Contains(piece, Text, StringComparison.Ordinal);
        var told = TemplateReader.Check(Text.Replace(piece, replacement, StringComparison.Ordinal), File).Select(mistake => mistake.ToString()).ToList();
        Assert.Equal(expected.Length, told.Count);
        Assert.All(expected, line => Assert.Contains(told, mistake => mistake.StartsWith($"{File}:{line}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Indexes_upon_indexes_are_bounded()
    {
        var indexes = string.Join(", ", Enumerable.Range(0, 8).Select(i => $"i{i}: 1..64"));
        var name = string.Concat(Enumerable.Range(0, 8).Select(i => $"_<i{i}>"));
        var hostile = Text.Replace("each: {", $"each: {{ {indexes.Replace("i7: 1..64", "", StringComparison.Ordinal).TrimEnd(',', ' ')},", StringComparison.Ordinal)
            .Replace("t: 1..3, s: 1..2, who: [ann, bob]", "i7: 1..64", StringComparison.Ordinal)
            .Replace("P, Q: {", $"P{name}: {{", StringComparison.Ordinal);
        Assert.Contains(TemplateReader.Check(hostile, File), mistake => mistake.Message.Contains("far more of the template than a page could hold", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_grows_upon_itself_is_bounded()
    {
        var hostile = Text.Replace("t: 1..3", "t: 1..64, u: 1..64, v: 1..64, w: 1..64", StringComparison.Ordinal)
            .Replace("\"beside(H<t>, …)\"", "\"sum(beside(sum(beside(sum(beside(sum(beside(H<w> + H<w>, …)) + <v>, …)) + <u>, …)) + <t>, …))\"", StringComparison.Ordinal);
        Assert.NotEmpty(TemplateReader.Check(hostile, File));
    }

    private static Template Read(string text, string file = File) => TemplateReader.Read(text, file);

    private static IEnumerable<string> InOrder(Template template) => template.Steps.Select(step => step.Name);

    private static string Formula(Template template, string name) => template.Steps.Single(step => step.Name == name).Formula;
}
