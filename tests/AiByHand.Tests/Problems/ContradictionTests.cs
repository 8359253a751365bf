using AiByHand.Problems;

namespace AiByHand.Tests.Problems;

/// <summary>What is to blame for a sheet that can't be drawn: not what failed most often, as an early condition is judged on every draw.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("row(X, 1) == 1|row(X, 2) == 1|Z > 100", "by itself this one can't be met: Z > 100")]
    [InlineData("row(X, 1) == 1|Z > 3|column(W, 1) == 2|Z < 2", "these can't be met together: Z > 3; Z < 2")]
    [InlineData("Z > 100", "by itself this one can't be met: Z > 100")]
    public void The_fewest_conditions_that_can_t_be_met_are(string conditions, string expected) => Assert.EndsWith($"; {expected}", Refusal("affine(W, X)", conditions.Split('|')), StringComparison.Ordinal);

    [Fact]
    public void A_step_without_a_result_is_and_no_condition() =>
        Assert.EndsWith("; even without them there is no sheet: Z: division by zero", Refusal("affine(W, X) / 0", ["row(X, 1) == 1"]), StringComparison.Ordinal);

    [Fact]
    public void A_step_that_only_sometimes_has_none_is_not() =>
        Assert.EndsWith("; by itself this one can't be met: Z > 100", Refusal("affine(W, X) / (row(X, 1) - 1)", ["row(X, 2) == 1", "Z > 100"]), StringComparison.Ordinal);

    private static string Refusal(string step, string[] conditions)
    {
        var template = HandMade.Template([HandMade.Cells("X", 2, 1, 1, 5), HandMade.Cells("W", 1, 3, -2, 2)], [("Z", step)], conditions);
        return Assert.Throws<SheetException>(() => ProblemDrawer.Draw(template, 0)).Reason;
    }
}
