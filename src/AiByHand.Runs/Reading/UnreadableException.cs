namespace AiByHand.Runs.Reading;

/// <summary>A file can't be read, or not as what it should be; the message says why, in a few words.</summary>
public sealed class UnreadableException(string message, Exception? cause = null) : AiByHandException(message, cause);
