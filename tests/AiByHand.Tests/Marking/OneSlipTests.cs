using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Seeds;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Tests.Marking;

/// <summary>What a single slip costs. <c>AIBYHAND_SLIP_SEEDS=0..19</c> takes more sheets than the slice, whose every cell it is made in.</summary>
public sealed class OneSlipTests
{
    private static readonly IReadOnlyList<ulong> Seeds = AskedSeeds.Of("AIBYHAND_SLIP_SEEDS", "0..1");

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void One_slip_loses_its_own_cell_and_no_other(string topic)
    {
        var slips = 0;
        var template = TemplateCatalog.Load(topic, Template.BookLevel);
        foreach (var seed in Seeds)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
            var first = AskedCell.Of(solution, AnswerSheet.Of(solution)).Where(asked => asked is { Step: not null, Cell: not null, Look: CellLook.Text } && asked.Right is { Word: null }).DistinctBy(asked => asked.Cell).ToList();
            foreach (var asked in first)
            {
                var cell = asked.Cell!;
                var cells = solution[cell.Tensor].Cells.ToArray();
                cells[(cell.Row - 1) * solution[cell.Tensor].Shape.Columns + cell.Column - 1] = asked.Right!.Value.Number + 1;
                var entries = CarryingPupil.Entries(solution, asked.Step!, new Tensor(solution[cell.Tensor].Shape, cells), out var hasResult);
                // Ticks that aren't 0 or 1 any more nobody can write.
                if (!hasResult) continue;
                slips++;
                var marked = Marker.Mark(solution, Blanks.All, entries, new FollowPolicy(Following.Full, Guard: 0));
                var lost = marked.Cells.Where(judged => marked.CreditOf(judged) != Rational.One && judged.Asked.Look == CellLook.Text).ToList();
                Assert.True(lost is [{ Verdict: Verdict.Wrong } only] && only.Asked.Cell == cell, $"{asked.Name} of seed {seed}: {string.Join(", ", lost.Select(judged => $"{judged.Asked.Name} {judged.Verdict} '{judged.Written}'"))}");

                // The policy has no say in what a cell is, only in what it earns: one sheet of a seed is marked by either.
                var policy = new FollowPolicy(Following.Half, Guard: 0);
                var half = cell == first[0].Cell ? Marker.Mark(solution, Blanks.All, entries, policy) : marked with { Policy = policy };
                Assert.Equal(marked.Cells.Select(judged => judged.Verdict), half.Cells.Select(judged => judged.Verdict));
                Assert.Equal(half.Cells.Count(judged => judged.Verdict == Verdict.Follows), half.Cells.Count(judged => half.CreditOf(judged) == Rational.Of(1, 2)));
            }
        }
        Assert.True(slips > 0);
    }

    [Fact]
    public void Nothing_for_what_follows_where_the_slip_has_made_it_easy()
    {
        var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load("rnn", Template.BookLevel), 7).Problem);
        // Who copies the inputs as 0 has nothing to work out.
        var entries = AskedCell.Of(solution, AnswerSheet.Of(solution)).ToDictionary(asked => asked.Name, _ => "0");
        var hard = Marker.Mark(solution, Blanks.All, entries, new FollowPolicy());
        Assert.True(hard.IsTrivial);
        Assert.Contains(hard.Cells, cell => cell.Verdict == Verdict.Follows);
        Assert.All(hard.Cells.Where(cell => cell.Verdict == Verdict.Follows), cell => Assert.Equal(Rational.Zero, hard.CreditOf(cell)));
        Assert.False(Marker.Mark(solution, Blanks.All, entries, new FollowPolicy(Guard: 0)).IsTrivial);
    }

    [Theory]
    [InlineData("-3", Verdict.Right)]
    [InlineData("\u22123", Verdict.Right)]
    [InlineData(" - 3\u00A0", Verdict.Right)]
    [InlineData("-3.0", Verdict.Right)]
    [InlineData("-3,0", Verdict.Right)]
    [InlineData("-6/2", Verdict.Right)]
    [InlineData("3", Verdict.Wrong)]
    [InlineData("", Verdict.Empty)]
    [InlineData(" ", Verdict.Empty)]
    [InlineData("-3x", Verdict.Unreadable)]
    [InlineData("1/0", Verdict.Unreadable)]
    [InlineData("99999999999999999999", Verdict.Unreadable)]
    public void A_number_is_read_as_it_is_meant(string written, Verdict verdict)
    {
        var template = TemplateCatalog.Load("hidden-layer", Template.BookLevel);
        for (var seed = 0UL; ; seed++)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
            if (AskedCell.Of(solution, AnswerSheet.Of(solution)).FirstOrDefault(asked => !asked.IsReplacement && asked.Right == -3) is not { } three) continue;
            var marked = Marker.Mark(solution, Blanks.All, new Dictionary<string, string> { [three.Name] = written }, new FollowPolicy());
            Assert.Equal(verdict, marked.Cells.Single(cell => cell.Asked.Name == three.Name).Verdict);
            return;
        }
    }
}
