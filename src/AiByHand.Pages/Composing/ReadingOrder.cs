using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Composing;

/// <summary>
/// The order in which a body is read: grids as the steps come, and with each what stands nearest to it: a caption above it or at its left before it, what is under it or at its
/// right after it.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Puts what was drawn in order.</summary>
    public static IEnumerable<DrawnItem> Of(IReadOnlyList<DrawnItem> items)
    {
        DrawnItem[] steps = [.. items.Where(item => item.Step is not null).OrderBy(item => item.Step)];
        if (steps.Length == 0)
            return items.OrderBy(item => item.Bounds.Y).ThenBy(item => item.Bounds.X);
        ILookup<DrawnItem, DrawnItem> beside = items.Where(item => item.Step is null).OrderBy(item => item.Bounds.Y).ThenBy(item => item.Bounds.X)
            .ToLookup(item => steps.MinBy(step => Distance(step.Bounds, item.Bounds))!);
        return steps.SelectMany(step => beside[step].Where(item => IsBefore(item, step)).Append(step).Concat(beside[step].Where(item => !IsBefore(item, step))));
    }

    private static bool IsBefore(DrawnItem item, DrawnItem step) => item.Bounds.Center.Y < step.Bounds.Y || item.Bounds.Center.X < step.Bounds.X;

    private static double Distance(Box one, Box other)
    {
        double x = Math.Max(0, Math.Max(one.X - other.Right, other.X - one.Right)), y = Math.Max(0, Math.Max(one.Y - other.Bottom, other.Y - one.Bottom));
        return x * x + y * y;
    }
}
