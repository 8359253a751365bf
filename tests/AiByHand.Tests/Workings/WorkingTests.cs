using System.Text.RegularExpressions;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tests.Problems;
using AiByHand.Tests.Solutions;
using AiByHand.Workings;

namespace AiByHand.Tests.Workings;

public sealed partial class WorkingTests
{
    private const int Seeds = 12;

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [InlineData("one-node", "Z", 1, 1, "Z = 1·2 + (−1)·1 + 1·3 − 5 = −1")]
    [InlineData("one-node", "A", 1, 1, "A = ReLU(−1) = 0")]
    [InlineData("gcn", "Adj", 1, 1, "Adj[1,1] = 1")]
    public void A_line_is_what_a_teacher_writes(string topic, string step, int row, int column, string line) =>
        Assert.Equal(line, LineOf(Book(topic), step, row, column));

    [Theory]
    [InlineData("matrix-multiplication", "C", "(A · B)[1,1] = ")] // not A times a cell of B
    [InlineData("autoencoder", "Y_minus_target", "(Y − Y')[1,1] = ")]
    [InlineData("llm-sampling", "sorted_prob", "sorted prob[1,1] = P[")] // p1 is its first column only
    [InlineData("llm-sampling", "cumulative", "cumulative[1,1] = ")]
    public void A_cell_is_called_so_that_it_is_not_another(string topic, string step, string start) =>
        Assert.StartsWith(start, LineOf(Book(topic), step, 1, 1), StringComparison.Ordinal);

    [Fact]
    public void A_gradient_that_passes_is_named()
    {
        var solution = Book("backpropagation");
        var lines = Working.Of(solution).Lines(solution.Template.Steps.First(step => step.Name == "dL_dZ1"));
        Assert.All(lines, line => Assert.Matches(@"^∂L/∂Z1(\[1,\d\]) = (0, since \S+ ≤ 0|∂L/∂A1\1 = \S+, since \S+ > 0)$", line));
    }

    [Theory]
    [InlineData("stack([2, -3], [0, 0]) · stack(4, 5)", "2·4 + (−3)·5 = −7", "0·4 + 0·5 = 0")]
    [InlineData("[0, 0, 0, 0] · stack(4, 5, 6, 7)", "0, all products are 0", null)]
    [InlineData("affine([2, 3, -5], stack(4, 0))", "2·4 − 5 = 3", null)]
    [InlineData("affine([0, 3, -5], stack(4, 0))", "−5", null)]
    [InlineData("stack([2, 1], [2, 0]) · stack(2, 2) + stack([-1, 1], [-1, 0]) · stack(2, 2)", "2·2 + 1·2 + (−1)·2 + 1·2 = 6", "2·2 + (−1)·2 = 2")]
    [InlineData("stack(4, 5) + stack([-1, 1], [0, 0]) · stack(2, 2)", "4 + (−1)·2 + 1·2 = 4", "5")]
    [InlineData("stack(3, 3) - stack(-5, 5)", "3 − (−5) = 8", "3 − 5 = −2")]
    [InlineData("-stack(3, -3)", "−3", "−(−3) = 3")]
    [InlineData("stack(5, 4) / stack(2, -2)", "5 ÷ 2 = 2.5", "4 ÷ (−2) = −2")]
    [InlineData("1/3 * stack(2, 3)", "(1 ÷ 3)·2 = 2/3", "(1 ÷ 3)·3 = 1")]
    [InlineData("round(stack(7, 8) / 3)", "7 ÷ 3 = 2.33… ≈ 2", "8 ÷ 3 = 2.66… ≈ 3")]
    [InlineData("drop_decimals(stack(7, -8) / 2)", "7 ÷ 2 = 3.5, without decimals 3", "(−8) ÷ 2 = −4")]
    [InlineData("nearest_square(stack(5, 4))", "5, the nearest square is 4", "4")]
    [InlineData("sigmoid(stack(1, -2), 1)", "σ(1) ≈ .7", "σ(−2) ≈ .1")]
    [InlineData("softmax(stack(1, 2), 2)", "e^1 ÷ (e^1 + e^2) ≈ .27", "e^2 ÷ (e^1 + e^2) ≈ .73")]
    [InlineData("stack(3, -2) ^ 2", "3² = 9", "(−2)² = 4")]
    [InlineData("3 ^ stack(2, -1)", "3² = 9", "3^(−1) = 1/3")]
    [InlineData("stack(1, 2) > 1", "0, since 1 ≤ 1", "1, since 2 > 1")]
    [InlineData("stack(1, 2) > 1 and stack(3, 4) > 3", "0, since 1 ≤ 1", "1, since 2 > 1 and 4 > 3")]
    [InlineData("stack(4, -5) * (stack(1, 2) > 1)", "0, since 1 ≤ 1", "−5, since 2 > 1")]
    [InlineData("if(stack(1, 2) > 1, 'yes', 'no')", "no, since 1 ≤ 1", "yes, since 2 > 1")]
    [InlineData("first_max(stack(2, 2))", "1, since of 2, 2 the 1st is the first that is largest", "0, since of 2, 2 the 1st is the first that is largest")]
    [InlineData("one_hot_max(stack(1, 2))", "0, since 2 is the largest of 1, 2", "1, since 2 is the largest of 1, 2")]
    [InlineData("sort_descending(stack('cat', 'dog'), stack(.2, .8))", "dog, as .8 is the largest", "cat, as .2 is the 2nd largest")]
    [InlineData("transpose(column_count(stack([1, 0], [5, 0]) > 2) + 1)", "1 + 1 = 2, as 1 of 2 is > 2", "0 + 1 = 1, as none of 2 is > 2")]
    [InlineData("column_cumsum(stack(.5, .25))", ".5", ".5 + .25 = .75")]
    [InlineData("lookup(stack(1, 2), 'a', 'a')", "1, under “a”", "2, under “a”")]
    [InlineData("share(stack(1, 0), stack(4, 0))", "1 ÷ 4 = .25", "0, of 0 there is nothing to share")]
    public void Each_operation_has_its_line(string value, string first, string? second)
    {
        var solution = Paper.Solve($"Y: \"{value}\"", "[ X, Y ]");
        var lines = Working.Of(solution).Lines(solution.Template.Steps[0]).Select(line => line[(line.IndexOf(" = ", StringComparison.Ordinal) + 3)..]).ToList();
        Assert.Equal(first, lines[0]);
        if (second is not null) Assert.Equal(second, lines[1]);
    }

