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

    [Theory]
    [InlineData("X-7QK4-M2PD-9AEV")]
    [InlineData("x-7qk4-m2pd-9aev")]
    [InlineData("x7qk4m2pd9aev")]
    [InlineData("X 7QK4 M2PD 9AEV")]
    [InlineData(" X–7QK4–M2PD–9AEV ")]
    public void An_exam_code_is_understood_whatever_parts_it(string typed) => Assert.Equal("X-7QK4-M2PD-9AEV", SheetCodes.Typed(typed));

    [Theory]
    [InlineData("X-7OK4-M2PD-9AEI", "X-70K4-M2PD-9AE1")]
    [InlineData("xlooo-m2pd-9aev", "X-1000-M2PD-9AEV")]
    [InlineData("rnn r1 book 7", "rnn.r1.book.7")]
    [InlineData("rnn", "rnn")]
    [InlineData("X-7QK4-M2PD-9AEVV", "X-7QK4-M2PD-9AEVV")]
    [InlineData("X-7QU4-M2PD-9AEV", "X-7QU4-M2PD-9AEV")]
    public void Signs_that_look_alike_are_forgiven_and_others_are_left(string typed, string code) => Assert.Equal(code, SheetCodes.Typed(typed));

    [Theory]
    [InlineData("X-7QK4-M2PD", "X-7QK4-M2PD is cut short: an exam's code has 3 groups of 4 after the X, such as X-7QK4-M2PD-9AEV, and 4 of their signs are missing")]
    [InlineData("x7qk4m2pd9ae", "x7qk4m2pd9ae is cut short: an exam's code has 3 groups of 4 after the X, such as X-7QK4-M2PD-9AEV, and 1 of their signs is missing")]
    [InlineData("rnn.r1.book", "rnn.r1.book is cut short: the seed is missing at the end; a code is such as rnn.r1.book.7")]
    [InlineData("rnn r1", "rnn r1 is cut short: level and seed are missing at the end; a code is such as rnn.r1.book.7")]
    [InlineData("X-7QK4-M2PD-9AEV", null)]
    [InlineData("rnn.r1.book.7", null)]
    [InlineData("xor", null)]
    [InlineData("rnn", null)]
    [InlineData("X-7QU4-M2PD-9AEV", "X-7QU4-M2PD-9AEV can't be read as a code: no code has the sign 'U', which stands at place 5; an exam's code has 3 groups of 4 after the X, such as X-7QK4-M2PD-9AEV")]
    [InlineData("X-7QK4-M2PD-9AEVV", "X-7QK4-M2PD-9AEVV can't be read as a code: it has too many signs; an exam's code has 3 groups of 4 after the X, such as X-7QK4-M2PD-9AEV")]
    public void A_code_that_can_t_be_read_is_told_as_that(string typed, string? told) => Assert.Equal(told, SheetCodes.Trouble(typed));

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
