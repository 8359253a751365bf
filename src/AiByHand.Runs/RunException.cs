namespace AiByHand.Runs;

/// <summary>A run that can't be made or a record that can't be read; the message is one line that says what is wrong, where, and what would be right.</summary>
public sealed class RunException(string message, Exception? cause = null) : AiByHandException(message, cause);
