namespace AiByHand.Exports.Workbook;

/// <summary>A workbook for each copy: a tab for each of its sheets.</summary>
public sealed class WorkbookFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Ending => ".xlsx";

    /// <inheritdoc/>
    public ExportGrouping Grouping => ExportGrouping.Copy;

    /// <inheritdoc/>
    public bool IsBank => false;

    /// <inheritdoc/>
    public void Write(IEnumerable<ExportSheet> sheets, ExportRequest request, Stream output) => WorkbookWriter.Write([.. sheets], request.View, output);
}
