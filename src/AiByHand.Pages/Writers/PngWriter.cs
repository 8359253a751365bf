using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers;

/// <summary>Page to PNG.</summary>
public static class PngWriter
{
    /// <summary>Writes a page as a picture.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="dotsPerInch">The resolution.</param>
    public static void Write(Page page, Stream output, double dotsPerInch = 150) => throw new NotImplementedException();
}
