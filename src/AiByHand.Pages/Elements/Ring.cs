using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>A ring drawn by hand: not quite even, and its end passes its start.</summary>
/// <param name="Box">The box it is drawn round.</param>
/// <param name="Roundness">From 0.55, an ellipse, towards 1, a box.</param>
internal readonly record struct Ring(Box Box, double Roundness)
{
    /// <summary>Where arrows meet it below.</summary>
    public Point Lowest => new(Box.Center.X, Box.Bottom);

    /// <summary>Where arrows meet it above.</summary>
    public Point Highest => new(Box.Center.X, Box.Y);

    public void Draw(Canvas canvas, Pen pen)
    {
        var (x, y) = (Box.Center.X, Box.Center.Y);
        double w = Box.Width / 2, h = Box.Height / 2, k = Roundness;
        canvas.Curve(
            Layer.Answer,
            [
                new(x - 0.74 * w, y - 0.8 * h),
                new(x - 0.5 * w, y - 0.97 * h), new(x - 0.2 * w, y - 1.0 * h), new(x + 0.05 * w, y - h),
                new(x + (k - 0.04) * w, y - h), new(x + w, y - (k + 0.04) * h), new(x + w, y),
                new(x + w, y + k * h), new(x + k * w, y + h), new(x, y + h),
                new(x - (k + 0.03) * w, y + h), new(x - w, y + (k - 0.04) * h), new(x - w, y + 0.02 * h),
                new(x - w, y - (k - 0.06) * h), new(x - 0.66 * w, y - 1.02 * h), new(x - 0.28 * w, y - 1.04 * h),
            ],
            pen);
    }
}
