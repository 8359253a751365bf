using AiByHand.Pages.Shapes;
using SkiaSharp;

namespace AiByHand.Pages.Writers;

/// <summary>How text comes onto a canvas: as text, or as outlines.</summary>
internal interface ITextInk
{
    /// <summary>Paints a run in the paint's colour.</summary>
    void Paint(TextRun run, SKCanvas canvas, SKPaint paint);
}
