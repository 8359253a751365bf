using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace AiByHand.Expressions;

/// <summary>Cuts an expression's text into numbers, words, names and signs.</summary>
internal static class ExpressionTokenizer
{
    // Longer signs first: the first that matches is taken.
    private static readonly string[] Signs = ["..", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "·", "@", "^"];

    public static Tokenizer<ExpressionToken> Instance { get; } = new TokenizerBuilder<ExpressionToken>()
        .Ignore(Span.WhiteSpace)
        .Match(Number, ExpressionToken.Number)
        .Match(Name, ExpressionToken.Name)
        .Match(Word, ExpressionToken.Word)
        .Match(Character.EqualTo(','), ExpressionToken.Comma)
        .Match(Character.EqualTo('('), ExpressionToken.LeftParenthesis)
        .Match(Character.EqualTo(')'), ExpressionToken.RightParenthesis)
        .Match(Character.EqualTo('['), ExpressionToken.LeftBracket)
        .Match(Character.EqualTo(']'), ExpressionToken.RightBracket)
        .Match(Sign, ExpressionToken.Operator)
        .Build();

    // 3, 0.5, .5; in 1..3 the points belong to the range.
    private static Result<TextSpan> Number(TextSpan input)
    {
        var rest = Digits(input);
        if (!rest.IsAtEnd && rest.ConsumeChar() is { HasValue: true, Value: '.' } point && Digits(point.Remainder) is var behind && behind != point.Remainder) rest = behind;
        return rest == input ? Result.Empty<TextSpan>(input, ["number"]) : Result.Value(input.Until(rest), input, rest);
    }

    private static TextSpan Digits(TextSpan rest)
    {
        while (rest.ConsumeChar() is { HasValue: true } next && char.IsAsciiDigit(next.Value)) rest = next.Remainder;
        return rest;
    }

    private static Result<TextSpan> Name(TextSpan input)
    {
        var rest = input;
        while (rest.ConsumeChar() is { HasValue: true } next && (next.Value == '_' || char.IsLetter(next.Value) || (rest != input && char.IsDigit(next.Value))))
        {
            rest = next.Remainder;
        }
        return rest == input ? Result.Empty<TextSpan>(input, ["name"]) : Result.Value(input.Until(rest), input, rest);
    }

    private static Result<TextSpan> Word(TextSpan input)
    {
        if (input.ConsumeChar() is not { HasValue: true, Value: '\'' } open) return Result.Empty<TextSpan>(input, ["word"]);
        var rest = open.Remainder;
        while (rest.ConsumeChar() is { HasValue: true } next)
        {
            rest = next.Remainder;
            if (next.Value == '\'') return Result.Value(input.Until(rest), input, rest);
        }
        return Result.Empty<TextSpan>(rest, ["closing '"]);
    }

    private static Result<TextSpan> Sign(TextSpan input)
    {
        foreach (var sign in Signs)
        {
            if (Span.EqualTo(sign)(input) is { HasValue: true } match) return match;
        }
        return Result.Empty<TextSpan>(input, ["operator"]);
    }
}
