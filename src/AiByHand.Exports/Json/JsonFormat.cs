using System.Text.Json;
using AiByHand.Solutions;

namespace AiByHand.Exports.Json;

/// <summary>Numbers for programs: the key is the line that <c>solve --json</c> writes, the worksheet the same with null in each cell that follows, which <c>mark</c> takes when it is filled in.</summary>
internal sealed class JsonFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string Ending => ".json";

    /// <inheritdoc/>
    public ExportGrouping Grouping => ExportGrouping.Sheet;

    /// <inheritdoc/>
    public bool IsBank => false;

    /// <inheritdoc/>
    public void Write(IEnumerable<ExportSheet> sheets, ExportRequest request, Stream output)
    {
        var sheet = sheets.Single();
        using (var json = new Utf8JsonWriter(output, SheetJson.Options))
        {
            if (request.View == ExportView.Worksheet) SheetJson.WriteBlank(json, sheet);
            else SheetJson.WriteSolved(json, sheet.Solution, sheet.Code, EffortMeter.Of(sheet.Solution));
        }
        output.WriteByte((byte)'\n');
    }
}
