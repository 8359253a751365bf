using System.Security.Cryptography;
using System.Text;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers.Svg;

/// <summary>Text as text, each font cut to the signs of the page and held in the drawing.</summary>
internal sealed class SvgLetters : ISvgInk
{
    // What a font is called rests on what is in it: drawings that stand in one document don't take each other's fonts.
    private readonly Dictionary<FontFace, string> _families = [];

    public SvgLetters(Page page)
    {
        // Newer browsers keep blanks at the start of a text by this, older ones and other programs by xml:space.
        var style = new StringBuilder("text{white-space:pre}\n");
        foreach (var runs in page.Shapes.OfType<TextRun>().GroupBy(run => run.Font))
        {
            var file = runs.Key.Excerpt(runs.SelectMany(run => run.Text));
            var family = $"{VoiceOf(runs.Key)}-{Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 4))}";
            _families.Add(runs.Key, family);
            style.Append("@font-face{font-family:").Append(family).Append(";src:url(data:font/ttf;base64,").Append(Convert.ToBase64String(file)).Append(")}\n.")
                .Append(family).Append("{font-family:").Append(family).Append(InPlaceOf(runs.Key)).Append("}\n");
        }
        Style = style.ToString();
    }

    /// <inheritdoc/>
    public string Style { get; }

    /// <inheritdoc/>
    public void Write(TextRun run, SvgDrawing drawing)
    {
        var to = drawing.Element();
        to.Put("<text x=\"").Length(run.Origin.X).Put("\" y=\"").Length(run.Origin.Y).Put("\" font-size=\"").Length(run.Size).Put("\" class=\"").Put(_families[run.Font])
            .Put(run.Layer == Layer.Answer ? " answer\"" : "\"");
        if (run.Color.Rgb != 0) to.Put(" fill=\"").Color(run.Color).Put("\"");
        to.Put(">").Words(run.Text).Put("</text>\n");
    }

    private static string VoiceOf(FontFace face) => FontFace.Shipped.Contains(face) ? face.Name : "Own";

    // For programs that leave the fonts of a drawing aside: the fonts' own names, and what comes near.
    private static string InPlaceOf(FontFace face) =>
        face == FontFace.Hand ? ",Itim,cursive" : face == FontFace.Script ? ",Kalam,cursive" : face == FontFace.Sans ? ",Carlito,Calibri,sans-serif" : ",sans-serif";
}
