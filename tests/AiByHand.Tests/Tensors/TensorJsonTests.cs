using System.Text;
using System.Text.Json;
using AiByHand.Numbers;
using AiByHand.Tensors;
using CsCheck;

namespace AiByHand.Tests.Tensors;

public sealed class TensorJsonTests
{
    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(-7, 1, "-7")]
    [InlineData(1, 2, "0.5")]
    [InlineData(-1, 20, "-0.05")]
    [InlineData(-33, 8, "-4.125")]
    [InlineData(5, 3, "\"5/3\"")]
    [InlineData(-5, 3, "\"-5/3\"")]
    [InlineData(1, 1 << 18, "0.000003814697265625")]
    [InlineData(1, 1 << 19, "\"1/524288\"")]
    [InlineData(long.MaxValue, 5, "1844674407370955161.4")]
    [InlineData(long.MinValue, 1, "-9223372036854775808")]
    public void Every_digit_is_written_and_never_an_exponent(long numerator, long denominator, string json) =>
        Assert.Equal(json, Written(Rational.Of(numerator, denominator)));

    [Theory]
    [InlineData("cat", "\"cat\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("1/2", "\"1/2\"")]
    [InlineData("5/3", "{\"word\":\"5/3\"}")]
    [InlineData("", "\"\"")]
    public void A_word_is_a_text_that_no_number_is_written_as(string word, string json)
    {
        Assert.Equal(json, Written(word));
        Assert.Equal(word, Read(json).Word);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var numbers = Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue], (above, below) => Rational.Of(above, below));
        var decimals = Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Int[0, 18], (above, places) => Rational.Of(above, (Int128)Math.Pow(10, places)));
        Gen.OneOf(numbers, decimals, Gen.Select(Gen.Long[-99, 99], Gen.Long[1, 99], (above, below) => Rational.Of(above, below))).Sample(number => Assert.Equal((Cell)number, Read(Written(number))), iter: 3000);
    }

    [Fact]
    public void A_fraction_in_two_parts_is_read_as_older_records_have_it() => Assert.Equal(Rational.Of(5, 3), Read("[5,3]").Number);

    [Theory]
    [InlineData("1e2")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[5,0]")]
    [InlineData("0.1111111111111111111111111111111111111111")]
    [InlineData("{\"word\":5}")]
    public void What_is_no_cell_is_refused(string json) =>
        Assert.Equal($"{json} is no cell: expected a number such as 3 or -0.25, a fraction such as \"5/3\", or a word in quotes", Assert.Throws<FormatException>(() => Read(json)).Message);

    private static string Written(Cell cell)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text)) TensorJson.Write(json, cell);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static Cell Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TensorJson.CellOf(document.RootElement);
    }
}
