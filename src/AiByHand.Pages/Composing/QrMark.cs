using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;

namespace AiByHand.Pages.Composing;

/// <summary>A QR code at the top right of a page. Lengths are in points.</summary>
internal sealed class QrMark
{
    // A printer's dot of 300 to the inch: modules of whole dots are all of one size on paper. Five of them are .42 mm, which a phone still tells apart.
    private const double Dot = 0.24;
    private const int LeastDots = 5;
    private const double WishedSide = 49;
    private const double Top = 134 * Dot;

    private const int QuietModules = 4;

    private readonly bool[,] _modules;
    private readonly double _module;

    public QrMark(bool[,] modules, double right)
    {
        var count = modules.GetLength(0);
        _modules = modules;
        _module = Math.Max(LeastDots, Math.Floor(WishedSide / (count * Dot))) * Dot;
        Box = new Box(right - count * _module, Top, count * _module, count * _module);
    }

    /// <summary>Where the modules are.</summary>
    public Box Box { get; }

    /// <summary>The same with the quiet zone that nothing may stand in.</summary>
    public Box Zone => Box.Grow(QuietModules * _module);

    /// <summary>Covers the dark modules with rectangles that reach as far down as they can: few, and without seams inside.</summary>
    public void Draw(Canvas canvas)
    {
        canvas.Say(PartKind.Figure, "QR code of the sheet's code");
        var count = _modules.GetLength(0);
        var isCovered = new bool[count, count];
        for (var row = 0; row < count; row++)
        {
            for (int start = 0, end; start < count; start = end + 1)
            {
                for (end = start; end < count && _modules[row, end]; end++) { }
                if (!IsDark(isCovered, row, start, end)) canvas.Fill(Cover(isCovered, row, start, end), Palette.Black);
            }
        }
    }

    private Box Cover(bool[,] isCovered, int row, int start, int end)
    {
        var bottom = row;
        for (; bottom < isCovered.GetLength(0) && IsDark(_modules, bottom, start, end); bottom++)
        {
            for (var column = start; column < end; column++) isCovered[bottom, column] = true;
        }
        return new Box(Box.X + start * _module, Box.Y + row * _module, (end - start) * _module, (bottom - row) * _module);
    }

    private static bool IsDark(bool[,] modules, int row, int start, int end)
    {
        for (var column = start; column < end; column++)
        {
            if (!modules[row, column]) return false;
        }
        return true;
    }
}
