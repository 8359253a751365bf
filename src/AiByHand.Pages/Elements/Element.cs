using AiByHand.Pages.Layout;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>Something that is drawn on the page.</summary>
internal abstract class Element : Footprint
{
    /// <summary>Draws itself with its core in that box.</summary>
    public abstract void Draw(Canvas canvas, Box core);
}
