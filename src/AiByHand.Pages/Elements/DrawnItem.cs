using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>What was drawn of an item of the body.</summary>
/// <param name="Bounds">The box it lies in, in cells.</param>
/// <param name="Reading">What it says.</param>
/// <param name="Step">Where its first cell comes in the order of the steps; <see cref="NoStep"/> for an item without cells.</param>
internal sealed record DrawnItem(Box Bounds, Part Reading, int Step)
{
    public const int NoStep = int.MaxValue;
}
