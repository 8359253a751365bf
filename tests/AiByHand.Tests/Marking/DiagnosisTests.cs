using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Operations;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;
using Xunit.Abstractions;

namespace AiByHand.Tests.Marking;

/// <summary>Slips that pupils make are named, numbers that are wrong by chance are not.</summary>
public sealed class DiagnosisTests(ITestOutputHelper output)
{
    private const int Seeds = 8, Least = 2;

    [Fact]
    public void A_slip_in_a_whole_step_is_named()
    {
        int planted = 0, named = 0;
        var missed = new SortedDictionary<string, int>();
        foreach (var solution in Solutions())
        {
            foreach (var step in solution.Template.Steps)
            {
                foreach (var (words, terms) in SlipTerms.Of(solution.Template).Of(step))
                {
                    if (Slipped(solution, step, terms) is not { } slipped) continue;
                    var marked = Marker.Mark(solution, Blanks.All, CarryingPupil.Entries(solution, step, slipped), new FollowPolicy());
                    var cells = marked.Cells.Where(cell => cell.Asked.Step == step && cell.Asked.Cell is not null && cell.Verdict == Verdict.Wrong).DistinctBy(cell => cell.Asked.Cell).ToList();
                    // So few cells show it that it could be chance.
                    if (cells.Count < Least) continue;
                    planted++;
                    // Two slips may give the same numbers.
                    if (cells.TrueForAll(cell => cell.Slip.Length > 0) && (cells[0].Slip == words || IsTheSame(solution, step, cells[0].Slip, cells))) named++;
                    else missed[$"{words} as '{cells[0].Slip}'"] = missed.GetValueOrDefault($"{words} as '{cells[0].Slip}'") + 1;
                }
            }
        }
        output.WriteLine($"{named} of {planted} slips named; missed: {string.Join("; ", missed)}");
        Assert.True(planted > 500);
        Assert.True(named * 100 >= planted * 90, $"{named} of {planted}: {string.Join("; ", missed)}");
    }

    [Fact]
    public void Numbers_that_are_wrong_by_chance_have_no_name()
    {
        int wrong = 0, named = 0;
        foreach (var solution in Solutions())
        {
            for (var number = 0; number < 12; number++)
            {
                var sheet = new SpoiltSheet(solution, Blanks.All, new Random(number), way: number % 3);
                foreach (var cell in Marker.Mark(solution, Blanks.All, sheet.Texts, new FollowPolicy()).Cells.Where(cell => cell.Verdict == Verdict.Wrong))
                {
                    wrong++;
                    if (cell.Slip.Length > 0) named++;
                }
            }
        }
        output.WriteLine($"{named} of {wrong} wrong numbers named");
        Assert.True(wrong > 1000);
        Assert.True(named * 100 <= wrong, $"{named} of {wrong}");
    }

    private static IEnumerable<Solution> Solutions() =>
        from head in TemplateCatalog.Topics
        let template = TemplateCatalog.Load(head.Topic, Template.BookLevel)
        from seed in Enumerable.Range(0, Seeds)
        select Solver.Solve(ProblemDrawer.Draw(template, (ulong)seed).Problem);

    // What the step is when the slip is made throughout; null where it has no result.
    private static Tensor? Slipped(Solution solution, StepTensor step, Term[] terms)
    {
        try
        {
            var values = new TermEvaluator(cell => solution[cell.Tensor][cell.Row - 1, cell.Column - 1]);
            return new Tensor(step.Shape, [.. terms.Select(values.Evaluate)]);
        }
        catch (Exception none) when (none is OperandException or OverflowException)
        {
            return null;
        }
    }

    private static bool IsTheSame(Solution solution, StepTensor step, string words, List<JudgedCell> cells) => SlipTerms.Of(solution.Template).Of(step).Where(slip => slip.Words == words).Any(slip =>
        Slipped(solution, step, slip.Terms) is { } other && cells.TrueForAll(cell => other[cell.Asked.Cell!.Row - 1, cell.Asked.Cell.Column - 1] == cell.Read));
}
