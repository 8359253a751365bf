using System.Globalization;
using AiByHand.Problems;
using CsCheck;

namespace AiByHand.Tests.Problems;

public sealed class DrawStreamTests
{
    [Fact]
    public void A_stream_begins_with_the_hash_of_its_name()
    {
        // printf 'aibyhand/1/rnn/book/7/X' | sha256sum
        var generator = new Xoshiro256(0xaa1addc5df26ec02, 0xdb4ba046b6e89ef3, 0xaaadbab2397531e2, 0x116eb79cb7dd1cf7);
        var stream = new DrawStream("rnn", "book", 7, "X");
        for (var i = 0; i < 100; i++) Assert.Equal((int)generator.Below(1_000_000), stream.Below(1_000_000));
    }

    [Fact]
    public void The_whole_range_of_seeds_is_told_apart() =>
        Assert.NotEqual(First(new DrawStream("rnn", "book", ulong.MaxValue, "X")), First(new DrawStream("rnn", "book", ulong.MaxValue - 1, "X")));

    [Fact]
    public void Another_topic_level_seed_or_name_gives_another_stream()
    {
        var part = Gen.Char['a', 'z'].Array[1, 8].Select(letters => new string(letters));
        Gen.Select(part, part, Gen.ULong, part).Array[2].Where(two => two[0] != two[1]).Sample(two =>
            Assert.NotEqual(First(Stream(two[0])), First(Stream(two[1]))));

        static DrawStream Stream((string Topic, string Level, ulong Seed, string Tensor) name) => new(name.Topic, name.Level, name.Seed, name.Tensor);
    }

    [Fact]
    public void A_culture_moves_no_stream()
    {
        var before = First(new DrawStream("rnn", "book", 1234567, "X"));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new NumberFormatInfo { NegativeSign = "~", NumberGroupSeparator = "'", DigitSubstitution = DigitShapes.NativeNational } };
            Assert.Equal(before, First(new DrawStream("rnn", "book", 1234567, "X")));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string First(DrawStream stream) => string.Join(' ', Enumerable.Range(0, 4).Select(_ => stream.Below(int.MaxValue).ToString(CultureInfo.InvariantCulture)));
}
