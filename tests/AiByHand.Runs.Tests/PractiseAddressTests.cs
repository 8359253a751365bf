using AiByHand.Problems;
using AiByHand.Runs.SheetFiles;

namespace AiByHand.Runs.Tests;

/// <summary>Where a phone's camera leads.</summary>
public sealed class PractiseAddressTests
{
    [Theory]
    [InlineData("https://school.example/aibyhand/", "https://school.example/aibyhand/")]
    [InlineData(" https://school.example/aibyhand", "https://school.example/aibyhand/")]
    [InlineData("https://school.example", "https://school.example/")]
    [InlineData("http://school.example/maths/index.html", "http://school.example/maths/index.html")]
    [InlineData("https://school.example/aibyhand/?x=1#/rnn.r1.book.7", "https://school.example/aibyhand/")]
    public void An_address_is_read_as_people_copy_it(string typed, string page) => Assert.Equal(page, PractiseAddress.Read(typed)!.AbsoluteUri);

    [Theory]
    [InlineData("")]
    [InlineData("school.example")]
    [InlineData("ftp://school.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///home/me/index.html")]
    public void What_is_no_address_of_a_page_is_none(string typed) => Assert.Null(PractiseAddress.Read(typed));

    [Fact]
    public void It_opens_the_sheet_by_its_code()
    {
        Assert.True(SheetCode.TryParse("rnn.r1.easy.12", out var code));
        Assert.Equal("https://school.example/#/practise/rnn.r1.easy.12", PractiseAddress.Of(new Uri("https://school.example/"), code));
    }
}
