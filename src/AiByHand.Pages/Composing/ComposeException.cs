using AiByHand.Yaml;

namespace AiByHand.Pages.Composing;

/// <summary>A page that can't be composed; the message names the item.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="at">Where the template says what is to blame, or null.</param>
public sealed class ComposeException(string message, Location? at = null) : AiByHandException(message)
{
    /// <summary>Where the template says what is to blame, or null.</summary>
    public Location? At { get; } = at;
}
