using Superpower.Display;

namespace AiByHand.Expressions;

internal enum ExpressionToken
{
    Number,
    Word,
    Name,
    Operator,

    [Token(Example = ",")]
    Comma,

    [Token(Example = "(")]
    LeftParenthesis,

    [Token(Example = ")")]
    RightParenthesis,

    [Token(Example = "[")]
    LeftBracket,

    [Token(Example = "]")]
    RightBracket,
}
