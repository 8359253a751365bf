using AiByHand.Pages.Composing;

namespace AiByHand.Runs.Publishing;

/// <summary>The small pictures of a publication: fine enough for twice the dots that a page gives them, coarse enough for hundreds on one page.</summary>
internal static class SitePicture
{
    public const double DotsPerInch = 40;

    private const double PointsPerInch = 72;

    /// <summary>How many dots they have.</summary>
    public static (int Width, int Height) Size(Paper paper)
    {
        var size = PaperSize.Of(paper);
        return (Dots(size.Width), Dots(size.Height));
    }

    private static int Dots(double points) => (int)Math.Round(points * DotsPerInch / PointsPerInch);
}
