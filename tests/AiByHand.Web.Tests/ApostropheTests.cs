using System.Text.RegularExpressions;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>The page's words are printed words: their apostrophe is ’, as on paper.</summary>
public sealed class ApostropheTests
{
    // What is seen of a page: no tags, comments or code.
    private static readonly Regex Unseen = new("<!--.*?-->|<head>.*?</head>|<(code|pre|script)\\b.*?</\\1>|<[^>]*>", RegexOptions.Singleline);

    [Fact]
    public void No_word_of_the_page_has_a_straight_one() =>
        Assert.DoesNotContain(File.ReadAllLines(Repository.File("src/AiByHand.Web/wwwroot/words/en.json")), line => line.Contains('\'', StringComparison.Ordinal));

    [Theory]
    [InlineData("index.html")]
    [InlineData("help/language.html")]
    [InlineData("help/functions.html")]
    public void Nor_has_what_stands_in_its_files(string file) =>
        Assert.DoesNotMatch(@"\p{L}'\p{L}", Unseen.Replace(File.ReadAllText(Repository.File($"src/AiByHand.Web/wwwroot/{file}")), " "));
}
