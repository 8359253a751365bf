using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Tests.Choosing;

public class SeatingTests
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(9, true)]
    public void Neighbours_get_different_variants(int variants, bool alsoAcrossCorners)
    {
        for (var row = 2; row <= 12; row++)
        {
            var seating = new Seating(row);
            for (var copy = 0; copy < 8 * row; copy++)
            {
                foreach (var other in seating.Beside(copy).Where(other => other is >= 0 && other < 8 * row))
                {
                    var isCorner = other / row != copy / row && other % row != copy % row;
                    if (!isCorner || alsoAcrossCorners) Assert.NotEqual(seating.VariantOf(copy, variants), seating.VariantOf(other, variants));
                }
            }
        }
    }

    [Fact]
    public void All_variants_are_handed_out_evenly_in_turn() => Assert.Equal([0, 1, 2, 3, 0, 1], Enumerable.Range(0, 6).Select(copy => Seating.InTurn.VariantOf(copy, 4)));

    [Fact]
    public void Who_sits_at_the_end_of_a_row_isn_t_beside_who_begins_the_next() => Assert.Equal([1, 2, 4, 7, 8], new Seating(3).Beside(5).Where(other => other != 5).Order());

    [Fact]
    public void Variants_that_may_meet_in_rows_are_known()
    {
        for (var variants = 2; variants <= 10; variants++)
        {
            var seating = new Seating(7);
            for (var copy = 0; copy < 70; copy++)
            {
                var mine = seating.VariantOf(copy, variants);
                foreach (var other in seating.Beside(copy).Where(other => other is >= 0 and < 70).Select(other => seating.VariantOf(other, variants)))
                {
                    Assert.True(other == mine || Seating.VariantsBeside(mine, variants).Contains(other), $"{variants}: {mine} and {other}");
                }
            }
        }
    }
}
