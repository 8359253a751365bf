using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Tests.Templates;

/// <summary>What a good template says is what the reader hands out, defaults included.</summary>
public sealed class TemplateReaderTests
{
    [Fact]
    public void The_head_is_read()
    {
        var template = SmallTopic.Read("number: 1", "number: IV\nconventions: [ \"σ: one decimal\", e is 3 ]");
        Assert.Equal(("small", "IV", "Small", 1, "book", SmallTopic.File), (template.Topic, template.Number, template.Title, template.Revision, template.Level, template.File));
        Assert.Equal(["σ: one decimal", "e is 3"], template.Conventions);
    }

    [Fact]
    public void Givens_keep_the_order_of_the_file()
    {
        var template = SmallTopic.Read();
        Assert.Equal(["X", "sign", "W", "M"], template.Givens.Select(given => given.Name));
        var (x, sign, w, m) = (template.Givens[0], template.Givens[1], template.Givens[2], template.Givens[3]);
        Assert.Equal((new Shape(2, 3), Role.Input, false, false, new Location(SmallTopic.File, 6, 3)), (x.Shape, x.Role, x.HasBias, x.IsHelper, x.At));
        Assert.True(sign.IsHelper);
        Assert.True(w.HasBias);
        Assert.Equal("row_sum", Assert.IsType<Call>(Assert.IsType<Computed>(m.Draw).Value).Operation.Name);
    }

    [Theory]
    [InlineData("0..3", "0 1 2 3")]
    [InlineData("-1..1", "-1 0 1")]
    [InlineData("[-1, 1, 1, 2]", "-1 1 1 2")]
    [InlineData("[.5, 0.25, -.1, 5/3]", ".5 .25 -.1 5/3")]
    [InlineData("[cat, 'dog']", "cat dog")]
    public void Cells_are_drawn_from_a_range_or_a_list(string draw, string expected)
    {
        var cells = Assert.IsType<DrawCells>(SmallTopic.Read("draw: 0..3", $"draw: {draw}").Givens[0].Draw);
        Assert.Null(cells.EachRow);
        Assert.Equal(3, cells.Choices.Count);
        Assert.All(cells.Choices, choices => Assert.Equal(expected, string.Join(' ', choices)));
    }

    [Fact]
    public void The_bias_column_has_choices_of_its_own_and_rows_have_conditions()
    {
        var cells = Assert.IsType<DrawCells>(SmallTopic.Read().Givens[2].Draw);
        Assert.Equal(["-1 0 1", "-1 0 1", "0"], cells.Choices.Select(choices => string.Join(' ', choices)));
        Assert.Equal(["s"], cells.EachRow!.Definitions.Select(definition => definition.Name));
        var condition = Assert.Single(cells.EachRow.Keep);
        Assert.Equal(("s > 0", new Location(SmallTopic.File, 8, 109)), (condition.Text, condition.At));
    }

    [Fact]
    public void Rows_and_whole_tensors_are_drawn_from_lists()
    {
        var rows = Assert.IsType<DrawRows>(SmallTopic.Read("draw: 0..3", "draw: { rows: [[1, 2, 3]], repeat: true }").Givens[0].Draw);
        Assert.True(rows.Repeats);
        Assert.Equal("1 2 3", Assert.Single(rows.Rows).ToString());
        var one = Assert.IsType<DrawOne>(SmallTopic.Read("draw: 0..3", "draw: { one-of: [[[1, 2, 3], [4, 5, 6]]] }").Givens[0].Draw);
        Assert.Equal("1 2 3 / 4 5 6", Assert.Single(one.Tensors).ToString());
    }

    [Theory]
    [InlineData("auto", "1/2", ".5")]
    [InlineData("fixed 2", "1/2", ".50")]
    [InlineData("over 4", "1/2", "2/4")]
    public void Numbers_are_written_as_the_template_says(string show, string value, string written)
    {
        var parts = value.Split('/');
        var notation = SmallTopic.Read("role: input", $"show: {show}").Givens[0].Notation;
        Assert.Equal(written, notation.Write(Rational.Of(int.Parse(parts[0]), int.Parse(parts[1]))));
    }

    [Fact]
    public void Steps_have_numbers_shapes_and_formulas()
    {
        var steps = SmallTopic.Read("best: argmax(relu_of_Z)", "best: { value: argmax(relu_of_Z), reads: best = the largest, ink: red, role: output, show: fixed 1 }").Steps;
        Assert.Equal(["Z", "relu_of_Z", "best"], steps.Select(step => step.Name));
        Assert.Equal([1, 2, 3], steps.Select(step => step.Number));
        Assert.Equal([new Shape(2, 3), new Shape(2, 3), new Shape(1, 3)], steps.Select(step => step.Shape));
        Assert.Equal(["Z = W · X + b", Formula.Of("relu_of_Z", steps[1].Value), "best = the largest"], steps.Select(step => step.Formula));
        Assert.Equal([Ink.Black, Ink.Green, Ink.Red], steps.Select(step => step.Ink));
        Assert.Equal([Role.Plain, Role.Hidden, Role.Output], steps.Select(step => step.Role));
    }

