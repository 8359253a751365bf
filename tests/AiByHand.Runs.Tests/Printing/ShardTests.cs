using AiByHand.Runs.Plans;
using CsCheck;

namespace AiByHand.Runs.Tests.Printing;

public class ShardTests
{
    [Fact]
    public void Parts_follow_each_other_in_whole_blocks_and_miss_nobody() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 40], Gen.Int[1, 8]).Sample((copies, parts, block) =>
        {
            var end = 0;
            for (var part = 1; part <= parts; part++)
            {
                var range = new Shard(part, parts).Of(copies, block);
                if (range.Start.Value != end || range.Start.Value % block != 0 && range.Start.Value != copies) return false;
                end = range.End.Value;
            }
            return end == copies;
        });

    [Theory]
    [InlineData("2/8", true)]
    [InlineData("8/8", true)]
    [InlineData("9/8", false)]
    [InlineData("0/8", false)]
    [InlineData("-1/8", false)]
    [InlineData("2", false)]
    [InlineData("2/8/9", false)]
    [InlineData("a/b", false)]
    public void A_part_is_a_number_of_a_number(string text, bool isPart)
    {
        Assert.Equal(isPart, Shard.TryParse(text, out var shard));
        if (isPart) Assert.Equal(text, shard.ToString());
    }
}
