using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Tests.Problems;

/// <summary>What a newer revision draws better, and that the earlier one is still there.</summary>
public sealed class RevisionTests
{
    private const int Seeds = 200;

    public static TheoryData<string> Levels => [.. Template.Levels];

    public static TheoryData<string, string> EarlierAtLevels
    {
        get
        {
            var earlier = new TheoryData<string, string>();
            foreach (var topic in (ReadOnlySpan<string>)["dropout", "vector-database"])
            {
                foreach (var level in Template.Levels) earlier.Add(topic, level);
            }
            return earlier;
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void In_Dropout_no_matrix_has_a_zero_line_or_equal_rows(string level)
    {
        var template = TemplateCatalog.Load("dropout", level, 2);
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var values = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem).Values;
            foreach (var matrix in (ReadOnlySpan<string>)["W1", "W2", "W3", "W1_inference", "W2_inference", "W3_inference"])
            {
                Assert.True(Number($"zero_rows(weights({matrix}))") == 0, $"{matrix} of seed {seed} has a row of zeros");
                Assert.True(Number($"zero_columns(weights({matrix}))") == 0, $"{matrix} of seed {seed} has a column of zeros");
                Assert.True(Number($"distinct_rows(weights({matrix}))") == values[matrix].Shape.Rows, $"{matrix} of seed {seed} has equal rows");
            }

            // A matrix without its bias, the last column.
            Rational Number(string text) => Evaluator.Evaluate(ExpressionParser.Parse(text.Replace("weights(", "columns(", StringComparison.Ordinal)
                .Replace("))", $", 1, {values[text.Split('(')[^1].TrimEnd(')')].Shape.Columns - 1}))", StringComparison.Ordinal)), values)[0, 0].Number;
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void In_Vector_Database_every_word_of_the_query_is_stored(string level)
    {
        var template = TemplateCatalog.Load("vector-database", level, 2);
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var givens = ProblemDrawer.Draw(template, seed).Problem.Givens;
            var stored = givens["data"].Cells.ToArray().Select(cell => cell.Word).ToHashSet();
            Assert.All(givens["query"].Cells.ToArray(), cell => Assert.Contains(cell.Word, stored));
        }
    }

    [Theory]
    [MemberData(nameof(EarlierAtLevels))]
    public void An_earlier_revision_is_read_with_today_s_language_and_has_the_same_tensors(string topic, string level)
    {
        Template earlier = TemplateCatalog.Load(topic, level, 1), newest = TemplateCatalog.Load(topic, level);
        Assert.Equal((1, 2), (earlier.Revision, newest.Revision));
        Assert.Equal(Shapes(newest), Shapes(earlier));

        static IEnumerable<(string, Shape)> Shapes(Template template) =>
            template.Givens.Where(given => !given.IsHelper).Select(given => (given.Name, given.Shape)).Concat(template.Steps.Select(step => (step.Name, step.Shape)));
    }
}
