using AiByHand.Attacks;
using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Yaml;
using CsCheck;

namespace AiByHand.Tests.Attacks;

/// <summary>Whatever stands where an expression should: it is parsed and computed, or its mistake is told.</summary>
public sealed class ExpressionAttacks
{
    private static readonly string[] Names = ["X", "W", "v", "r", "words", "s"];

    private static readonly string[] Literals = ["0", "1", "2", "3", "64", ".5", "1/3", "-1", "9223372036854775807", "(-9223372036854775807 - 1)", "1000000007", "'cat'", "'dog'"];

    private static readonly string[] Cells = ["0", "1", "-1", "2", "7", ".5", "5/3", "-7/2", "9223372036854775807", "-9223372036854775808", "1/9223372036854775807", "3037000500", "1000000007/998244353"];

    // What random operands seldom fit; # is any expression.
    private static readonly string[] Fitting =
    [
        "sigmoid(#, 3)", "tanh(#, 9)", "softmax(#, 9)", "round(#, 9)", "at(#, 1, 2)", "row(#, 2)", "column(#, 1)", "rows(#, 1, 2)", "columns(#, 1, 1)", "choose(r, X, #)", "choose(#, X, X)", "columns_where(X, #, 1)",
        "merge(words, words, v, #)", "gather(X, #)", "lookup(X, words, words)", "lookup(X, #, words)", "zeros(2, 2) + #", "affine(W, #)", "linear(W, #)", "adjacency(X, #)", "# ^ 64", "# ^ -64", "# ^ 2", "# in -1..1", "X · #", "det(X * #)", "sort_descending(#, X)",
    ];

    private static readonly Gen<string> Tokens = Gen.OneOf(
        Gen.OneOf(Names), Gen.OneOf(Literals), Gen.OneOf([.. OperationCatalog.Names]), Gen.OneOf("(", ")", "[", "]", ",", "+", "-", "*", "/", "^", "==", "<=", "in", "..", "and", "or", "not", "·", "@", "\"", "#", "é"));

