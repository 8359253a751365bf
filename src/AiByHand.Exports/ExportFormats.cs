using AiByHand.Exports.Canvas;
using AiByHand.Exports.Json;
using AiByHand.Exports.Moodle;
using AiByHand.Exports.Notebook;
using AiByHand.Exports.Workbook;

namespace AiByHand.Exports;

/// <summary>The formats there are.</summary>
public static class ExportFormats
{
    /// <summary>All, in the order in which they are listed.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } = [new WorkbookFormat(), new MoodleFormat(), new CanvasFormat(), new NotebookFormat(), new JsonFormat()];
}