    [Fact]
    public void Steps_stand_in_the_order_of_solving_though_a_later_one_follows_from_fewer_givens()
    {
        var template = SmallTopic.Read("  best: argmax(relu_of_Z)", "  best: argmax(relu_of_Z)\n  total: sum(X)");
        Assert.Equal(["Z", "relu_of_Z", "best", "total"], template.Steps.Select(step => step.Name));
    }

    [Fact]
    public void A_given_may_be_computed_from_a_step_that_follows_from_the_givens_before_it()
    {
        var template = SmallTopic.Read("value: row_sum(X)", "value: row_sum(relu_of_Z)");
        Assert.Equal(["relu_of_Z"], References.In(Assert.IsType<Computed>(template.Givens[3].Draw).Value));
    }

    [Fact]
    public void A_level_adds_conditions_and_replaces_what_is_no_map()
    {
        const string Levels = "levels:\n  easy: { given: { X: { draw: 0..1 }, W: { draw: { bias: [5] } } }, page: { items: { words: { text: Easy } } } }\n";
        var easy = SmallTopic.Read("levels:\n", Levels, "easy");
        Assert.Equal(["max(Z) <= 9"], easy.Keep.Select(condition => condition.Text));
        Assert.Equal("0 1", string.Join(' ', Assert.IsType<DrawCells>(easy.Givens[0].Draw).Choices[0]));
        Assert.Equal(["-1 0 1", "-1 0 1", "5"], Assert.IsType<DrawCells>(easy.Givens[2].Draw).Choices.Select(choices => string.Join(' ', choices)));
        Assert.Equal("Easy", Assert.IsType<TextItem>(easy.Page.Items["words"]).Text);
        Assert.Equal(["max(Z) <= 9", "min(Z) < 0"], SmallTopic.Read("levels:\n", Levels, "hard").Keep.Select(condition => condition.Text));
        Assert.Equal("Words", Assert.IsType<TextItem>(SmallTopic.Read("levels:\n", Levels).Page.Items["words"]).Text);
    }

    [Fact]
    public void There_are_three_levels_and_no_other()
    {
        var wrong = Assert.Throws<KeyNotFoundException>(() => SmallTopic.Read("harder"));
        Assert.Equal("there is no level 'harder'; the levels are easy, book, hard", wrong.Message);
    }

    [Fact]
    public void Printed_cells_are_read() => Assert.Equal("1 0 0 / 0 0 0", Assert.Single(SmallTopic.Read().Printed, mask => mask.Key == "Z").Value.ToString());

    [Fact]
    public void A_plain_word_is_a_name_a_quoted_one_a_caption_and_a_map_an_item()
    {
        var page = SmallTopic.Read("[ ~, X, M ]", "[ ~, X, { sign: ReLU } ]\n    - [ ~, 'X', M ]").Page;
        Assert.Equal([null, "X", "#1"], page.Root.Areas[0]);
        Assert.IsType<TensorItem>(page.Items["X"]);
        Assert.Equal("ReLU", Assert.IsType<SignItem>(page.Items["#1"]).Text);
        Assert.Equal("X", Assert.IsType<TextItem>(page.Items[page.Root.Areas[1][1]!]).Text);
    }

    [Fact]
    public void A_repeated_name_spans_its_places()
    {
        var page = SmallTopic.Read().Page;
        Assert.Equal(["#1", "words", "words"], page.Root.Areas[2]);
        Assert.Single(page.Items, item => item.Key == "words");
    }

    [Fact]
    public void Gaps_are_four_tenths_of_a_cell_unless_the_template_says_otherwise()
    {
        var page = SmallTopic.Read().Page;
        Assert.Equal((0.4, 0.4), (page.Root.RowGap, page.Root.ColumnGap));
        page = SmallTopic.Read("page:\n", "page:\n  gap: [1, .2]\n").Page;
        Assert.Equal((1, 0.2), (page.Root.RowGap, page.Root.ColumnGap));
    }

    [Theory]
    [InlineData("input", Tint.Yellow)]
    [InlineData("hidden", Tint.Green)]
    [InlineData("output", Tint.Blue)]
    [InlineData("condition", Tint.Purple)]
    [InlineData("spread", Tint.Salmon)]
    [InlineData("attention", Tint.Gold)]
    [InlineData("target", Tint.None)]
    [InlineData("plain", Tint.None)]
    public void A_tensor_has_the_tint_of_its_role(string role, Tint tint) =>
        Assert.Equal([tint], Item<TensorItem>(SmallTopic.Read("role: input", $"role: {role}"), "X").Tints);

