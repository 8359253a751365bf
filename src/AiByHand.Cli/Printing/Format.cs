using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Pictures;

namespace AiByHand.Cli.Printing;

/// <summary>A kind of file.</summary>
/// <param name="Extension">The ending of its name.</param>
/// <param name="HoldsPages">Whether a file may have several pages; else it has one.</param>
/// <param name="Write">Writes a file.</param>
internal sealed record Format(string Extension, bool HoldsPages, Action<Page[], Stream> Write)
{
    public static Format Pdf { get; } = new("pdf", true, static (pages, output) => PdfWriter.Write(pages, pages[0].Title, output));

    public static Format Png { get; } = new("png", false, static (pages, output) => PngWriter.Write(pages[0], output));

    public static Format Svg { get; } = new("svg", false, static (pages, output) => SvgWriter.Write(pages[0], output));

    public static Format OutlinedSvg { get; } = new("svg", false, static (pages, output) => SvgWriter.Write(pages[0], output, SvgText.Outlines));
}
