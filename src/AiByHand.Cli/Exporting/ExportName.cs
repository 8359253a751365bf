using AiByHand.Exports;

namespace AiByHand.Cli.Exporting;

/// <summary>What exported files are called: <c>rnn-7.xlsx</c>, <c>rnn-7-key.xlsx</c>.</summary>
internal static class ExportName
{
    /// <summary>A file's name; a bank's is told apart by its ending.</summary>
    public static string Of(string name, ExportView view, IExportFormat format) => $"{name}{(view == ExportView.Key && !format.IsBank ? "-key" : "")}{format.Ending}";
}
