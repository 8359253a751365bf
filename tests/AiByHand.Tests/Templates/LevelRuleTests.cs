using AiByHand.Expressions;
using AiByHand.Templates;

namespace AiByHand.Tests.Templates;

/// <summary>What a level changes: numbers by their constants, and one rule for all that is laid over the template.</summary>
public sealed class LevelRuleTests
{
    private const string Constants = "constants: { most: 9, least: -2 }\n";

    [Fact]
    public void A_level_changes_a_number_and_not_what_is_said_with_it()
    {
        var text = With(SmallTopic.Text
            .Replace("- max(Z) <= 9", "- max(Z) in least..most", StringComparison.Ordinal)
            .Replace("hard: { keep: [ \"min(Z) < 0\" ] }", "hard: { constants: { most: 50/9 } }", StringComparison.Ordinal));
        Assert.Equal("max(Z) in -2..9", Read(text, "book").Keep.Select(Test).Single());
        Assert.Equal("max(Z) in -2..50/9", Read(text, "hard").Keep.Select(Test).Single());
    }

    [Theory]
    [InlineData("draw: least..most", "-2..9")]
    [InlineData("draw: -most..0", "-9..0")]
    [InlineData("draw: 0..most-least", "0..11")]
    public void The_ends_of_a_range_may_be_constants(string draw, string range)
    {
        var choices = ((DrawCells)Read(With(SmallTopic.With("draw: 0..3", draw)), "book").Givens[0].Draw).Choices[0];
        Assert.Equal(range, $"{choices[0]}..{choices[^1]}");
    }

    [Theory]
    [InlineData("draw: 0..3", "draw: 0..mast", "7:42: 'mast' is no constant")]
    [InlineData("draw: 0..3", "draw: 0..most/2", "7:42: the ends of a range are whole numbers; 'most/2' is 4.5")]
    [InlineData("sign: {", "most: {", "8:3: 'most' is a constant; name the tensor otherwise")]
    [InlineData("{ s: sum(row) }", "{ most: sum(row) }", "9:86: 'most' is taken: it names a constant")]
    public void A_constant_that_can_not_be_is_told(string piece, string replacement, string expected) =>
        Assert.Contains($"{SmallTopic.File}:{expected}", TemplateReader.Check(With(SmallTopic.With(piece, replacement)), SmallTopic.File).Select(mistake => mistake.ToString()));

    [Theory]
    [InlineData("constants: { most: nine }\n", "5:20: expected a number such as -9, .5 or 50/9, found 'nine'")]
    [InlineData("constants: { row: 9 }\n", "5:14: 'row' is the row that is being drawn; name the constant otherwise")]
    [InlineData("constants: { in: 9 }\n", "5:14: 'in' can't be a constant's name: letters, digits and _, no digit first, and none of and, or, not, in")]
    [InlineData("sizes: { most: { default: 1, from: 1, to: 2 } }\nconstants: { most: 9 }\n", "6:14: 'most' is a size; name the constant otherwise")]
    public void Constants_that_can_not_be_read_are_told(string constants, string expected) =>
        Assert.Contains($"{SmallTopic.File}:{expected}", TemplateReader.Check(With(SmallTopic.Text, constants), SmallTopic.File).Select(mistake => mistake.ToString()));

    [Fact]
    public void Conditions_add_wherever_they_stand()
    {
        var text = SmallTopic.Text.Replace("hard: { keep: [ \"min(Z) < 0\" ] }", "hard: { given: { W: { draw: { keep: [ s < 9 ] } } }, keep: [ \"min(Z) < 0\" ] }", StringComparison.Ordinal);
        Assert.Equal(["s > 0", "s < 9"], ((DrawCells)Read(text, "hard").Givens[2].Draw).EachRow!.Keep.Select(condition => condition.Text));
        Assert.Equal(["max(Z) <= 9", "min(Z) < 0"], Read(text, "hard").Keep.Select(condition => condition.Text));
    }

    [Fact]
    public void Older_files_are_read_as_they_were()
    {
        var text = SmallTopic.Text
            .Replace("let: { s: sum(row) }, keep: [ s > 0 ]", "each-row: { let: { s: sum(row) }, keep: [ s > 0 ] }", StringComparison.Ordinal)
            .Replace("hard: { keep: [ \"min(Z) < 0\" ] }", "hard: { given: { W: { draw: { each-row: { keep: [ s < 9 ] } } } } }", StringComparison.Ordinal);
        Assert.Equal(["s > 0"], ((DrawCells)Read(text, "book").Givens[2].Draw).EachRow!.Keep.Select(condition => condition.Text));
        Assert.Equal(["s < 9"], ((DrawCells)Read(text, "hard").Givens[2].Draw).EachRow!.Keep.Select(condition => condition.Text));
    }

    [Fact]
    public void Both_ways_at_once_are_told()
    {
        var text = SmallTopic.Text.Replace("hard: { keep: [ \"min(Z) < 0\" ] }", "hard: { given: { W: { draw: { each-row: { keep: [ s < 9 ] } } } } }", StringComparison.Ordinal);
        Assert.Contains("small.yaml:17:43: 'each-row' is how older files say it: write its let and keep beside cells", TemplateReader.Check(text, SmallTopic.File).Select(mistake => mistake.ToString()));
    }

    private static string With(string text, string constants = Constants) => text.Replace("given:\n", constants + "given:\n", StringComparison.Ordinal);

    private static Template Read(string text, string level) => TemplateReader.Read(text, SmallTopic.File, level);

    // Its constants are numbers by now.
    private static string Test(Condition condition)
    {
        var numbers = ((Call)condition.Test).Operands.OfType<NumberLiteral>().Select(number => number.Value).ToList();
        return $"max(Z) in {numbers[0]}..{numbers[1]}";
    }
}
