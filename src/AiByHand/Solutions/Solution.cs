using AiByHand.Problems;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Solutions;

/// <summary>Every tensor's value, exact. Made by <see cref="Solver"/>.</summary>
/// <param name="Problem">What was given.</param>
/// <param name="Values">Givens and answers by name.</param>
public sealed record Solution(Problem Problem, IReadOnlyDictionary<string, Tensor> Values)
{
    /// <summary>The topic at its level.</summary>
    public Template Template => Problem.Template;

    /// <summary>A given's or an answer's value.</summary>
    /// <exception cref="KeyNotFoundException">The template has no such tensor.</exception>
    public Tensor this[string name] => Values[name];
}