    // Read by a small calculator that shares nothing with the terms: whatever a line calculates is what stands behind its last equals sign.
    [Theory]
    [MemberData(nameof(Topics))]
    public void What_a_line_calculates_is_its_result(string topic)
    {
        var calculated = 0;
        foreach (var level in Template.Levels)
        {
            var template = TemplateCatalog.Load(topic, level);
            foreach (var problem in Drawn.Of(template).Take(Seeds))
            {
                var solution = Solver.Solve(problem);
                var working = Working.Of(solution);
                foreach (var line in solution.Template.Steps.SelectMany(working.Lines))
                {
                    Assert.DoesNotMatch(HyphenAsMinus(), line);
                    if (Calculation().Match(line) is not { Success: true } match) continue;
                    calculated++;
                    Assert.True(Calculator.Of(match.Groups["left"].Value) == Calculator.Of(match.Groups["right"].Value), line);
                }
            }
        }
        Assert.True(calculated > 0 || topic == "mlp-pytorch", "nothing is calculated");
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_line_ends_in_what_is_written_in_the_cell(string topic)
    {
        var solution = Solver.Solve(Drawn.Of(TemplateCatalog.Load(topic))[3]);
        var working = Working.Of(solution);
        foreach (var step in solution.Template.Steps)
        {
            for (var cell = 0; cell < step.Shape.Count; cell++)
            {
                var written = solution[step.Name].Cells[cell].Write(step.Notation) is ['-', >= '.' and <= '9', ..] negative ? $"−{negative[1..]}" : solution[step.Name].Cells[cell].Write(step.Notation);
                var line = working.Lines(step)[cell];
                Assert.Matches($@"(= |≈ |decimals |down to |square is ){Regex.Escape(written)}(, |$)", line);
            }
        }
    }

    private static string LineOf(Solution solution, string step, int row, int column) =>
        Working.Of(solution).Line(solution.Template.Steps.Single(one => one.Name == step), row, column);

    private static Solution Book(string topic) =>
        Solver.Solve(GivenReader.Read(TemplateCatalog.Load(topic), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "book", topic + ".json")), topic));

    // A name, a calculation, its result.
    [GeneratedRegex(@"^[^=]* = (?<left>[−.\d/·÷+() ²^]+) = (?<right>−?[.\d/]+)(,|$)")]
    private static partial Regex Calculation();

    [GeneratedRegex(@"[=(·+÷≈] ?-[.\d]")]
    private static partial Regex HyphenAsMinus();
}
