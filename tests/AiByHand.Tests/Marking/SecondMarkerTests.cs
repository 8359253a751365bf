using System.Globalization;
using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Shipped;

namespace AiByHand.Tests.Marking;

/// <summary>Spoilt sheets of all topics, marked twice by programs that share nothing: no verdict differs. <c>AIBYHAND_MARKED=100000</c> marks as many.</summary>
public sealed class SecondMarkerTests
{
    private const string Variable = "AIBYHAND_MARKED";
    private const int Slice = 1500;

    public static TheoryData<string, string> Sheets => ShippedSheets.OfTopics;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Two_markers_never_differ(string topic, string level)
    {
        var template = TemplateCatalog.Load(topic, level);
        var count = (int.Parse(Environment.GetEnvironmentVariable(Variable) ?? Slice.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + Sheets.Count - 1) / Sheets.Count;
        int cells = 0, untold = 0;
        var solution = Solver.Solve(ProblemDrawer.Draw(template, 0).Problem);
        for (var number = 0; number < count; number++)
        {
            var random = new Random(number);
            if (number % 8 == 0) solution = Solver.Solve(ProblemDrawer.Draw(template, (ulong)number).Problem);
            var blanks = number % 5 == 4 ? Blanks.Book : Blanks.All;
            var sheet = new SpoiltSheet(solution, blanks, random);
            var marked = Marker.Mark(solution, blanks, sheet.Texts, new FollowPolicy());
            var second = SlowMarker.Mark(solution, blanks, sheet.Entries);
            Assert.Equal(second.Count, marked.Cells.Count);
            foreach (var cell in marked.Cells)
            {
                cells++;
                if (second[cell.Asked.Name] is not { } verdict)
                {
                    untold++;
                    Assert.True(cell.Verdict is Verdict.Follows or Verdict.Wrong, $"{cell.Asked.Name} of sheet {number}: {cell.Verdict}");
                    continue;
                }
                if (verdict != cell.Verdict) Assert.Fail($"{cell.Asked.Name} of sheet {number}, way {sheet.Way}, seed {solution.Problem.Seed}: '{cell.Written}' is {cell.Verdict}, by the second marker {verdict} (right is {cell.Asked.Right}, by the pupil's numbers {cell.Own})");
            }
        }
        // Nearly all can be told by whole tensors.
        Assert.True(untold <= cells / 50, $"{untold} of {cells} cells couldn't be told");
    }
}
