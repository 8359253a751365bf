using System.Globalization;
using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Tests.Marking;

public sealed class MoreExactTests
{
    // Thirds, or more decimals, where the sheet says one: nobody has done less than was asked.
    [Fact]
    public void Who_rounds_later_than_the_sheet_is_right()
    {
        var (thirds, decimals) = (0, 0);
        foreach (var head in TemplateCatalog.Topics)
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(head.Topic, "book"), 7).Problem);
            foreach (var asked in AskedCell.Of(solution, AnswerSheet.Of(solution)))
            {
                if (asked.Cell is not { } cell || TemplateTerms.Of(solution.Template).Of(cell) is not Rounding rounding || PlacesOf(rounding.Rule) is not (> 0 and var places)) continue;
                var exact = new TermEvaluator(other => solution[other.Tensor][other.Row - 1, other.Column - 1]).Evaluate(rounding.Operand).Number;
                if (exact == asked.Right!.Value.Number) continue;
                thirds++;
                IsMoreExact(solution, asked, string.Create(CultureInfo.InvariantCulture, $"{exact.Numerator}/{exact.Denominator}"));
                if (exact.DecimalPlaces() is null)
                {
                    decimals++;
                    IsMoreExact(solution, asked, TensorJson.TextOf(exact.Round(places + 1)));
                    var off = exact.Round(places + 1) + Rational.Of(1, (Int128)Math.Pow(10, places + 1));
                    if (off != asked.Right.Value.Number) Assert.Equal(Verdict.Wrong, Judged(solution, asked, TensorJson.TextOf(off)).Verdict);
                }
            }
        }
        Assert.True(thirds > 20, $"{thirds} cells");
        Assert.True(decimals > 5, $"{decimals} cells");
    }

    private static int PlacesOf(RoundingRule rule) => rule switch { RoundingRule.HalfAwayFromZero half => half.Places, RoundingRule.QuartersStay quarters => quarters.Places, _ => 0 };

    private static void IsMoreExact(Solution solution, AskedCell asked, string written)
    {
        var judged = Judged(solution, asked, written);
        Assert.Equal((Verdict.Right, MarkNotes.MoreExact), (judged.Verdict, judged.Notes));
    }

    private static JudgedCell Judged(Solution solution, AskedCell asked, string written)
    {
        var entries = AskedCell.Of(solution, AnswerSheet.Of(solution)).ToDictionary(cell => cell.Name, cell => cell.RightText);
        entries[asked.Name] = written;
        return Marker.Mark(solution, Blanks.All, entries, new FollowPolicy()).Cells.Single(cell => cell.Asked.Name == asked.Name);
    }
}
