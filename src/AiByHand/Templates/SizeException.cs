namespace AiByHand.Templates;

/// <summary>A size was chosen that the topic doesn't have, or out of its bounds. The message is one line and says what may be chosen.</summary>
public sealed class SizeException(string message) : AiByHandException(message);
