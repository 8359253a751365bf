using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Tests.Choosing;

public class SheetCodeTests
{
    private static readonly RunPlan Practice = Plans.Small();
    private static readonly RunPlan Exam = Practice with { Pool = Pool.Exam, Seed = MasterSeed.NewSecret() };
    private static readonly PlannedTopic Topic = Practice.Topics[0];

    [Fact]
    public void A_practice_code_is_the_sheets_own() => Assert.Equal("four-nodes.r1.book.123", SheetCodes.Of(Practice, Topic, 123));

    [Fact]
    public void An_exam_code_tells_nothing()
    {
        const ulong Seed = 15_281_940_351_188_265_001;
        var code = SheetCodes.Of(Exam, Topic, Seed);
        Assert.Matches("^X-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", code);
        Assert.True(SheetCodes.IsOpaque(code));
        Assert.NotEqual(code, SheetCodes.Of(Exam, Topic, Seed + 1));
        Assert.NotEqual(code, SheetCodes.Of(Exam, Topic with { Key = "four-nodes#2" }, Seed));
        // Who guesses a sheet's seed can't try it against the code: that takes the exam's secret.
        Assert.NotEqual(code, SheetCodes.Of(Exam with { Seed = MasterSeed.NewSecret() }, Topic, Seed));
    }

    [Theory]
    [InlineData("rnn.r1.book.7")]
    [InlineData("X-7QK4-M2PD")]
    [InlineData("X-7QK4-M2PD-9AIL")]
    [InlineData("Y-7QK4-M2PD-9AEV")]
    public void Other_texts_are_no_exam_codes(string text) => Assert.False(SheetCodes.IsOpaque(text));

    [Fact]
    public void A_practice_seed_is_short_and_an_exam_seed_long()
    {
        var practice = Chooser.Choose(Plans.Small(8), Plans.Nothing);
        Assert.All(practice.Topics.SelectMany(topic => topic.Sheets), sheet => Assert.InRange(sheet.Seed, 0UL, 999_999_999UL));
        var exam = Chooser.Choose(Plans.Of("pool: exam\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\ntopics: four-nodes\nvariants: 8"), Plans.Nothing);
        Assert.All(exam.Topics.SelectMany(topic => topic.Sheets), sheet => Assert.InRange(sheet.Seed, 1UL << 63, ulong.MaxValue));
    }

    [Fact]
    public void The_code_of_an_exam_of_before_there_were_secrets_is_what_it_was() =>
        Assert.Equal("X-Z2R9-SWRH-B3G1", SheetCodes.Of(Practice with { Pool = Pool.Exam, Seed = 7_281_940_351_188_265UL }, Topic, 15_281_940_351_188_265_001));
}
