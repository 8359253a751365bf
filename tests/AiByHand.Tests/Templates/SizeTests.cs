using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Tests.Templates;

/// <summary>Templates whose shapes are chosen when a sheet is printed.</summary>
public sealed class SizeTests
{
    private const string Text = """
        topic: sized
        number: 99
        title: Sized
        revision: 1
        sizes:
          rows: { default: 2, from: 1, to: 4, about: rows of W }
          inner: { default: 3, from: 2, to: 5 }
        given:
          X: { shape: inner x 1, draw: 1..9 }
          W: { shape: rows x (inner + 1), draw: -9..9, bias: true }
        solve:
          Z: affine(W, X)
          half: Z / rows
        keep:
          - count(W == 0) <= inner
        levels:
          hard:
            sizes: { rows: { default: 3 } }
        printed:
          Z: [[1], [0]]
        page:
          areas:
            - [ ~, X ]
            - [ W, Z ]
            - [ ~, half ]
            - [ ~, { sample: 2 x inner } ]
          items:
            X: { heads: x }
            W: { heads: [ w.., b ], dark: "zeros(rows, inner + 1)" }
        """;

    [Fact]
    public void Shapes_expressions_and_captions_follow_the_sizes()
    {
        var template = Read(("rows", 4), ("inner", 5));
        Assert.Equal(new Shape(5, 1), template.Givens[0].Shape);
        Assert.Equal(new Shape(4, 6), template.Givens[1].Shape);
        Assert.Equal(new Shape(4, 1), template.Steps[0].Shape);
        Assert.Equal(["w_1", "w_2", "w_3", "w_4", "w_5", "b"], ((TensorItem)template.Page.Items["W"]).Heads);
        Assert.Equal((2, 5), template.Page.Items.Values.OfType<SampleItem>().Select(sample => (sample.Rows, sample.Columns)).Single());
        Assert.Equal("half = Z / 4", template.Steps[1].Formula);
        var solution = Solver.Solve(ProblemDrawer.Draw(template, 1).Problem);
        Assert.Equal(solution["Z"].Map(number => number / 4), solution["half"]);
    }

    [Fact]
    public void A_template_tells_its_sizes() => Assert.Equal(
        [new TemplateSize("rows", "rows of W", 1, 4, 2, 2), new TemplateSize("inner", "", 2, 5, 3, 5)],
        Read(("inner", 5)).Sizes);

    [Fact]
    public void A_level_has_defaults_of_its_own()
    {
        var template = TemplateReader.Read(Text, "sized.yaml", "hard");
        Assert.Equal(3, template.Sizes[0].Value);
        Assert.Equal("sized.r1.hard.7", CodeOf(template));
        Assert.Equal("sized.r1.hard.7.rows=2", CodeOf(TemplateReader.Read(Text, "sized.yaml", "hard", Sizes(("rows", 2)))));
    }

    [Fact]
    public void The_code_carries_what_differs_in_the_template_s_order()
    {
        Assert.Equal("sized.r1.book.7", CodeOf(Read(("rows", 2), ("inner", 3))));
        Assert.Equal("sized.r1.book.7.rows=3.inner=4", CodeOf(Read(("inner", 4), ("rows", 3))));
    }

    [Fact]
    public void A_code_is_read_back()
    {
        Assert.True(SheetCode.TryParse("sized.r1.book.7.rows=3.inner=4", out var code));
        Assert.Equal("sized.r1.book.7.rows=3.inner=4", code.ToString());
        Assert.Equal(4, code.Sizes["inner"]);
        Assert.Equal(ProblemDrawer.Draw(Read(("rows", 3), ("inner", 4)), 7).Problem.Code, code);
        Assert.NotEqual(code, code with { Sizes = Sizes(("rows", 3)) });
    }

    [Theory]
    [InlineData("sized.r1.book.7.rows")]
    [InlineData("sized.r1.book.7.rows=")]
    [InlineData("sized.r1.book.7.=3")]
    [InlineData("sized.r1.book.7.rows=-3")]
    [InlineData("sized.r1.book.7.rows=3.rows=3")]
    [InlineData("sized.r1.book.7.")]
    public void What_is_no_code_isn_t_read(string text) => Assert.False(SheetCode.TryParse(text, out _));

