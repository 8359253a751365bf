using AiByHand.Runs.Plans;
using CsCheck;

namespace AiByHand.Runs.Tests.Reading;

public class MasterSeedTests
{
    private const string Secret = "E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y";

    [Fact]
    public void A_fresh_secret_is_read_again_and_is_another_each_time()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => MasterSeed.NewSecret()).ToList();

        Assert.Equal(1000, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.True(MasterSeed.TryParse(secret.Text, out var again) && again == secret && again.IsSecret));
        // 120 random bits: each of the 24 digits takes all of its 32 values.
        Assert.All(Enumerable.Range(0, 24), place => Assert.Equal(32, secrets.Select(secret => secret.Text.Replace("-", "", StringComparison.Ordinal)[1 + place]).Distinct().Count()));
    }

    [Theory]
    [InlineData("e-test-test-test-test-test-test-je1y")]
    [InlineData("E-TESTTESTTESTTESTTESTTESTJE1Y")]
    [InlineData("E-TEST-TEST-TEST-TEST-TEST-TEST-JEiY")]
    [InlineData("E-TEST-TEST-TEST-TEST-TEST-TEST-JElY")]
    public void Slips_of_reading_are_forgiven(string text)
    {
        Assert.True(MasterSeed.TryParse(text, out var seed));
        Assert.Equal(Secret, seed.Text);
    }

    [Fact]
    public void Any_other_slip_is_found() => Gen.Select(Gen.Int[2, Secret.Length - 1], Gen.Char["0123456789ABCDEFGHJKMNPQRSTVWXYZ"]).Sample((place, sign) =>
    {
        if (Secret[place] == '-' || Secret[place] == sign) return true;
        return !MasterSeed.TryParse($"{Secret[..place]}{sign}{Secret[(place + 1)..]}", out _);
    });

    [Theory]
    [InlineData("")]
    [InlineData("E-")]
    [InlineData("E-2026-1204")]
    [InlineData("E-0000-0000-0000-0000-0000-0000-0000")]
    [InlineData("X-7QK4-M2PD-9AEV")]
    [InlineData("007")]
    [InlineData("-1")]
    [InlineData("18446744073709551616")]
    public void Other_texts_are_no_seeds(string text) => Assert.False(MasterSeed.TryParse(text, out _));

    [Theory]
    [InlineData("0")]
    [InlineData("20261204")]
    [InlineData("18446744073709551615")]
    public void A_number_is_no_secret(string text)
    {
        Assert.True(MasterSeed.TryParse(text, out var seed));
        Assert.Equal((text, false), (seed.Text, seed.IsSecret));
    }
}
