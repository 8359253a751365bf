using AiByHand.Marking;
using AiByHand.Templates.Plans;
using AiByHand.Shipped;

namespace AiByHand.Exports.Tests.Quizzes;

/// <summary>What a sheet asks, and what marking says of answers to it.</summary>
internal static class Asked
{
    // What is chosen, as a pen writes it.
    private static readonly Dictionary<string, string> Chosen = new() { ["✓"] = "v", ["no tick"] = "0", ["✗"] = "x", ["○"] = "o", ["dark"] = "1", ["white"] = "0" };

    /// <summary>Every topic at every level.</summary>
    public static TheoryData<string, string> Sheets => ShippedSheets.OfTopics;

    /// <summary>What a sheet asks, in the order of the steps.</summary>
    public static IReadOnlyList<AskedCell> Of(ExportSheet sheet) => AskedCell.Of(sheet.Solution, sheet.Answers);

    /// <summary>Checks the answers that an export has against marking: each way of writing that it takes is right, in every cell.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="answers">For each thing asked, in order, the answers that are right.</param>
    public static void CheckRight(ExportSheet sheet, IReadOnlyList<IReadOnlyList<string>> answers)
    {
        var asked = Of(sheet);
        Assert.Equal(asked.Count, answers.Count);
        for (var writing = 0; writing < answers.Max(right => right.Count); writing++)
        {
            var filled = new Dictionary<string, string>();
            for (var i = 0; i < asked.Count; i++)
            {
                var answer = answers[i][writing % answers[i].Count];
                // A dash says that a cell stays empty.
                if (asked[i].Cell is null) Assert.Equal("-", answers[i][0]);
                else filled[asked[i].Name] = asked[i].Look == CellLook.Text ? answer : Chosen.GetValueOrDefault(answer, answer);
            }
            var marked = Marker.Mark(sheet.Solution, sheet.Blanks, filled, new FollowPolicy());
            Assert.All(marked.Cells.Where(cell => cell.Asked.Cell is not null), cell => Assert.True(cell.Verdict == Verdict.Right, $"{cell.Asked}: {filled[cell.Asked.Name]} is {cell.Verdict}"));
        }
    }
}
