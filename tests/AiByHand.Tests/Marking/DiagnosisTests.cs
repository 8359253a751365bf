using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Seeds;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;
using AiByHand.Tests.Solutions;

namespace AiByHand.Tests.Marking;

/// <summary>Slips that pupils make are named, numbers that are wrong by chance are not. <c>AIBYHAND_SLIP_SEEDS=0..19</c> takes more sheets than the slice.</summary>
public sealed class DiagnosisTests(ITestOutputHelper output)
{
    private const int Least = 2;

    private static readonly IReadOnlyList<ulong> Seeds = AskedSeeds.Of("AIBYHAND_SLIP_SEEDS", "0..2");

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

    // Far from what is right nobody comes by chance.
    [Fact]
    public void A_slip_in_one_cell_is_named_where_no_chance_leads_there()
    {
        const double far = 12;
        int planted = 0, named = 0;
        var missed = new SortedDictionary<string, int>();
        foreach (var solution in Solutions())
        {
            foreach (var (step, words, cell, value) in OneCellSlips(solution).Where(slip => Distance(solution, slip.Step, slip.Cell, slip.Value) >= far))
            {
                var marked = Marker.Mark(solution, Blanks.All, CarryingPupil.Entries(solution, step, With(solution[step.Name], cell, value)), new FollowPolicy());
                if (Slip(marked, step, cell) is not { } slip) continue;
                planted++;
                if (slip == words || OneCellSlips(solution).Any(other => (other.Step, other.Words, other.Cell, other.Value) == (step, slip, cell, value))) named++;
                else missed[$"{words} as '{slip}'"] = missed.GetValueOrDefault($"{words} as '{slip}'") + 1;
            }
        }
        output.WriteLine($"{named} of {planted} slips named; missed: {string.Join("; ", missed)}");
        Assert.True(planted > 300);
        Assert.True(named * 100 >= planted * 90, $"{named} of {planted}: {string.Join("; ", missed)}");
    }

    // The other cells of the step are right.
    [Fact]
    public void A_slip_that_comes_again_is_named_nearer()
    {
        const double far = 6;
        int planted = 0, named = 0;
        foreach (var solution in Solutions())
        {
            foreach (var slips in OneCellSlips(solution).Where(slip => Distance(solution, slip.Step, slip.Cell, slip.Value) >= far).GroupBy(slip => (slip.Step, slip.Words)).Where(slips => slips.DistinctBy(slip => slip.Cell).Count() >= 2))
            {
                var step = slips.Key.Step;
                var twice = slips.DistinctBy(slip => slip.Cell).Take(2).ToList();
                var marked = Marker.Mark(solution, Blanks.All, CarryingPupil.Entries(solution, step, twice.Aggregate(solution[step.Name], (tensor, slip) => With(tensor, slip.Cell, slip.Value))), new FollowPolicy());
                if (twice.Select(slip => Slip(marked, step, slip.Cell)).ToList() is not [{ } first, { } second]) continue;
                planted++;
                if (first == second && first.Length > 0) named++;
            }
        }
        output.WriteLine($"{named} of {planted} slips named");
        Assert.True(planted > 300);
        Assert.True(named * 100 >= planted * 90, $"{named} of {planted}");
    }

    [Theory]
    [InlineData("e taken as 3", 69, 23, 8)]
    [InlineData("softmax isn’t normalized", 739, 272, 100)]
    public void Softmax_has_slips_of_its_own(string words, int first, int second, int third)
    {
        var template = Paper.Solve("Y: softmax(stack(2, 1, 0) * X, 2)", "[ X, Y ]").Template;
        var terms = SlipTerms.Of(template).Of(template.Steps[0]).Single(slip => slip.Words == words).Terms;
        var evaluator = new TermEvaluator(_ => 1);
        Assert.Equal([Rational.Of(first, 100), Rational.Of(second, 100), Rational.Of(third, 100)], terms.Select(term => evaluator.Evaluate(term).Number));
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

    // Even where they are as likely far off as near.
    [Fact]
    public void Numbers_that_are_far_off_by_chance_have_hardly_ever_a_name()
    {
        int wrong = 0, named = 0;
        foreach (var solution in Solutions())
        {
            for (var number = 0; number < 12; number++)
            {
                var random = new Random(number);
                var step = solution.Template.Steps[random.Next(solution.Template.Steps.Count)];
                var spoilt = solution[step.Name];
                for (var many = random.Next(1, 4); many > 0; many--)
                {
                    var cell = random.Next(step.Shape.Count);
                    if (spoilt.Cells[cell].Word is null) spoilt = With(spoilt, cell, spoilt.Cells[cell].Number + random.Next(1, 25) * (random.Next(2) == 0 ? 1 : -1));
                }
                foreach (var cell in Marker.Mark(solution, Blanks.All, CarryingPupil.Entries(solution, step, spoilt), new FollowPolicy()).Cells.Where(cell => cell.Verdict == Verdict.Wrong).DistinctBy(cell => cell.Asked.Cell))
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
        from seed in Seeds
        select Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);

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

    // What slips give in single cells, where that is another number.
    private static IEnumerable<(StepTensor Step, string Words, int Cell, Cell Value)> OneCellSlips(Solution solution) =>
        from step in solution.Template.Steps
        from slip in SlipTerms.Of(solution.Template).Of(step)
        let slipped = Slipped(solution, step, slip.Terms)
        where slipped is not null
        from cell in Enumerable.Range(0, step.Shape.Count)
        let value = slipped.Cells[cell]
        where value.Word is null && value != solution[step.Name].Cells[cell] && value.Number.IsInteger
        select (step, slip.Words, cell, value);

    private static double Distance(Solution solution, StepTensor step, int cell, Cell value) =>
        Math.Abs((double)value.Number.Numerator / value.Number.Denominator - (double)solution[step.Name].Cells[cell].Number.Numerator / solution[step.Name].Cells[cell].Number.Denominator);

    private static Tensor With(Tensor tensor, int cell, Cell value)
    {
        var cells = tensor.Cells.ToArray();
        cells[cell] = value;
        return new Tensor(tensor.Shape, cells);
    }

    private static CellReference CellOf(StepTensor step, int cell) => new(step.Name, cell / step.Shape.Columns + 1, cell % step.Shape.Columns + 1);

    // What a cell's slip is called; null where the sheet doesn't ask it, or it isn't wrong.
    private static string? Slip(MarkedSheet marked, StepTensor step, int cell) =>
        marked.Cells.FirstOrDefault(other => other.Asked.Step == step && other.Asked.Cell == CellOf(step, cell) && other.Verdict == Verdict.Wrong)?.Slip;

    private static bool IsTheSame(Solution solution, StepTensor step, string words, List<JudgedCell> cells) => SlipTerms.Of(solution.Template).Of(step).Where(slip => slip.Words == words).Any(slip =>
        Slipped(solution, step, slip.Terms) is { } other && cells.TrueForAll(cell => other[cell.Asked.Cell!.Row - 1, cell.Asked.Cell.Column - 1] == cell.Read));
}
