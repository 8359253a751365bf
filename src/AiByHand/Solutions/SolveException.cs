using AiByHand.Yaml;

namespace AiByHand.Solutions;

/// <summary>A step without an exact result: an overflow, a division by zero. The message names the tensor.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="inner">What the arithmetic says.</param>
/// <param name="at">Where the template says the step, or null.</param>
public sealed class SolveException(string message, Exception? inner = null, Location? at = null) : AiByHandException(message, inner)
{
    /// <summary>Where the template says the step, or null.</summary>
    public Location? At { get; } = at;
}
