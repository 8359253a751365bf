using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>What PDF calls the parts of a page (ISO 32000-1, 14.8.4).</summary>
internal static class PdfTag
{
    public static ReadOnlySpan<byte> Of(PartKind kind) => kind switch
    {
        PartKind.Sheet => "Sect"u8,
        PartKind.Title => "H1"u8,
        PartKind.Heading => "H2"u8,
        PartKind.Words => "P"u8,
        PartKind.Figure => "Figure"u8,
        PartKind.Table => "Table"u8,
        PartKind.Caption => "Caption"u8,
        PartKind.Row => "TR"u8,
        PartKind.ColumnHead or PartKind.RowHead => "TH"u8,
        PartKind.Cell => "TD"u8,
        PartKind.Gap => "Span"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
