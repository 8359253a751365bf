using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Layout;

/// <summary>The room between what stands in a grid of places, in cells.</summary>
/// <param name="RowGap">Between rows.</param>
/// <param name="ColumnGap">Between columns.</param>
/// <param name="PanelGap">Between a panel's frame and what stands outside it.</param>
/// <param name="Clearance">Between items that happen to come near each other though no track is common to them.</param>
internal sealed record Spacing(double RowGap, double ColumnGap, double PanelGap, double Clearance)
{
    /// <summary>The page's: as the plan has it.</summary>
    public static Spacing Of(AreaGrid grid) => new(grid.RowGap, grid.ColumnGap, 0.28, 0.2);

    /// <summary>Whole cells: what lies close together on the page touches, all else keeps a cell's distance.</summary>
    public static Spacing Whole(AreaGrid grid) => new(Whole(grid.RowGap), Whole(grid.ColumnGap), 1, 1);

    /// <summary>A length in whole cells.</summary>
    public static double Whole(double length) => length < 0.1 ? 0 : Math.Max(1, Math.Round(length, MidpointRounding.AwayFromZero));
}
