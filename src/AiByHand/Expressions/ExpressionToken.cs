namespace AiByHand.Expressions;

internal enum ExpressionToken
{
    Number,
    Word,
    Name,
    Operator,
    Comma,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
}
