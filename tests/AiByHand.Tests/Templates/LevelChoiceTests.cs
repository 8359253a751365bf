using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Tests.Templates;

/// <summary>What easy, book and hard have stands where it is said: three numbers with bars between, or a map of levels.</summary>
public sealed class LevelChoiceTests
{
    [Theory]
    [InlineData("draw: 0..1 | 0..3 | -2..5", "0..1", "0..3", "-2..5")]
    [InlineData("draw: { easy: 0..1, book: 0..3, hard: -2..5 }", "0..1", "0..3", "-2..5")]
    [InlineData("draw: { book: 0..3, hard: [4, 5] }", "0..3", "0..3", "4..5")]
    [InlineData("draw: { easy: { cells: 0..1 }, book: 0..3 }", "0..1", "0..3", "0..3")]
    [InlineData("draw: { cells: { easy: 0..1, book: 0..3 } }", "0..1", "0..3", "0..3")]
    public void A_draw_is_another_at_another_level(string draw, params string[] expected) =>
        Assert.Equal(expected, Template.Levels.Select(level => Range(SmallTopic.Read("draw: 0..3", draw, level))));

    [Fact]
    public void Numbers_with_bars_may_stand_anywhere_in_a_condition_and_in_a_constant()
    {
        var text = SmallTopic.With("- max(Z) <= 9", "- max(Z) <= 4 | 9 | 20 or least == max(Z)\n  - \"max([1, 2, 3]) < 5 | 6 | 7 and min(Z) >= -9 | -19 | -29\"").Replace("given:\n", "constants: { least: -1 | -.5 | -50/9 }\ngiven:\n", StringComparison.Ordinal);
        Assert.Equal(["max(Z) <= 4 or least == max(Z)", "max([1, 2, 3]) < 5 and min(Z) >= -9"], KeepOf(text, "easy"));
        Assert.Equal(["max(Z) <= 9 or least == max(Z)", "max([1, 2, 3]) < 6 and min(Z) >= -19"], KeepOf(text, "book"));
        Assert.Equal(["max(Z) <= 20 or least == max(Z)", "max([1, 2, 3]) < 7 and min(Z) >= -29", "min(Z) < 0"], KeepOf(text, "hard"));
    }

    [Fact]
    public void A_condition_of_a_level_stands_among_the_others_and_where_there_is_none_there_is_nothing()
    {
        var text = SmallTopic.With("- max(Z) <= 9", "- { easy: max(Z) <= 4, hard: [ max(Z) <= 20, max(Z) >= 9 ] }\n  - min(Z) >= -9");
        Assert.Equal(["max(Z) <= 4", "min(Z) >= -9"], KeepOf(text, "easy"));
        Assert.Equal(["min(Z) >= -9"], KeepOf(text, "book"));
        Assert.Equal(["max(Z) <= 20", "max(Z) >= 9", "min(Z) >= -9", "min(Z) < 0"], KeepOf(text, "hard"));
    }

    [Fact]
    public void A_row_s_conditions_and_a_step_s_looks_may_differ_and_so_may_an_item()
    {
        var text = SmallTopic.With("keep: [ s > 0 ]", "keep: [ s > 0, { hard: s < 3 } ]").Replace("{ text: Words }", "{ text: { book: Words, hard: \"?\" } }", StringComparison.Ordinal);
        Assert.Equal(["s > 0"], RowKeep(text, "book"));
        Assert.Equal(["s > 0", "s < 3"], RowKeep(text, "hard"));
        Assert.Equal("Words", Assert.IsType<TextItem>(TemplateReader.Read(text, SmallTopic.File, "easy").Page.Items["words"]).Text);
        Assert.Equal("?", Assert.IsType<TextItem>(TemplateReader.Read(text, SmallTopic.File, "hard").Page.Items["words"]).Text);
    }

