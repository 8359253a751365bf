using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Tests.Problems;

/// <summary>The examples solved again from their givens, in plain loops and floating point: none of the program's own arithmetic takes part.</summary>
public sealed class ExampleTopicTests
{
    private const int Seeds = 60;

    [Fact]
    public void There_are_three_and_no_list_of_all_topics_has_them()
    {
        Assert.Equal(["convolution", "logistic-regression", "lstm"], TemplateCatalog.Examples.Select(example => example.Topic).Order(StringComparer.Ordinal));
        Assert.Empty(TemplateCatalog.Examples.Select(example => example.Topic).Intersect(TemplateCatalog.Topics.Select(head => head.Topic)));
        Assert.All(TemplateCatalog.Examples, example => Assert.Equal(example, TemplateCatalog.Find(example.Topic)));
    }

    [Fact]
    public void A_convolution_slides_and_pools() => Each("convolution", sheet =>
    {
        var (x, w) = (Numbers(sheet["X"]), Numbers(sheet["W"]));
        for (var kernel = 0; kernel < 2; kernel++)
        {
            var answers = new double[4];
            for (var t = 0; t < 4; t++)
            {
                var sum = w[kernel, 3];
                for (var k = 0; k < 3; k++)
                {
                    sum += w[kernel, k] * x[0, 2 * t + k];
                    Assert.Equal(x[0, 2 * t + k], Numbers(sheet["M"])[k, t]);
                }
                Assert.Equal(sum, Numbers(sheet["Z"])[kernel, t]);
                answers[t] = Math.Max(0, sum);
                Assert.Equal(answers[t], Numbers(sheet["A"])[kernel, t]);
            }
            for (var pair = 0; pair < 2; pair++) Assert.Equal(Math.Max(answers[2 * pair], answers[2 * pair + 1]), Numbers(sheet["P"])[kernel, pair]);
        }
    });

    [Fact]
    public void Logistic_regression_takes_one_step() => Each("logistic-regression", sheet =>
    {
        var (x, w, y) = (Numbers(sheet["X"]), Numbers(sheet["W"]), Numbers(sheet["y"]));
        var gradient = new double[3];
        for (var example = 0; example < 4; example++)
        {
            double[] input = [x[0, example], x[1, example], 1];
            var z = 0.0;
            for (var i = 0; i < 3; i++) z += w[0, i] * input[i];
            Assert.Equal(z, Numbers(sheet["z"])[0, example]);
            Assert.InRange(z, -3, 3);                             // the table on the sheet reaches so far
            var p = Math.Round(1 / (1 + Math.Exp(-z)), 1);
            Assert.Equal(p, Numbers(sheet["p"])[0, example], 9);
            Assert.Equal(p - y[0, example], Numbers(sheet["e"])[0, example], 9);
            for (var i = 0; i < 3; i++) gradient[i] += (p - y[0, example]) * input[i];
        }
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(gradient[i], Numbers(sheet["G"])[0, i], 9);
            Assert.Equal(0.1 * gradient[i], Numbers(sheet["S"])[0, i], 9);
            Assert.Equal(w[0, i] - 0.1 * gradient[i], Numbers(sheet["W2"])[0, i], 9);
        }
    });

    [Fact]
    public void An_lstm_forgets_lets_in_and_puts_out() => Each("lstm", sheet =>
    {
        double[] input = [.. Column("x"), .. Column("h0"), 1];
        for (var i = 0; i < 2; i++)
        {
            double f = Gate("f", i, Sigma), let = Gate("i", i, Sigma), g = Gate("g", i, z => Math.Round(Math.Tanh(z))), o = Gate("o", i, Sigma);
            var c = f * Column("c0")[i] + let * g;
            Assert.Equal(f * Column("c0")[i], Column("kept")[i]);
            Assert.Equal(let * g, Column("added")[i]);
            Assert.Equal(c, Column("c")[i]);
            Assert.Equal(Math.Round(Math.Tanh(c)), Column("t")[i]);
            Assert.Equal(o * Math.Round(Math.Tanh(c)), Column("h")[i]);
        }

        double[] Column(string name) => [Numbers(sheet[name])[0, 0], Numbers(sheet[name])[1, 0]];

        double Gate(string name, int row, Func<double, double> curve)
        {
            var weights = Numbers(sheet[$"W_{name}"]);
            var z = 0.0;
            for (var k = 0; k < 5; k++) z += weights[row, k] * input[k];
            Assert.Equal(z, Column($"z_{name}")[row]);
            Assert.Equal(curve(z), Column(name)[row]);
            return curve(z);
        }

        static double Sigma(double z) => Math.Round(1 / (1 + Math.Exp(-z)), MidpointRounding.AwayFromZero);
    });

    private static void Each(string topic, Action<Solution> check)
    {
        foreach (var level in Template.Levels)
        {
            var template = TemplateCatalog.Load(topic, level);
            for (var seed = 0UL; seed < Seeds; seed++) check(Solver.Solve(ProblemDrawer.Draw(template, seed).Problem));
        }
    }

    private static double[,] Numbers(Tensor tensor)
    {
        var numbers = new double[tensor.Shape.Rows, tensor.Shape.Columns];
        for (var row = 0; row < tensor.Shape.Rows; row++)
        {
            for (var column = 0; column < tensor.Shape.Columns; column++)
            {
                numbers[row, column] = (double)tensor[row, column].Number.Numerator / tensor[row, column].Number.Denominator;
            }
        }
        return numbers;
    }
}
