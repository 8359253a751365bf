namespace AiByHand.Pages.Composing;

/// <summary>A page that can't be composed; the message names the item.</summary>
public sealed class ComposeException(string message) : Exception(message);
