using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers.Svg;

/// <summary>Writes a drawing's text.</summary>
internal interface ISvgInk
{
    /// <summary>Style rules that the text rests on; empty for none.</summary>
    string Style { get; }

    /// <summary>Writes a run of text.</summary>
    void Write(TextRun run, SvgDrawing drawing);
}
