using AiByHand.Attacks;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Tests.Templates;

/// <summary>However a file is broken: it is read, or its mistakes are told, each in one line.</summary>
public sealed class BrokenFileTests
{
    private static readonly string[] Insertions = ["", "[", "]", "{", "}", "\"", "'", ":", "- ", "&a ", "*", "#", "\t", "\n", "!", "|", ",", "(", "~", "\0", "\uD83D", "é"];

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_spoilt_sign_anywhere_is_told_and_never_thrown(string topic)
    {
        var text = TemplateCatalog.TextOf(TemplateCatalog.Find(topic)!);
        for (var (place, i) = (0, 0); place < text.Length; place += Attack.Step(149), i++)
        {
            var insertion = Insertions[i % Insertions.Length];
            var spoilt = text[..place] + insertion + text[(insertion.Length == 0 ? place + 1 : place)..];
            try
            {
                _ = TemplateReader.Read(spoilt, "spoilt");
            }
            catch (FileMistakesException wrong)
            {
                Assert.NotEmpty(wrong.Diagnostics);
                Assert.All(wrong.Diagnostics, mistake => Assert.DoesNotContain(mistake.Message, char.IsControl));
                // The words of the library that reads YAML: they tell no remedy.
                Assert.All(wrong.Diagnostics, mistake => Assert.DoesNotContain("While ", mistake.Message, StringComparison.Ordinal));
                Assert.All(wrong.Diagnostics, mistake => Assert.DoesNotContain("id not find expected", mistake.Message, StringComparison.Ordinal));
                Assert.All(wrong.Diagnostics, mistake => Assert.True(mistake.At is { Line: >= 1, Column: >= 1 }, mistake.ToString()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_file_that_ends_anywhere_is_told_and_never_thrown(string topic)
    {
        var text = TemplateCatalog.TextOf(TemplateCatalog.Find(topic)!);
        for (var end = 0; end < text.Length; end += Attack.Step(263))
        {
            if (Record.Exception(() => TemplateReader.Read(text[..end], "spoilt")) is { } wrong) Assert.IsType<FileMistakesException>(wrong);
        }
    }

    [Fact]
    public void Mistakes_in_different_parts_are_told_together_in_the_order_of_the_file()
    {
        var text = SmallTopic.Text
            .Replace("title: Small", "titel: Small", StringComparison.Ordinal)
            .Replace("draw: 0..3", "draw: 3..0", StringComparison.Ordinal)
            .Replace("affine(W, X)", "afine(W, X)", StringComparison.Ordinal)
            .Replace("max(Z) <= 9", "max(X) <= ", StringComparison.Ordinal)
            .Replace("min(Z) < 0", "mix(X) < 0", StringComparison.Ordinal)
            .Replace("heads: X", "head: X", StringComparison.Ordinal)
            .Replace("right,", "under,", StringComparison.Ordinal);
        Assert.Equal([3, 6, 11, 15, 17, 26, 31], TemplateReader.Check(text, SmallTopic.File).Select(mistake => mistake.At.Line));
    }

    [Fact]
    public void A_level_s_mistake_is_told_by_a_check_though_only_the_book_s_level_is_read_by_default()
    {
        var text = SmallTopic.With("min(Z) < 0", "min(V) < 0");
        Assert.Equal("small", TemplateReader.Read(text, SmallTopic.File).Topic);
        Assert.Single(TemplateReader.Check(text, SmallTopic.File));
    }

    [Fact]
    public void An_expression_that_a_comma_cuts_short_is_told_to_need_quotes()
    {
        var mistake = Assert.Single(TemplateReader.Check(SmallTopic.With("value: relu(Z)", "value: beside(Z, Z)"), SmallTopic.File), mistake => mistake.At.Line == 12);
        Assert.Equal("small.yaml:12:23: in { } and [ ] a text with a comma needs quotes: \"beside(Z, Z)\"", mistake.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("~")]
    [InlineData("- a")]
    [InlineData("word")]
    public void A_file_that_is_no_map_is_refused(string text) => Assert.Contains("map", Assert.Single(TemplateReader.Check(text, "t.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        Assert.Equal("t.yaml:1:52: nested more than 50 deep", Assert.Single(TemplateReader.Check(new string('[', 100_000), "t.yaml")).ToString());
        var items = string.Concat(Enumerable.Range(0, 20).Select(depth => $"\n    g{depth}: {{ areas: [[g{depth + 1}]] }}"));
        var mistakes = TemplateReader.Check(SmallTopic.With("words: { text: Words }", $"words: {{ areas: [[g0]] }}{items}"), SmallTopic.File);
        Assert.Equal("grids stand in grids at most 8 deep", Assert.Single(mistakes).Message);
    }

    [Theory]
    [InlineData("small.yaml", "small", 1)]
    [InlineData("folder/small.yml", "small", 1)]
    [InlineData("small@3.yaml", "small", 3)]
    [InlineData("stdin", "small", 1)]
    [InlineData("other.yaml", "small", 1, "other.yaml:1:8: the topic is 'small' and its file 'other.yaml': they must have one name")]
    [InlineData("small@2.yaml", "small", 3, "small@2.yaml:4:11: the revision is 3 and its file 'small@2.yaml': they must have one number")]
    [InlineData("small.yaml", "Small", 1, "small.yaml:1:8: 'Small' can't be an id: lower case letters, digits and hyphens, a letter first, at most 64 signs", "small.yaml:1:8: the topic is 'Small' and its file 'small.yaml': they must have one name")]
    public void A_topic_is_named_as_its_file(string file, string topic, int revision, params string[] expected)
    {
        var text = SmallTopic.Text.Replace("topic: small", $"topic: {topic}", StringComparison.Ordinal).Replace("revision: 1", $"revision: {revision}", StringComparison.Ordinal);
        Assert.Equal(expected, TemplateReader.Check(text, file).Select(mistake => mistake.ToString()));
    }
}
