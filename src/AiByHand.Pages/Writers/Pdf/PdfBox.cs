using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>A rectangle as PDF has it: in thousandths of a point, from the lower left corner of the page.</summary>
internal readonly record struct PdfBox(long Left, long Bottom, long Right, long Top)
{
    public long Width => Right - Left;

    public long Height => Top - Bottom;

    /// <summary>A box of a page that is so high, in points.</summary>
    public static PdfBox Of(Box box, double height) => new(Thousandths(box.X), Thousandths(height - box.Bottom), Thousandths(box.Right), Thousandths(height - box.Y));

    private static long Thousandths(double length) => (long)Math.Round(length * 1000);
}
