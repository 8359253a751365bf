using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Tests.Templates;

/// <summary>Variants: a seed chooses one, and it is laid over the template.</summary>
public sealed class VariantTests
{
    private const string Source = """
        topic: sample
        number: 99
        title: Sample
        revision: 1
        given:
          X: { shape: 2x1, draw: 1..9 }
          W: { shape: 3x2, role: weight, draw: { cells: -1..1 } }
          Z: { value: "linear(W, X)" }
        solve:
          A: relu(Z)
          size: shape(X)
        keep: [ any(Z > 0) ]
        variants:
          - page: { items: { X: { above: without } } }
          - given: { W: { shape: 3x3, bias: true, draw: { bias: [5] } } }
            page: { items: { X: { ones: true } } }
          - given: { X: { shape: 4x1 }, W: { shape: 2x4 } }
            keep: [ max(X) == 9 ]
        page:
          areas:
            - [ ~, X, ~ ]
            - [ W, Z, A ]
            - [ ~, ~, size ]
          items:
            X: { ones: false }
        """;

    private static readonly Template Sample = Read(Source);

    [Fact]
    public void A_seed_takes_the_same_variant_each_time_and_seeds_take_all_of_them()
    {
        var shapes = Enumerable.Range(0, 60).Select(seed => ShapeOfWeights((ulong)seed)).ToList();
        Assert.Equal(shapes, Enumerable.Range(0, 60).Select(seed => ShapeOfWeights((ulong)seed)));
        Assert.Equal(["2x4", "3x2", "3x3"], shapes.Select(shape => shape.ToString()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(shapes.CountBy(shape => shape), shape => Assert.InRange(shape.Value, 10, 30));
    }

    [Fact]
    public void The_choice_of_a_seed_is_kept_for_ever() =>
        Assert.Equal("0202000012", string.Concat(Enumerable.Range(0, 10).Select(seed => Sample.Variants.Index().First(variant => ReferenceEquals(variant.Item, TemplateOf((ulong)seed))).Index)));

    [Fact]
    public void A_problem_s_template_is_its_variant()
    {
        for (var seed = 0UL; seed < 40; seed++)
        {
            var problem = ProblemDrawer.Draw(Sample, seed).Problem;
            Assert.Contains(problem.Template, Sample.Variants);
            foreach (var given in problem.Template.Givens) Assert.Equal(given.Shape, problem.Givens[given.Name].Shape);
            Assert.Equal(problem.Givens["X"].Shape.Rows, Solver.Solve(problem)["size"][0, 0].Number);
            Assert.Equal($"sample.r1.book.{seed}", problem.Code.ToString());
        }
    }

    [Fact]
    public void A_variant_s_conditions_add_to_those_of_all()
    {
        Assert.Equal([1, 1, 2], Sample.Variants.Select(variant => variant.Keep.Count));
        var large = Enumerable.Range(0, 60).Select(seed => ProblemDrawer.Draw(Sample, (ulong)seed).Problem).Where(problem => problem.Givens["X"].Shape.Rows == 4).ToList();
        Assert.NotEmpty(large);
        Assert.All(large, problem => Assert.Contains(new Cell(9), problem.Givens["X"].Cells.ToArray()));
    }

    [Fact]
    public void The_template_itself_is_as_its_first_variant()
    {
        Assert.Equal(new Shape(3, 2), Sample.Givens[1].Shape);
        Assert.Equal("without", ((TensorItem)Sample.Page.Items["X"]).Above);
        Assert.All(Sample.Variants, variant => Assert.Empty(variant.Variants));
    }

    [Fact]
    public void A_level_may_have_variants_of_its_own()
    {
        var source = Source + "\nlevels: { hard: { variants: [ { given: { X: { draw: [7] } } }, { given: { X: { draw: [8] } } } ] } }";
        var hard = TemplateReader.Read(source, "sample.yaml", "hard");
        Assert.Equal(2, hard.Variants.Count);
        Assert.Equal(3, TemplateReader.Read(source, "sample.yaml").Variants.Count);
    }

    [Theory]
    [InlineData("X: [[1], [2]], W: [[1, 0], [0, 1], [1, 1]], Z: [[1], [2], [3]]", 0)]
    [InlineData("X: [[1], [2]], W: [[1, 0, 5], [0, 1, 5], [1, 1, 5]], Z: [[6], [7], [8]]", 1)]
    [InlineData("X: [[1], [2], [3], [4]], W: [[1, 0, 0, 0], [0, 1, 1, 0]], Z: [[1], [5]]", 2)]
    public void Givens_that_are_handed_in_go_to_the_variant_they_fit(string givens, int variant) =>
        Assert.Same(Sample.Variants[variant], GivenReader.Read(Sample, $"{{ {givens} }}", "numbers.json").Template);

    [Fact]
    public void Givens_that_fit_no_variant_are_held_against_the_one_they_fit_best()
    {
        var refusal = Assert.Throws<FileMistakesException>(() => GivenReader.Read(Sample, "{ X: [[1], [2], [3], [4]], W: [[1, 0, 0, 0], [0, 1, 1, 0]], Z: [[1]] }", "numbers.json"));
        Assert.Equal("'Z' is 2x1 (rows x columns): expected 2 rows, found 1", Assert.Single(refusal.Diagnostics).Message);
    }

    [Theory]
    [InlineData("[[1, 5]]", 0)]
    [InlineData("[[5, 6]]", 1)]
    public void Givens_that_fit_several_variants_go_to_the_first_that_has_a_result_for_them(string numbers, int variant)
    {
        var template = Read("""
            topic: sample
            number: 99
            title: Sample
            revision: 1
            given:
              X: { shape: 1x2, draw: 1..9 }
            solve:
              large: "columns_where(X, X > 4, 1)"
            variants:
              - keep: [ count(X > 4) == 1 ]
              - keep: [ X > 4 ]
                solve: { large: "columns_where(X, X > 4, 2)" }
            page:
              areas: [[ X, large ]]
            """);
        Assert.Same(template.Variants[variant], GivenReader.Read(template, $"{{ X: {numbers} }}", "numbers.json").Template);
        Assert.Same(template.Variants[0], GivenReader.Read(template, "{ X: [[1, 2]] }", "numbers.json").Template);
    }

    [Fact]
    public void A_mistake_that_variants_share_is_told_once() =>
        Assert.Equal(
            "'X' is 2x1 (rows x columns): expected 1 cell in each row, found 2",
            Assert.Single(TemplateReader.Check(Source.Replace("X: { shape: 2x1, draw: 1..9 }", "X: { shape: 2x1, draw: { rows: [ [1], [2, 3] ] } }").Replace("X: { shape: 4x1 }, W: { shape: 2x4 }", "Z: {}"), "sample.yaml")).Message);

    [Fact]
    public void Each_variant_s_own_draws_are_counted()
    {
        var template = Read(Source.Replace("keep: [ any(Z > 0) ]", "keep: [ any(X > 0) ]").Replace("keep: [ max(X) == 9 ]", ""));
        Assert.All(Enumerable.Range(0, 100).Select(seed => ProblemDrawer.Draw(template, (ulong)seed)), drawing => Assert.Equal(drawing.Stages.Count, drawing.Draws));
    }

    [Theory]
    [InlineData("  - page: { items: { X: { above: without } } }", "  - title: Other", "a variant has no 'title'; it may have conventions, rules, constants, given, solve, keep, printed, page")]
    [InlineData("  - page: { items: { X: { above: without } } }", "  - 7", "a variant is a map that is laid over the template, found '7'")]
    [InlineData("    keep: [ max(X) == 9 ]", "    solve: { B: relu(Z) }", "this variant has a tensor 'B' that the first one lacks")]
    [InlineData("  - page: { items: { X: { above: without } } }", "  - solve: { B: relu(Z) }", "this variant lacks the tensor 'B' of the first one")]
    [InlineData("given: { X: { shape: 4x1 }, W: { shape: 2x4 } }", "given: { X: { shape: 4x1 } }", "linear(3x2, 4x1): the weights need 4 columns, one for each row of the input, or one more for the bias")]
    public void A_wrong_variant_is_refused(string right, string wrong, string message)
    {
        Assert.Contains(right, Source);
        Assert.Contains(message, TemplateReader.Check(Source.Replace(right, wrong), "sample.yaml").Select(mistake => mistake.Message));
    }

    [Fact]
    public void One_variant_is_no_choice()
    {
        var source = Source[..Source.IndexOf("  - given: { W", StringComparison.Ordinal)] + Source[Source.IndexOf("page:\n  areas", StringComparison.Ordinal)..];
        Assert.Equal("'variants' must be a list of 2 to 16 variants, each a map that is laid over the template, found 1", Assert.Single(TemplateReader.Check(source, "sample.yaml")).Message);
    }

    private static Template Read(string source) => TemplateReader.Read(source, "sample.yaml");

    private static Template TemplateOf(ulong seed) => ProblemDrawer.Draw(Sample, seed).Problem.Template;

    private static Shape ShapeOfWeights(ulong seed) => ProblemDrawer.Draw(Sample, seed).Problem.Givens["W"].Shape;
}
