using Superpower.Model;
using T = AiByHand.Expressions.ExpressionToken;

namespace AiByHand.Expressions;

/// <summary>How deep an expression nests. It is found before parsing, which takes a piece of the stack for each level.</summary>
internal static class Nesting
{
    private const int Deepest = 32;

    /// <exception cref="ExpressionException">Too deep, and where.</exception>
    public static void Check(TokenList<T> tokens)
    {
        // A bracket lasts until it is closed; a sign before a number, and a power, until the next operator between two.
        var around = new Stack<int>();
        int outside = 0, depth = 0;
        var isOperand = false;
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case T.LeftParenthesis or T.LeftBracket:
                    around.Push(outside);
                    outside = ++depth;
                    isOperand = false;
                    break;
                case T.RightParenthesis or T.RightBracket:
                    depth = outside = around.Count > 0 ? around.Pop() : 0;
                    isOperand = true;
                    break;
                case T.Operator when token.ToStringValue() == "^" || !isOperand:
                case T.Name when token.ToStringValue() == "not":
                    depth++;
                    isOperand = false;
                    break;
                case T.Operator or T.Comma:
                case T.Name when token.ToStringValue() is "and" or "or" or "in":
                    depth = outside;
                    isOperand = false;
                    break;
                default:
                    isOperand = true;
                    break;
            }
            if (depth > Deepest) throw new ExpressionException(token.Position.Absolute, $"nested more than {Deepest} deep");
        }
    }
}
