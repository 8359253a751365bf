namespace AiByHand.Pages.Writers.Pdf;

/// <summary>Rectangles of one colour that follow each other, filled as one path. Where they lie on a lattice, as the modules of a QR code do, they are told in its steps: a third of the signs.</summary>
internal sealed class RectanglePath
{
    private const int LeastCount = 16;
    private const long LeastStep = 100;

    private readonly List<PdfBox> _boxes = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _boxes.Count == 0;

    /// <summary>Adds one.</summary>
    public void Add(PdfBox box) => _boxes.Add(box);

    /// <summary>Writes them, and forgets them.</summary>
    public void Write(PdfBuffer to)
    {
        long left = long.MaxValue, bottom = long.MaxValue, step = 0;
        foreach (var box in _boxes) (left, bottom) = (Math.Min(left, box.Left), Math.Min(bottom, box.Bottom));
        foreach (var box in _boxes) step = Common(Common(Common(Common(step, box.Left - left), box.Bottom - bottom), box.Width), box.Height);
        if (_boxes.Count < LeastCount || step < LeastStep)
        {
            foreach (var box in _boxes) to.Thousandths(box.Left).Thousandths(box.Bottom).Thousandths(box.Width).Thousandths(box.Height).Put("re\n"u8);
            to.Put("f\n"u8);
        }
        else
        {
            to.Put("q "u8).Thousandths(step).Put("0 0 "u8).Thousandths(step).Thousandths(left).Thousandths(bottom).Put("cm\n"u8);
            foreach (var box in _boxes) to.Whole((box.Left - left) / step).Whole((box.Bottom - bottom) / step).Whole(box.Width / step).Whole(box.Height / step).Put("re\n"u8);
            to.Put("f\nQ\n"u8);
        }
        _boxes.Clear();
    }

    // The largest step that both are multiples of (Euclid).
    private static long Common(long one, long other) => other == 0 ? one : Common(other, one % other);
}