    [Theory]
    [InlineData("weight", FrameKind.Weight, Align.End)]
    [InlineData("frozen", FrameKind.Frozen, Align.End)]
    [InlineData("input", FrameKind.None, Align.Start)]
    public void Weights_are_framed_and_sit_at_the_end(string role, FrameKind frame, Align across)
    {
        var item = Item<TensorItem>(SmallTopic.Read("role: input", $"role: {role}"), "X");
        Assert.Equal((frame, across, Align.Start), (item.Frame, item.Placing.Horizontal, item.Placing.Vertical));
        Assert.Equal(FrameKind.None, Item<TensorItem>(TemplateReader.Read(SmallTopic.With("role: input", $"role: {role}").Replace("  areas:", "  frames: false\n  areas:", StringComparison.Ordinal), SmallTopic.File), "X").Frame);
    }

    [Fact]
    public void Givens_are_printed_and_steps_are_blank()
    {
        var template = SmallTopic.Read();
        Assert.False(Item<TensorItem>(template, "X").IsBlank);
        Assert.True(Item<TensorItem>(template, "Z").IsBlank);
        Assert.Equal([Ink.Green], Item<TensorItem>(template, "relu_of_Z").Inks);
    }

    [Fact]
    public void A_tensor_s_item_says_what_its_keys_say()
    {
        const string Described = """
            W: { blank: true, above: A, below: B, left: L, right: R, heads: W, feet: [a, b, c], ones: true, tint: [yellow, grey], ink: [red, blue],
                    frame: none, framed: "ones(2, 3)", dark: "zeros(2, 3)", blocks: 2, then: Z, cell: [2, 1.5], brackets: true, across: center, down: end, margin: [1, 2, 3, 4] }
            """;
        var item = Item<TensorItem>(SmallTopic.Read("X: { heads: X }", Described), "W");
        Assert.Equal(("W", true, "A", "B", "L", "R", true, true), (item.Tensor, item.IsBlank, item.Above, item.Below, item.Left, item.Right, item.Ones, item.Brackets));
        Assert.Equal(["W_1", "W_2", "W_3"], item.Heads);
        Assert.Equal(["a", "b", "c"], item.Feet);
        Assert.Equal([Tint.Yellow, Tint.Grey], item.Tints);
        Assert.Equal([Ink.Red, Ink.Blue], item.Inks);
        Assert.Equal((FrameKind.None, 2, "Z", 2, 1.5), (item.Frame, item.Blocks, item.Then, item.CellWidth, item.CellHeight));
        Assert.Equal(("ones", "zeros"), (Assert.IsType<Call>(item.Framed).Operation.Name, Assert.IsType<Call>(item.Dark).Operation.Name));
        Assert.Equal(new Placing(Align.Center, Align.End, new Margin(1, 2, 3, 4)), item.Placing);
    }

    [Fact]
    public void A_tensor_may_stand_twice_under_two_names()
    {
        var page = SmallTopic.Read("words: { text: Words }", "words: { tensor: X, blank: true }").Page;
        Assert.Equal(("X", false), (Item<TensorItem>(page, "X").Tensor, Item<TensorItem>(page, "X").IsBlank));
        Assert.Equal(("X", true), (Item<TensorItem>(page, "words").Tensor, Item<TensorItem>(page, "words").IsBlank));
    }

    [Fact]
    public void Heads_from_ten_on_keep_their_digits_together()
    {
        var template = SmallTopic.Read("M: { shape: 2x1, value: row_sum(X) }", "M: { shape: 1x10, draw: 0..1 }");
        Assert.Empty(Item<TensorItem>(template, "M").Heads);
        template = TemplateReader.Read(SmallTopic.With("M: { shape: 2x1, value: row_sum(X) }", "M: { shape: 1x10, draw: 0..1 }").Replace("X: { heads: X }", "M: { heads: M }", StringComparison.Ordinal), SmallTopic.File);
        Assert.Equal(["M_9", "M_{10}"], Item<TensorItem>(template, "M").Heads.TakeLast(2));
    }

    [Fact]
    public void Words_stand_at_the_start_of_the_first_column_and_centred_elsewhere()
    {
        var template = SmallTopic.Read();
        Assert.Equal((Align.Start, Align.Center), (Item<TextItem>(template, "#1").Placing.Horizontal, Item<TextItem>(template, "#1").Placing.Vertical));
        Assert.Equal((Align.Center, Align.Center), (Item<TextItem>(template, "words").Placing.Horizontal, Item<TextItem>(template, "words").Placing.Vertical));
        Assert.Equal((Voice.Caption, Tint.None), (Item<TextItem>(template, "words").Voice, Item<TextItem>(template, "words").Chip));
    }

