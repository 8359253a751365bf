using AiByHand.Expressions;
using AiByHand.Problems;
using AiByHand.Shipped;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;
using AiByHand.Tests.Problems;
using AiByHand.Tests.Solutions;

namespace AiByHand.Tests.Terms;

/// <summary>The terms of every cell of every step of every topic say what the steps' fast values are, with the numbers drawn and with others.</summary>
public sealed class SheetTermTests
{
    public static TheoryData<string, string> Sheets => ShippedSheets.OfTopics;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_term_has_the_fast_value(string topic, string level)
    {
        foreach (var solution in Solutions(topic, level))
        {
            var terms = TemplateTerms.Of(solution.Template);
            var values = EvaluatorOf(terms, solution.Values);
            foreach (var step in solution.Template.Steps) AssertSame(solution[step.Name], step, terms, values, solution);
        }
    }

    // A pupil's numbers: one cell that a step rests on is another. So no term may have kept what was drawn.
    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_term_has_the_fast_value_when_a_cell_is_changed(string topic, string level)
    {
        var evaluated = 0;
        foreach (var solution in Solutions(topic, level))
        {
            var random = new Random((int)solution.Problem.Seed!.Value);
            var terms = TemplateTerms.Of(solution.Template);
            foreach (var step in solution.Template.Steps)
            {
                if (step.RestsOn is not { Count: > 0 } names) continue;
                var (values, changed) = Changed(solution, names[random.Next(names.Count)], random);
                if (FastValue(step, values) is not { } fast) continue;
                evaluated++;
                AssertSame(fast, step, terms, EvaluatorOf(terms, values), solution);

                // What moved with the cell names it.
                for (var cell = 0; cell < fast.Shape.Count; cell++)
                {
                    if (fast.Cells[cell] == solution[step.Name].Cells[cell]) continue;
                    Assert.Contains(changed, FreeVariables.Of(terms[step.Name].Terms[cell]));
                }
            }
        }
        Assert.True(evaluated > 0);
    }

    // As docs/terms.md shows it: Z is 2·3 + 1 = 7, nowhere on the sheet; with somebody's 4 for X2 it is 9, and Y the larger of 9 and 8.
    [Fact]
    public void What_stands_nowhere_follows_from_what_was_written()
    {
        var solution = Paper.Solve("X2: X + 2\nZ: 2 * X2 + 1\nY: \"max([Z, 8])\"", "[ X, X2, Y ]");
        var terms = TemplateTerms.Of(solution.Template);
        var written = new Dictionary<CellReference, Cell> { [new("X2", 1, 1)] = 4 };
        TermEvaluator values = null!;
        values = new TermEvaluator(cell => written.TryGetValue(cell, out var entry) ? entry : terms.Of(cell) is { } term ? values.Evaluate(term) : solution[cell.Tensor][cell.Row - 1, cell.Column - 1], terms);

        Assert.Equal(8, solution["Y"][0, 0]);
        Assert.Equal(9, values.Evaluate(terms["Y"][0, 0]));
    }

    private static IEnumerable<Solution> Solutions(string topic, string level)
    {
        var template = TemplateCatalog.Load(topic, level);
        return TermSeeds.All.Select(seed => Solver.Solve(seed < Pin.Seeds ? Drawn.Of(template)[seed] : ProblemDrawer.Draw(template, seed).Problem));
    }

    private static void AssertSame(Tensor fast, StepTensor step, TemplateTerms terms, TermEvaluator values, Solution solution)
    {
        for (var cell = 0; cell < fast.Shape.Count; cell++)
        {
            var value = values.Evaluate(terms[step.Name].Terms[cell]);
            if (value != fast.Cells[cell]) Assert.Fail($"{step.Name}, cell {cell} of seed {solution.Problem.Seed}: the term gives {value}, the step {fast.Cells[cell]}");
        }
    }

    private static TermEvaluator EvaluatorOf(TemplateTerms terms, IReadOnlyDictionary<string, Tensor> values) => new(cell => values[cell.Tensor][cell.Row - 1, cell.Column - 1], terms);

    private static (Dictionary<string, Tensor> Values, CellReference Changed) Changed(Solution solution, string name, Random random)
    {
        var tensor = solution[name];
        var cells = tensor.Cells.ToArray();
        var cell = random.Next(cells.Length);
        // A word becomes another one of its tensor; a number one nearby, or a fraction.
        cells[cell] = cells[cell].Word is null ? cells[cell].Number + random.Next(-4, 5) / (AiByHand.Numbers.Rational)random.Next(1, 3) : cells[random.Next(cells.Length)];
        var values = new Dictionary<string, Tensor>(solution.Values) { [name] = new Tensor(tensor.Shape, cells) };
        return (values, new CellReference(name, cell / tensor.Shape.Columns + 1, cell % tensor.Shape.Columns + 1));
    }

    // Null where the changed numbers have no result.
    private static Tensor? FastValue(StepTensor step, Dictionary<string, Tensor> values)
    {
        try
        {
            return Evaluator.Evaluate(step.Value, values);
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException)
        {
            return null;
        }
    }
}
