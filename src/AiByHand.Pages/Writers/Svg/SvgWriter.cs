using System.Text;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Svg;

/// <summary>How an SVG holds its text.</summary>
public enum SvgText
{
    /// <summary>As text, to be searched, read out and changed, in fonts that are part of the file.</summary>
    Letters,

    /// <summary>As outlines: for programs that know no fonts but the system's.</summary>
    Outlines,

    /// <summary>As text in fonts called Hand, Sans and Script, which the page that the drawing stands in must have loaded, and set without kerning or ligatures.</summary>
    Names,
}

/// <summary>
/// Page to SVG. Every cell is a group with an id (<c>Z1-2-1</c>), with what is asked there as its title and with a box to be clicked on, a blank one as well: a page can be
/// scripted. All handwriting has the class <c>answer</c>.
/// </summary>
public static class SvgWriter
{
    /// <summary>Writes a page. The same page gives the same bytes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="text">How its text is held.</param>
    public static void Write(Page page, Stream output, SvgText text = SvgText.Letters) =>
        output.Write(Encoding.UTF8.GetBytes(Of(page, text)));

    /// <summary>A page as a drawing's text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">How its text is held.</param>
    public static string Of(Page page, SvgText text = SvgText.Letters) => SvgDrawing.Of(page, text switch
    {
        SvgText.Outlines => new SvgOutlines(),
        SvgText.Names => new SvgNames(),
        _ => new SvgLetters(page),
    });
}
