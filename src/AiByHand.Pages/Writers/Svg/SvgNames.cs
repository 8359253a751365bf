using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Writers.Svg;

/// <summary>Text as text, in fonts that whoever shows the drawing has loaded under the names of the three voices: a drawing is a tenth as long without them.</summary>
internal sealed class SvgNames : ISvgInk
{
    /// <inheritdoc/>
    public string Style => "";

    /// <inheritdoc/>
    public void Write(TextRun run, SvgDrawing drawing)
    {
        var to = drawing.Element();
        to.Put("<text x=\"").Length(run.Origin.X).Put("\" y=\"").Length(run.Origin.Y).Put("\" font-size=\"").Length(run.Size).Put("\" font-family=\"").Words(FontFace.Shipped.Contains(run.Font) ? run.Font.Name : $"Own {run.Font.Id}")
            .Put("\"").Put(run.Layer == Layer.Answer ? " class=\"answer\"" : "");
        if (run.Color.Rgb != 0) to.Put(" fill=\"").Color(run.Color).Put("\"");
        to.Put(">").Words(run.Text).Put("</text>\n");
    }
}
