using AiByHand.Pages.Shapes;
using AiByHand.Pages.Writers;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Pictures;

namespace AiByHand.Cli.Printing;

/// <summary>A kind of file.</summary>
/// <param name="Extension">The ending of its name.</param>
/// <param name="Write">Writes one page.</param>
internal sealed record Format(string Extension, Action<Page, Stream> Write)
{
    public static Format Pdf { get; } = new("pdf", static (page, output) => PdfWriter.Write([page], page.Title, output));

    public static Format Png { get; } = new("png", static (page, output) => PngWriter.Write(page, output));

    public static Format Svg { get; } = new("svg", static (page, output) => SvgWriter.Write(page, output));

    public static Format OutlinedSvg { get; } = new("svg", static (page, output) => SvgWriter.Write(page, output, SvgText.Outlines));
}
