using AiByHand.Expressions;
using AiByHand.Yaml;

namespace AiByHand.Templates;

/// <summary>Something a draw must fulfil: an expression that is 1×1 and not zero.</summary>
/// <param name="Text">As the template writes it; reports name it by this.</param>
/// <param name="Test">The expression.</param>
/// <param name="At">Where the template says it.</param>
public sealed record Condition(string Text, Expression Test, Location At);
