using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers;

/// <summary>Page to SVG.</summary>
public static class SvgWriter
{
    /// <summary>Writes a page as SVG.</summary>
    public static void Write(Page page, Stream output) => throw new NotImplementedException();
}
