namespace AiByHand.Exports.Notebook;

/// <summary>
/// A Jupyter notebook (nbformat 4.5): the sheet as PyTorch, a cell for each step beside its formula. The key calculates each step and asserts the sheet's numbers; the worksheet has <c>...</c> to fill in, and no answer.
/// </summary>
internal sealed class NotebookFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "notebook";

    /// <inheritdoc/>
    public string Ending => ".ipynb";

    /// <inheritdoc/>
    public ExportGrouping Grouping => ExportGrouping.Sheet;

    /// <inheritdoc/>
    public bool IsBank => false;

    /// <inheritdoc/>
    public void Write(IEnumerable<ExportSheet> sheets, ExportRequest request, Stream output) => NotebookWriter.Write(new SheetNotebook(sheets.Single(), request.View).Cells(), output);
}
