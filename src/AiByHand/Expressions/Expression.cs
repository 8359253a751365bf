using AiByHand.Numbers;
using AiByHand.Operations;

namespace AiByHand.Expressions;

/// <summary>
/// One step of arithmetic as the template writes it: a tree the program can walk, to evaluate it, to check its shapes, to read it out on paper.
/// </summary>
/// <param name="Offset">Where it starts in the template's text of the expression, in characters, for messages.</param>
public abstract record Expression(int Offset);

/// <summary>A number as written.</summary>
/// <param name="Value">Its exact value.</param>
/// <param name="Offset">Where it starts.</param>
public sealed record NumberLiteral(Rational Value, int Offset) : Expression(Offset);

/// <summary>A word in quotes.</summary>
/// <param name="Value">The word without its quotes.</param>
/// <param name="Offset">Where it starts.</param>
public sealed record WordLiteral(string Value, int Offset) : Expression(Offset);

/// <summary>A tensor by its name.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="Offset">Where it starts.</param>
public sealed record Reference(string Name, int Offset) : Expression(Offset);

/// <summary>An operation on operands; an operator (+, ·, &lt;) is one as well.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Operands">On what, in order.</param>
/// <param name="Offset">Where the operation's name or sign stands.</param>
public sealed record Call(Operation Operation, IReadOnlyList<Expression> Operands, int Offset) : Expression(Offset);
