using AiByHand.Attacks;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tests.Templates;
using AiByHand.Yaml;
using CsCheck;

namespace AiByHand.Tests.Attacks;

/// <summary>Whatever a topic file holds: it is read, and its sheets drawn and solved, or its mistakes are told, each in a line, and always it ends.</summary>
public sealed class TemplateAttacks
{
    private static readonly string[] Shipped = [.. TemplateCatalog.Topics.Select(TemplateCatalog.TextOf)];

    private static readonly Gen<string> Levels = Gen.OneOf([.. Template.Levels]);

    [Fact]
    public void A_spoilt_topic_is_read_or_told() => Gen.Select(Spoiling.Of(Shipped), Levels).Sample((text, level) => IsReadOrTold(text, level), iter: Attack.Times(250));

    [Fact]
    public void A_spoilt_small_topic_is_read_or_told() => Gen.Select(Spoiling.Of(SmallTopic.Text), Levels).Sample((text, level) => IsReadOrTold(text, level), iter: Attack.Times(500));

    [Fact]
    public void Any_text_is_told() => Spoiling.AnyText.Sample(text => IsReadOrTold(text, Template.BookLevel), iter: Attack.Times(2_000));

    [Fact]
    public void What_a_check_finds_good_is_read_at_every_level() => Spoiling.Of(SmallTopic.Text).Sample(text =>
    {
        if (TemplateReader.Check(text, SmallTopic.File).Count > 0) return;
        foreach (var level in Template.Levels) _ = TemplateReader.Read(text, SmallTopic.File, level);
    }, iter: Attack.Times(500));

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("a: [")]
    [InlineData("[{")]
    [InlineData("- a\n")]
    [InlineData("a\n")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("#")]
    [InlineData(",")]
    [InlineData("!")]
    [InlineData("&a ")]
    [InlineData("*a ")]
    [InlineData("|\n")]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\0")]
    [InlineData("9")]
    [InlineData("%")]
    [InlineData("---\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uD83D")]
    public void One_piece_without_end_is_told(string piece) => Attack.Ends(() =>
    {
        foreach (var count in new[] { 100, 10_000, 1_000_000 / piece.Length, 2_000_000 }) IsReadOrTold(string.Concat(Enumerable.Repeat(piece, count)), Template.BookLevel);
    });

    [Fact]
    public void Aliases_are_refused_before_they_multiply()
    {
        var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.Equal("laughs.yaml:1:5: anchors, aliases and tags have no place here: write the value out, and put a text that starts with &, * or ! in quotes", Assert.Single(TemplateReader.Check(laughs, "laughs.yaml")).ToString());
    }

    [Theory]
    [InlineData("X: { shape: 64x64, draw: 0..1 }", "A: flatten(X)|Y: A · transpose(A)", "a result of 4096x4096 is too large for a sheet: at most 16384 cells")]
    [InlineData("X: { shape: 64x64, draw: 0..1 }", "A: 'beside(X, X, X, X)'|Y: 'beside(A, A)'", "a result of 64x512 is too large for a sheet: at most 16384 cells")]
    [InlineData("X: { shape: 64x64, draw: 0..1 }", "Y: X · X · X · X · X · X", "this takes far more calculation than a sheet could")]
    [InlineData("X: { shape: 65x1, draw: 0..1 }", "Y: X", "expected a shape such as 3x4 (rows x columns, at most 64), found '65x1'")]
    [InlineData("X: { shape: 1000000000x1000000000, draw: 0..1 }", "Y: X", "expected a shape such as 3x4 (rows x columns, at most 64), found '1000000000x1000000000'")]
    [InlineData("X: { shape: 1x1, draw: 0..1000000000 }", "Y: X", "the range 0..1000000000 has more than 1000 numbers")]
    [InlineData("X: { shape: 1x1, draw: -2147483648..2147483647 }", "Y: X", "the range -2147483648..2147483647 has more than 1000 numbers")]
    [InlineData("X: { shape: 1x1, draw: [9223372036854775808] }", "Y: X", "the number '9223372036854775808' is too large to be exact: above and below the bar there is room for 64 bits")]
    public void What_is_far_too_large_is_told(string given, string steps, string message)
    {
        var mistakes = TemplateReader.Check(Topic(given, steps), "t");

        Assert.Equal(message, mistakes[0].Message);
    }

    [Theory]
    [InlineData("X: { shape: 64x64, draw: -1..1 }", "Y: X · X", "max(Y) > 1000")]
    [InlineData("X: { shape: 30x30, draw: -9..9 }", "Y: det(X)", "Y == 0")]
    [InlineData("X: { shape: 30x30, draw: -9..9 }", "Y: distinct(X)", "Y > 19")]
    [InlineData("X: { shape: 40x40, draw: -9..9 }", "Y: 'softmax(X, 9)'", "any(Y > 1)")]
    [InlineData("X: { shape: 64x64, draw: 2..9 }", "Y: X ^ 64", "all(Y > 1)")]
    [InlineData("X: { shape: 1x1, draw: 1..9 }", "Y: 1 / (X - X)", "Y > 1")]
    public void Conditions_that_can_t_be_met_are_given_up_however_large_the_sheet(string given, string steps, string condition) => Attack.Ends(() =>
    {
        var template = TemplateReader.Read(Topic(given, steps, $"keep: [ {condition} ]\n"), "t");

        Assert.StartsWith("t, level book, seed 1: ", Assert.Throws<SheetException>(() => ProblemDrawer.Draw(template, 1)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_text_that_is_joined_to_itself_is_given_up_before_it_fills_the_memory()
    {
        var steps = "T0: join(X)|" + string.Join('|', Enumerable.Range(1, 9).Select(i => $"T{i}: 'join({string.Join(", ", Enumerable.Repeat($"T{i - 1}", 32))})'")) + "|Y: T9";
        var template = TemplateReader.Read(Topic("X: { shape: 1x1, draw: [long] }", steps), "t");

        Assert.EndsWith(": T2: the text has more than 2000 signs", Assert.Throws<SheetException>(() => ProblemDrawer.Draw(template, 1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    [InlineData("A")]
    [InlineData("é")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_topic_that_can_t_name_a_file_is_told(string topic) =>
        Assert.Contains("can't be an id", TemplateReader.Check(SmallTopic.With("topic: small", $"topic: \"{topic}\""), "t")[0].Message, StringComparison.Ordinal);

    [Fact]
    public void Of_mistakes_without_end_the_first_hundred_are_told()
    {
        var mistakes = TemplateReader.Check(string.Concat(Enumerable.Range(0, 900).Select(i => $"k{i}: 1\n")), "t");

        Assert.Equal(101, mistakes.Count);
        Assert.Equal("and there are more: these are the first 100 that were found", mistakes[^1].Message);
    }

    private static string Topic(string given, string steps, string more = "") =>
        $"topic: t\nnumber: 9\ntitle: T\nrevision: 1\ngiven:\n  {given}\nsolve:\n  {steps.Replace("|", "\n  ", StringComparison.Ordinal)}\n{more}page: {{ areas: [[ X, Y ]] }}\n";

    private static void IsReadOrTold(string text, string level) => Attack.Ends(() =>
    {
        try
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(TemplateReader.Read(text, "spoilt", level), 1).Problem);
            _ = EffortMeter.Of(solution);
        }
        catch (FileMistakesException refusal)
        {
            Told.Well(refusal);
        }
        catch (Exception refusal) when (refusal is SheetException)
        {
        }
    });
}
