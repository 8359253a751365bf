namespace AiByHand.Exports.Notebook;

/// <summary>A sheet can't be made a notebook of; the message says why, in one line.</summary>
internal sealed class NotebookException(string message) : AiByHandException(message);
