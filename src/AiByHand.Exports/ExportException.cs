namespace AiByHand.Exports;

/// <summary>A sheet that a format can't hold; the message says which, and why.</summary>
public sealed class ExportException(string message) : AiByHandException(message);