    [Fact]
    public void Where_keys_are_names_easy_is_one_and_words_for_people_keep_their_bars()
    {
        var text = SmallTopic.Text
            .Replace("sign: { helper: true, shape: 1x3, draw: [1, 2] }", "easy: { helper: true, shape: 1x3, draw: [1, 2] }", StringComparison.Ordinal)
            .Replace("let: { s: sum(row) }, keep: [ s > 0 ]", "let: { hard: sum(row) }, keep: [ hard > 0 ]", StringComparison.Ordinal)
            .Replace("{ text: Words }", "{ text: 1 | 2 | 3 }", StringComparison.Ordinal);
        var template = TemplateReader.Read(text, SmallTopic.File, "hard");
        Assert.Equal("easy", template.Givens[1].Name);
        Assert.Equal("1 | 2 | 3", Assert.IsType<TextItem>(template.Page.Items["words"]).Text);
    }

    [Fact]
    public void A_size_has_another_default_at_another_level_and_the_catalog_knows_the_book_s()
    {
        Assert.Equal([2, 2, 3], Template.Levels.Select(level => TemplateCatalog.Load("matrix-multiplication", level).Sizes.Single(size => size.Name == "inner").Value));
        Assert.Equal(2, TemplateCatalog.SizesOf(TemplateCatalog.Find("matrix-multiplication")!).Single(size => size.Name == "inner").Default);
    }

    [Theory]
    [InlineData("draw: 0..3", "draw: { easy: 0..1, bock: 0..3 }", "6:53: 'bock' is no level, and stands beside one; did you mean 'book'?")]
    [InlineData("draw: 0..3", "draw: { easy: 0..1, cells: 0..3 }", "6:53: 'cells' is no level, and stands beside one; the levels are easy, book, hard")]
    [InlineData("draw: 0..3", "draw: 0..1 | 0..3", "6:39: numbers with bars between are what easy, book, hard have: three of them, found 2 in '0..1 | 0..3'")]
    [InlineData("draw: 0..3", "draw: 0..1 | 0..3 | 1..9 | 2..3", "6:39: numbers with bars between are what easy, book, hard have: three of them, found 4 in '0..1 | 0..3 | 1..9 | 2..3'")]
    [InlineData("draw: 0..3", "draw: { hard: 0..5 }", "6:3: 'X' needs one of draw (where its numbers come from) and value (how it follows)")]
    [InlineData("- max(Z) <= 9", "- max(Y) <= 9 | 19 | 29", "15:9: unknown tensor 'Y'")]
    [InlineData("- max(Z) <= 9", "- min(Z) >= 1 | 2 | 3 and max(Y) <= 9", "15:33: unknown tensor 'Y'")]
    [InlineData("- max(Z) <= 9", "- max(Z) <= 9 | 12", "15:15: numbers with bars between are what easy, book, hard have: three of them, found 2 in '9 | 12'")]
    [InlineData("- max(Z) <= 9", "- { hard: max(Y) <= 9 }", "15:17: unknown tensor 'Y'")]
    public void What_can_not_be_is_told_where_it_stands(string piece, string replacement, string expected) =>
        Assert.Contains(TemplateReader.Check(SmallTopic.With(piece, replacement), SmallTopic.File), mistake => mistake.ToString().StartsWith($"{SmallTopic.File}:{expected}", StringComparison.Ordinal));

    [Theory]
    [InlineData("draw: 0..3", "draw: 0..1 | 0..3 | 1..9 | 2..3")]
    [InlineData("- max(Z) <= 9", "- max(Z) <= 9 | 12")]
    public void Too_few_and_too_many_numbers_are_told_in_one_line(string piece, string replacement) => Assert.Single(TemplateReader.Check(SmallTopic.With(piece, replacement), SmallTopic.File));

    private static string Range(Template template)
    {
        var choices = ((DrawCells)template.Givens[0].Draw).Choices[0];
        return $"{choices[0]}..{choices[^1]}";
    }

    private static IEnumerable<string> KeepOf(string text, string level) => TemplateReader.Read(text, SmallTopic.File, level).Keep.Select(condition => condition.Text);

    private static IEnumerable<string> RowKeep(string text, string level) => ((DrawCells)TemplateReader.Read(text, SmallTopic.File, level).Givens[2].Draw).EachRow!.Keep.Select(condition => condition.Text);
}
