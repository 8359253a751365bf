namespace AiByHand.Exports.Notebook;

/// <summary>A cell of a notebook.</summary>
/// <param name="Id">What it is called within the notebook: letters, digits and hyphens.</param>
/// <param name="IsCode">Whether it is Python; else it is Markdown.</param>
/// <param name="Source">What stands in it; lines end in LF, the last in nothing.</param>
internal sealed record NotebookCell(string Id, bool IsCode, string Source);