    private static readonly Gen<string> Expressions = Gen.Recursive<string>((depth, self) => depth > 4
        ? Gen.OneOf(Gen.OneOf(Names), Gen.OneOf(Literals))
        : Gen.Frequency(
            (2, Gen.OneOf(Names)),
            (1, Gen.OneOf(Literals)),
            (3, Gen.Select(Gen.OneOf(Fitting), self).Select((form, operand) => $"({form.Replace("#", operand, StringComparison.Ordinal)})")),
            (5, Gen.OneOf([.. OperationCatalog.All]).SelectMany(operation => self.Array[operation.LeastOperands, Math.Min(operation.MostOperands, operation.LeastOperands + 1)].Select(operands => Written(operation, operands))))));

    [Fact]
    public void Any_text_is_parsed_or_told() => Spoiling.AnyText.Sample(ParsesOrTells, iter: Attack.Times(5_000));

    [Fact]
    public void Any_tokens_are_parsed_or_told() => Tokens.List[1, 20].Sample(tokens => ParsesOrTells(string.Join(' ', tokens)), iter: Attack.Times(5_000));

    [Fact]
    public void Any_calculation_with_any_numbers_has_an_exact_result_or_is_told() =>
        Gen.Select(Expressions, Gen.OneOf(Cells).Array[16]).Sample((expression, cells) => Attack.Ends(() => CalculatesOrTells(expression, cells)), iter: Attack.Times(1_000));

    [Theory]
    [InlineData("0 * s and 'cat'")]
    [InlineData("s == s or 'cat'")]
    [InlineData("share(words, 0)")]
    public void Where_one_side_tells_alone_the_other_may_be_anything(string expression) => CalculatesOrTells(expression, Cells);

    // A stack that is too small ends the process, so a test that passes says that the bound holds: on the smallest stack that a thread has anywhere.
    [Theory]
    [InlineData("(", "X", ")")]
    [InlineData("[", "X", "]")]
    [InlineData("abs(", "X", ")")]
    [InlineData("-", "X", "")]
    [InlineData("-(", "X", ")")]
    [InlineData("not ", "X", "")]
    [InlineData("not (", "X", ")")]
    [InlineData("2^", "X", "")]
    [InlineData("2^-", "X", "")]
    [InlineData("1+(", "X", ")")]
    [InlineData("1+", "X", "")]
    [InlineData("1 and ", "X", "")]
    [InlineData("", "X", ")")]
    [InlineData("(", "", "")]
    [InlineData("[", "", "")]
    [InlineData("[(", "", "")]
    [InlineData("X in [", "", "")]
    public void Nesting_never_exhausts_the_stack(string before, string middle, string after)
    {
        var thread = new Thread(() =>
        {
            foreach (var count in new[] { 10, 15, 16, 31, 32, 33, 200, 1000, 1990, 100_000 }) CalculatesOrTells(Repeat(before, count) + middle + Repeat(after, count), Cells);
        }, 768 * 1024);
        thread.Start();
        thread.Join();

        static string Repeat(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));
    }

    [Theory]
    [InlineData("((X)", "a ')' is missing at the end of '((X)'")]
    [InlineData("[X", "unexpected end of input, expected `]`")]
    [InlineData("abs(X", "a ')' is missing at the end of 'abs(X'")]
    [InlineData("X)", "a ')' that nothing opens")]
    public void A_bracket_is_named_as_it_is_written(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ExpressionException>(() => ExpressionParser.Parse(text)).Message);

    [Fact]
    public void Nesting_is_told_where_it_is_too_deep()
    {
        Assert.Equal((32, "nested more than 32 deep"), Mistake(new string('(', 60)));
        Assert.Equal((32, "nested more than 32 deep"), Mistake(new string('-', 60) + "X"));
        _ = ExpressionParser.Parse(string.Concat(Enumerable.Repeat("-(X) + ", 200)) + "X");
        _ = ExpressionParser.Parse($"[{string.Join(", ", Enumerable.Repeat("-X^2", 32))}]");

        static (int, string) Mistake(string text) => Assert.Throws<ExpressionException>(() => ExpressionParser.Parse(text)) is var wrong ? (wrong.Offset, wrong.Message) : default;
    }

    private static string Written(Operation operation, string[] operands) =>
        char.IsLetter(operation.Name[0]) && operation.Name is not ("and" or "or" or "not" or "in" or "between") ? $"{operation.Name}({string.Join(", ", operands)})"
        : operands.Length == 1 ? $"({operation.Name} {operands[0]})"
        : operation.Name == "between" ? $"({operands[0]} in {operands[1]}..{operands[2]})"
        : $"({operands[0]} {operation.Name} {operands[1]})";

    private static void ParsesOrTells(string text)
    {
        try
        {
            _ = Formula.Of("Z", ExpressionParser.Parse(text));
        }
        catch (ExpressionException wrong)
        {
            Assert.InRange(wrong.Offset, 0, text.Length);
            Assert.NotEmpty(wrong.Message);
        }
    }

    private static void CalculatesOrTells(string expression, string[] cells)
    {
        ParsesOrTells(expression);
        var topic = $$"""
            topic: t
            number: 9
            title: T
            revision: 1
            given:
              X: { shape: 2x2, draw: 0..1 }
              W: { shape: 2x3, draw: 0..1 }
              v: { shape: 2x1, draw: 0..1 }
              r: { shape: 1x2, draw: 0..1 }
              words: { shape: 1x2, draw: [cat, dog] }
              s: { shape: 1x1, draw: 0..1 }
            solve:
              Z: "{{expression.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}}"
            page: { areas: [[ X, W, v, r, words, s, Z ]] }
            """;
        var given = $"X: [[{cells[0]}, {cells[1]}], [{cells[2]}, {cells[3]}]]\nW: [[{cells[4]}, {cells[5]}, {cells[6]}], [{cells[7]}, {cells[8]}, {cells[9]}]]\n"
            + $"v: [[{cells[10]}], [{cells[11]}]]\nr: [[{cells[12]}, 1]]\nwords: [[cat, dog]]\ns: [[{cells[0]}]]\n";
        try
        {
            var template = TemplateReader.Read(topic, "t");
            var solution = Solver.Solve(GivenReader.Read(template, given, "given"));
            Assert.Equal(template.Steps[0].Shape, solution["Z"].Shape);
            _ = EffortMeter.Of(solution);
        }
        catch (FileMistakesException refusal)
        {
            Told.Well(refusal);
        }
        catch (SheetException refusal)
        {
            Assert.StartsWith("Z: ", refusal.Message, StringComparison.Ordinal);
        }
    }
}