    [Fact]
    public void The_usual_sizes_move_no_draw_and_others_have_streams_of_their_own()
    {
        var usual = ProblemDrawer.Draw(Read(), 7).Problem.Givens["X"];
        Assert.Equal(usual, ProblemDrawer.Draw(Read(("rows", 2), ("inner", 3)), 7).Problem.Givens["X"]);
        Assert.NotEqual(usual, ProblemDrawer.Draw(Read(("rows", 4)), 7).Problem.Givens["X"]);
        // printf 'aibyhand/1/sized/book/7/X/rows=4' | sha256sum
        var stream = new DrawStream("sized", "book", 7, "X", Read(("rows", 4)).Sizes);
        var generator = new Xoshiro256(0xc6a17ccf8b970c61, 0xf08a500861beb056, 0x5cb332f00ffde428, 0xbd99ac2d8a8c569f);
        for (var i = 0; i < 100; i++) Assert.Equal((int)generator.Below(1_000_000), stream.Below(1_000_000));
    }

    [Fact]
    public void The_book_s_scaffold_is_for_the_book_s_size()
    {
        Assert.Single(Read().Printed);
        Assert.Empty(Read(("rows", 3)).Printed);
        Assert.Empty(TemplateReader.Read(Text, "sized.yaml", "hard").Printed);
    }

    [Theory]
    [InlineData("rows", 5, "sized: rows must be from 1 to 4 (rows of W), not 5")]
    [InlineData("inner", 1, "sized: inner must be from 2 to 5, not 1")]
    [InlineData("row", 2, "sized has no size 'row'; did you mean 'rows'?")]
    [InlineData("depth", 2, "sized has no size 'depth'; it has rows (1 to 4), inner (2 to 5)")]
    public void A_size_that_can_t_be_chosen_is_refused_in_one_line(string name, int value, string message) =>
        Assert.Equal(message, Assert.Throws<SizeException>(() => Read((name, value))).Message);

    [Fact]
    public void A_topic_without_sizes_says_so() => Assert.Equal(
        "rnn has no size 'rows'; its sizes are fixed",
        Assert.Throws<SizeException>(() => TemplateCatalog.Load("rnn", sizes: Sizes(("rows", 2)))).Message);

    [Theory]
    [InlineData("shape: inner x 1", "shape: iner x 1", "9:15: 'iner' is no size; did you mean 'inner'?")]
    [InlineData("shape: inner x 1", "shape: inner x (inner - 3)", "9:23: a shape has from 1 to 64 rows and columns; '(inner - 3)' is 0")]
    [InlineData("rows: { default: 2, from: 1, to: 4, about: rows of W }", "rows: { default: 6, from: 1, to: 4 }", "6:20: the default of 'rows' must be from 1 to 4, found 6")]
    [InlineData("[ w.., b ]", "[ w.., a, b, c, d, e ]", "29:17: 'heads' must be a name or a list of 4 names, one for each column, found 6 names")]
    [InlineData("rows: { default: 2, from: 1, to: 4, about: rows of W }", "rows: { default: 2, from: 1 }", "6:9: 'to' is missing: a whole number")]
    [InlineData("  X: { shape", "  rows: { shape: 1x1, draw: 1..2 }\n  X: { shape", "9:3: 'rows' is a size; name the tensor otherwise")]
    public void Mistakes_are_told_with_their_place(string was, string becomes, string mistake) =>
        Assert.Contains("sized.yaml:" + mistake, TemplateReader.Check(Text.Replace(was, becomes, StringComparison.Ordinal), "sized.yaml").Select(found => found.ToString()));

    [Fact]
    public void A_check_looks_at_the_least_and_the_most_of_each_size()
    {
        Assert.Empty(TemplateReader.Check(Text, "sized.yaml"));
        var mistakes = TemplateReader.Check(Text.Replace("half: Z / rows", "half: row(Z, 2)", StringComparison.Ordinal), "sized.yaml");
        Assert.Contains("row: there is no such part of a 1x1 tensor", mistakes.Select(mistake => mistake.Message));
    }

    private static Template Read(params (string Name, int Value)[] sizes) => TemplateReader.Read(Text, "sized.yaml", sizes: Sizes(sizes));

    private static Dictionary<string, int> Sizes(params (string Name, int Value)[] sizes) => sizes.ToDictionary(size => size.Name, size => size.Value);

    private static string CodeOf(Template template) => ProblemDrawer.Draw(template, 7).Problem.Code.ToString();
}
