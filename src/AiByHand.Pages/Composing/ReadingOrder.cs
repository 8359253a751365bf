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
    public static List<DrawnItem> Of(IReadOnlyList<DrawnItem> items)
    {
        List<DrawnItem> steps = [], others = [];
        foreach (var item in items) (item.Step == DrawnItem.NoStep ? others : steps).Add(item);
        steps.Sort((one, other) => one.Step.CompareTo(other.Step));
        others.Sort((one, other) => one.Bounds.Y != other.Bounds.Y ? one.Bounds.Y.CompareTo(other.Bounds.Y) : one.Bounds.X.CompareTo(other.Bounds.X));
        if (steps.Count == 0) return others;
        List<DrawnItem> nearest = others.ConvertAll(item => Nearest(steps, item)), order = new(items.Count);
        foreach (var step in steps)
        {
            AddBeside(step, isBefore: true);
            order.Add(step);
            AddBeside(step, isBefore: false);
        }
        return order;

        void AddBeside(DrawnItem step, bool isBefore)
        {
            for (var i = 0; i < others.Count; i++)
            {
                if (ReferenceEquals(nearest[i], step) && IsBefore(others[i], step) == isBefore) order.Add(others[i]);
            }
        }
    }

    private static DrawnItem Nearest(List<DrawnItem> steps, DrawnItem item)
    {
        var nearest = steps[0];
        foreach (var step in steps)
        {
            if (Distance(step.Bounds, item.Bounds) < Distance(nearest.Bounds, item.Bounds)) nearest = step;
        }
        return nearest;
    }

    private static bool IsBefore(DrawnItem item, DrawnItem step) => item.Bounds.Center.Y < step.Bounds.Y || item.Bounds.Center.X < step.Bounds.X;

    private static double Distance(Box one, Box other)
    {
        double x = Math.Max(0, Math.Max(one.X - other.Right, other.X - one.Right)), y = Math.Max(0, Math.Max(one.Y - other.Bottom, other.Y - one.Bottom));
        return x * x + y * y;
    }
}
