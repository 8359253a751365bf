using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Tests.Marking;

/// <summary>Numbers of a pupil's own from which nothing follows, or more than one thing.</summary>
public sealed class NoResultTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_tie_accepts_any(int chosen)
    {
        var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load("mixture-of-experts", Template.BookLevel), 3).Problem);
        var marked = Mark(solution, asked => asked switch
        {
            { Tensor: "Z_gate", Cell.Column: 1 } => "5",
            { Tensor: "gate", Cell.Column: 1 } => asked.Cell.Row == chosen ? "1" : "0",
            _ => null,
        });
        var gate = marked.Cells.Where(cell => cell.Asked is { Tensor: "gate", Cell.Column: 1 }).ToList();
        Assert.All(gate, cell => Assert.True(cell.IsGood, $"{cell.Asked.Name} {cell.Verdict}"));
        Assert.All(gate, cell => Assert.True(cell.Notes.HasFlag(MarkNotes.Tie)));
        Assert.Contains(gate, cell => cell.Written == "1");
    }

    [Fact]
    public void Where_own_numbers_have_no_result_the_right_ones_are_taken()
    {
        var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load("batch-normalization", Template.BookLevel), 3).Problem);
        var marked = Mark(solution, asked => asked switch
        {
            { Tensor: "std" } => "0",
            { Tensor: "normalized", Cell: { Row: 1, Column: 1 } } => "77",
            _ => null,
        });
        var normalized = marked.Cells.Where(cell => cell.Asked.Tensor == "normalized").ToList();
        Assert.All(normalized, cell => Assert.True(cell.Notes.HasFlag(MarkNotes.NoResult)));
        Assert.All(normalized, cell => Assert.Equal(cell.Written == "77" ? Verdict.Wrong : Verdict.Right, cell.Verdict));
    }

    private static MarkedSheet Mark(Solution solution, Func<AskedCell, string?> own) => Marker.Mark(
        solution,
        Blanks.All,
        AskedCell.Of(solution, AnswerSheet.Of(solution)).ToDictionary(asked => asked.Name, asked => own(asked) ?? asked.RightText),
        new FollowPolicy());
}
