namespace AiByHand.Numbers;

/// <summary>A value would have to be rounded to be written in the notation its template asks for.</summary>
public sealed class InexactNotationException(string message) : SheetException(null, message);
