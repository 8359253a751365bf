using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;

namespace AiByHand.Cli.Printing;

/// <summary>
/// Getting fonts and PDF library ready takes a young process nearly as long as reading its first template, and neither waits for the other: done side by side,
/// a sheet is there a sixth earlier.
/// </summary>
internal static class HeadStart
{
    /// <summary>Writes a small page to nowhere.</summary>
    public static void Take()
    {
        var (black, box, corner) = (new Color(0), new Box(0, 0, 9, 9), new Point(0, 9));
        var pen = new Pen(black, 1);
        PageShape[] shapes =
        [
            new Rectangle(Layer.Print, box, black, pen),
            new Polyline(Layer.Print, [corner, box.Center], pen),
            new TextRun(Layer.Print, "1", FontFace.Hand, 9, corner, black),
            new TextRun(Layer.Print, "1", FontFace.Sans, 9, corner, black),
            new TextRun(Layer.Print, "1", FontFace.Script, 9, corner, black),
        ];
        PdfWriter.Write([new Page(9, 9, "", shapes, [])], "", Stream.Null);
    }
}
