using System.Globalization;
using System.Text;
using AiByHand.Pages.Writers.Pdf;

namespace AiByHand.Pages.Tests.Writers.Pdf;

public class PdfBufferTests
{
    [Fact]
    public void Whole_numbers_are_as_the_framework_writes_them()
    {
        List<long> numbers = [0, long.MinValue, long.MaxValue];
        for (long power = 1; power > 0 && power <= long.MaxValue / 10; power *= 10) numbers.AddRange(power, power - 1, power + 1, -power, 1 - power, -power - 1, 7 * power / 3);
        Assert.Equal(string.Concat(numbers.Select(number => number.ToString(CultureInfo.InvariantCulture) + " ")), Written(buffer => numbers.ForEach(number => buffer.Whole(number))));
    }

    [Theory]
    [InlineData(0, "0 ")]
    [InlineData(10_000, "1 ")]
    [InlineData(5, ".0005 ")]
    [InlineData(-5, "-.0005 ")]
    [InlineData(-1_205_000, "-120.5 ")]
    [InlineData(99_999_999, "9999.9999 ")]
    public void Lengths_are_as_short_as_they_can_be(long length, string written) => Assert.Equal(written, Written(buffer => buffer.TenThousandths(length)));

    private static string Written(Action<PdfBuffer> put)
    {
        var buffer = new PdfBuffer();
        put(buffer);
        return Encoding.ASCII.GetString(buffer.Written);
    }
}