    [Fact]
    public void Signs_operators_rules_samples_and_networks_are_read()
    {
        const string Row = "    - [ {sign: φ}, {operator: ÷, above: σ}, {rule: true} ]\n    - [ {sample: 2x3, frame: weight, tint: blue}, {network: [X, Z], inks: red, printed-links: 1, values: false}, ~ ]\n";
        var items = SmallTopic.Read("    - [ ~, X, M ]\n", "    - [ ~, X, M ]\n" + Row).Page.Items;
        var placing = new Placing(Align.Center, Align.Center, default);
        Assert.Equal(new SignItem("#1", placing, "φ") { At = items["#1"].At }, items["#1"]);
        Assert.Equal(new OperatorItem("#2", placing, "÷", "σ") { At = items["#2"].At }, items["#2"]);
        Assert.Equal(new RuleItem("#3", placing) { At = items["#3"].At }, items["#3"]);
        var sample = Assert.IsType<SampleItem>(items["#4"]);
        Assert.Equal((placing, 2, 3, FrameKind.Weight, Tint.Blue), (sample.Placing, sample.Rows, sample.Columns, sample.Frame, sample.Tint));
        var network = Assert.IsType<NetworkItem>(items["#5"]);
        Assert.Equal(["X", "Z"], network.Layers);
        Assert.Equal([Ink.Red], network.Inks);
        Assert.Equal((1, false), (network.PrintedLinks, network.ShowsValues));
    }

    [Fact]
    public void A_graph_shows_its_edges_and_nodes_without_cells()
    {
        var text = SmallTopic.With("words: { text: Words }", "words: { graph: M, nodes: best }")
            .Replace("M: { shape: 2x1, value: row_sum(X) }", "M: { shape: 4x2, draw: 1..3 }", StringComparison.Ordinal)
            .Replace("[ ~, X, M ]", "[ ~, X, ~ ]", StringComparison.Ordinal);
        var graph = Item<GraphItem>(TemplateReader.Read(text, SmallTopic.File), "words");
        Assert.Equal(("M", "best"), (graph.Edges, graph.Nodes));
    }

    [Fact]
    public void A_grid_in_the_root_grid_is_centred_and_one_deeper_stands_at_the_start()
    {
        const string Nested = "words: { areas: [[ inner, 'Note' ]], gap: [1, 2] }\n    inner: { areas: [[ 'First', 'Second' ]] }";
        var template = SmallTopic.Read("words: { text: Words }", Nested);
        var (outer, inner) = (Item<NestedItem>(template, "words"), Item<NestedItem>(template, "inner"));
        Assert.Equal((Align.Center, Align.Start), (outer.Placing.Horizontal, outer.Placing.Vertical));
        Assert.Equal((Align.Start, Align.Start), (inner.Placing.Horizontal, inner.Placing.Vertical));
        Assert.Equal((1.0, 2.0, 0.4, 0.4), (outer.Grid.RowGap, outer.Grid.ColumnGap, inner.Grid.RowGap, inner.Grid.ColumnGap));
        Assert.Equal(Align.Start, Item<TextItem>(template, inner.Grid.Areas[0][0]!).Placing.Horizontal);
        Assert.Equal(Align.Center, Item<TextItem>(template, inner.Grid.Areas[0][1]!).Placing.Horizontal);
    }

    [Fact]
    public void Panels_arrows_and_routes_are_read()
    {
        var page = SmallTopic.Read().Page;
        var panel = Assert.Single(page.Panels);
        Assert.Equal(["Z", "relu_of_Z"], panel.Around);
        Assert.Equal((true, 0.4), (panel.Dotted, panel.Padding));
        Assert.Equal(new ArrowPlan("Z", Side.Right, "relu_of_Z", Side.Left, Ink.Black, OnKeyOnly: false), Assert.Single(page.Arrows));
        var route = Assert.Single(page.Routes);
        Assert.Equal(("best", "Z"), (route.Choice, route.Cells));
        Assert.Equal(["X", "W"], route.Targets);
        Assert.Equal([Ink.Black], route.Inks);

        Assert.Equal(Ink.Green, Assert.Single(SmallTopic.Read("{ from: Z right", "{ ink: green, on: key, from: Z right").Page.Arrows, arrow => arrow.OnKeyOnly).Ink);
        Assert.Equal(2, Assert.Single(SmallTopic.Read("{ around:", "{ line: solid, padding: 2, around:").Page.Panels, panel => !panel.Dotted).Padding);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() => Assert.Equal("small", TemplateReader.Read('\uFEFF' + SmallTopic.Text, SmallTopic.File).Topic);

    private static T Item<T>(Template template, string name) where T : PageItem => Item<T>(template.Page, name);

    private static T Item<T>(PagePlan page, string name) where T : PageItem => Assert.IsType<T>(page.Items[name]);
}
