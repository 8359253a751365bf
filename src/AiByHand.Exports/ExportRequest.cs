using AiByHand.Pages.Writers;

namespace AiByHand.Exports;

/// <summary>What a file is to be.</summary>
/// <param name="Title">What it is called: the run's title, or the topics'.</param>
/// <param name="View">For whom it is.</param>
/// <param name="Pictures">Writes a page as PNG, for formats that show one.</param>
public sealed record ExportRequest(string Title, ExportView View, PictureWriter Pictures);
