using AiByHand.Numbers;
using AiByHand.Operations;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using T = AiByHand.Expressions.ExpressionToken;

namespace AiByHand.Expressions;

/// <summary>Text to expression. The grammar, from loose to tight, is the list of fields below, read from the bottom up.</summary>
internal static class ExpressionParser
{
    // An expression is a line of arithmetic; this bound and that of its nesting keep a hostile one from exhausting the stack.
    private const int LongestText = 2000;

    private static readonly TokenListParser<T, Expression> Whole = Superpower.Parse.Ref(() => Disjunction!);

    private static readonly TokenListParser<T, Expression> Number = Token.EqualTo(T.Number).Select(ReadNumber);

    private static readonly TokenListParser<T, Expression> Word =
        Token.EqualTo(T.Word).Select(token => (Expression)new WordLiteral(token.ToStringValue()[1..^1], Start(token)));

    private static readonly TokenListParser<T, Expression[]> Operands = Whole.ManyDelimitedBy(Token.EqualTo(T.Comma));

    private static readonly TokenListParser<T, Expression> NameOrCall =
        from name in Token.EqualTo(T.Name)
        from operands in Operands.Between(Token.EqualTo(T.LeftParenthesis), Token.EqualTo(T.RightParenthesis)).AsNullable().OptionalOrDefault()
        select operands is null ? new Reference(name.ToStringValue(), Start(name)) : Operation(name.ToStringValue(), Start(name), operands);

    private static readonly TokenListParser<T, Expression> Row =
        from open in Token.EqualTo(T.LeftBracket)
        from cells in Whole.AtLeastOnceDelimitedBy(Token.EqualTo(T.Comma))
        from close in Token.EqualTo(T.RightBracket)
        select Operation("beside", Start(open), cells);

    private static readonly TokenListParser<T, Expression> Primary =
        Number.Or(Word).Or(NameOrCall).Or(Row)
            .Or(Whole.Between(Token.EqualTo(T.LeftParenthesis), Token.EqualTo(T.RightParenthesis)))
            .Named("number, name, or parenthesis");

    private static readonly TokenListParser<T, Func<Expression, Expression>> Raised =
        from sign in Operator("^")
        from exponent in Superpower.Parse.Ref(() => Signed!)
        select (Func<Expression, Expression>)(number => Binary(sign, number, exponent));

    private static readonly TokenListParser<T, Expression> Power =
        from number in Primary
        from raised in Raised.AsNullable().OptionalOrDefault()
        select raised is null ? number : raised(number);

    private static readonly TokenListParser<T, Expression> Signed =
        (from minus in Operator("-")
         from operand in Superpower.Parse.Ref(() => Signed!)
         select Negate(minus, operand)).Or(Power);

    private static readonly TokenListParser<T, Expression> Product =
        Superpower.Parse.Chain(Operator("*", "/", "·", "@"), Signed, Binary);

    private static readonly TokenListParser<T, Expression> Sum =
        Superpower.Parse.Chain(Operator("+", "-"), Product, Binary);

    private static readonly TokenListParser<T, Func<Expression, Expression>> Compared =
        from sign in Operator("==", "!=", "<", "<=", ">", ">=")
        from right in Sum
        select (Func<Expression, Expression>)(left => Binary(sign, left, right));

    private static readonly TokenListParser<T, Func<Expression, Expression>> Contained =
        from sign in Keyword("in")
        from low in Sum
        from high in Operator("..").IgnoreThen(Sum).AsNullable().OptionalOrDefault()
        select (Func<Expression, Expression>)(left =>
            high is null ? Operation("in", Start(sign), [left, low]) : Operation("between", Start(sign), [left, low, high]));

    private static readonly TokenListParser<T, Expression> Comparison =
        from left in Sum
        from rest in Compared.Or(Contained).AsNullable().OptionalOrDefault()
        select rest is null ? left : rest(left);

    private static readonly TokenListParser<T, Expression> Negation =
        (from not in Keyword("not")
         from operand in Superpower.Parse.Ref(() => Negation!)
         select Operation("not", Start(not), [operand])).Or(Comparison);

    private static readonly TokenListParser<T, Expression> Conjunction = Superpower.Parse.Chain(Keyword("and"), Negation, Binary);

    private static readonly TokenListParser<T, Expression> Disjunction = Superpower.Parse.Chain(Keyword("or"), Conjunction, Binary);

    private static readonly TokenListParser<T, Expression> Complete = Disjunction.AtEnd();

    /// <summary>Parses one expression.</summary>
    /// <exception cref="ExpressionException">The text is no expression.</exception>
    public static Expression Parse(string text)
    {
        if (text.Length > LongestText) throw new ExpressionException(0, $"an expression has at most {LongestText} characters, this one {text.Length}");
        var tokens = ExpressionTokenizer.Instance.TryTokenize(text);
        if (!tokens.HasValue) throw Wrong(text, tokens.ErrorPosition, tokens.FormatErrorMessageFragment());
        Nesting.Check(tokens.Value);
        var result = Complete.TryParse(tokens.Value);
        return result.HasValue ? result.Value : throw Wrong(text, result.ErrorPosition, result.FormatErrorMessageFragment());
    }

    private static ExpressionException Wrong(string text, Position position, string otherwise)
    {
        var offset = position.HasValue ? position.Absolute : text.Length;
        return new ExpressionException(offset, ExpressionTrouble.At(text, offset) ?? Lower(otherwise));
    }

    private static TokenListParser<T, Token<T>> Operator(params string[] signs) =>
        Token.EqualTo(T.Operator).Where(token => Array.IndexOf(signs, token.ToStringValue()) >= 0, "expected another sign").Try();

    private static TokenListParser<T, Token<T>> Keyword(string word) => Token.EqualToValue(T.Name, word).Try();

    private static Expression Binary(Token<T> sign, Expression left, Expression right) =>
        Operation(sign.ToStringValue() is "@" ? "·" : sign.ToStringValue(), Start(sign), [left, right]);

    // A negative literal stays a literal, so that it can be a constant operand and reads as the number it is.
    private static Expression Negate(Token<T> minus, Expression operand) =>
        operand is NumberLiteral number ? new NumberLiteral(-number.Value, Start(minus)) : Operation("negate", Start(minus), [operand]);

    private static Expression Operation(string name, int offset, Expression[] operands)
    {
        var operation = OperationCatalog.Find(name)
            ?? throw new ExpressionException(offset, ExpressionTrouble.InsteadOf(name) is { } instead ? $"unknown operation '{name}': {instead}" : OperationCatalog.Unknown(name));
        if (operands.Length < operation.LeastOperands || operands.Length > operation.MostOperands)
        {
            throw new ExpressionException(offset, $"{operation.Signature} doesn't take {operands.Length} {(operands.Length == 1 ? "operand" : "operands")}: its shapes are {operation.Shapes}");
        }
        return new Call(operation, operands, offset);
    }

    private static Expression ReadNumber(Token<T> token)
    {
        var text = token.ToStringValue();
        var point = text.IndexOf('.');
        try
        {
            long digits = 0, scale = 1;
            for (var i = 0; i < text.Length; i++)
            {
                if (i == point) continue;
                digits = checked(digits * 10 + (text[i] - '0'));
                if (point >= 0 && i > point) scale = checked(scale * 10);
            }
            return new NumberLiteral(Rational.Of(digits, scale), Start(token));
        }
        catch (OverflowException)
        {
            throw new ExpressionException(Start(token), $"the number {text} is too long");
        }
    }

    private static int Start(Token<T> token) => token.Position.Absolute;

    private static string Lower(string message) => message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message[1..];
}
