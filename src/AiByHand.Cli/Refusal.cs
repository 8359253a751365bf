namespace AiByHand.Cli;

/// <summary>A wish that can't be fulfilled; the message says in one line what is wrong and what would be right.</summary>
internal sealed class Refusal(string message, Exception? cause = null) : AiByHandException(message, cause);
