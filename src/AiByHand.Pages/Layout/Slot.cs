using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Layout;

/// <summary>An element in its place of a grid.</summary>
/// <param name="name">The item's name on the page.</param>
/// <param name="element">What stands there.</param>
/// <param name="placing">How it sits in its place.</param>
/// <param name="rows">The rows of tracks it takes.</param>
/// <param name="columns">The columns of tracks.</param>
internal sealed class Slot(string name, Footprint element, Placing placing, TrackSpan rows, TrackSpan columns)
{
    public string Name => name;

    public Footprint Element => element;

    public Placing Placing => placing;

    public TrackSpan Rows => rows;

    public TrackSpan Columns => columns;

    /// <summary>The panels it lies in, a bit each.</summary>
    public ulong Panels { get; set; }

    /// <summary>Where its core is on the body, in cells, once placed.</summary>
    public Box Core { get; private set; }

    /// <summary>How far its parts reach over its core, margin included; once measured.</summary>
    public Margin Reach { get; private set; }

    public Claim Across => new(columns.First, columns.Last, placing.Horizontal, element.Width, element.IsRigid, element.FillsAcross);

    public Claim Down => new(rows.First, rows.Last, placing.Vertical, element.Height, element.IsRigid, element.FillsDown);

    public void Measure(Scale scale)
    {
        element.Measure(scale);
        double left = 0, right = 0, top = 0, bottom = 0;
        foreach (var part in element.Parts)
        {
            left = Math.Max(left, -part.X);
            right = Math.Max(right, part.Right - element.Width);
            top = Math.Max(top, -part.Y);
            bottom = Math.Max(bottom, part.Bottom - element.Height);
        }
        var margin = placing.Margin;
        Reach = new Margin(top + margin.Top, right + margin.Right, bottom + margin.Bottom, left + margin.Left);
        if (margin != default) element.Parts.Add(new Box(-Reach.Left, -Reach.Top, Reach.Left + element.Width + Reach.Right, Reach.Top + element.Height + Reach.Bottom));
    }

    public void Place(Box core)
    {
        Core = core;
        element.Place(core);
    }

    /// <summary>The box that core and parts lie in, margin included.</summary>
    public Box Bounds => new(Core.X - Reach.Left, Core.Y - Reach.Top, Reach.Left + Core.Width + Reach.Right, Reach.Top + Core.Height + Reach.Bottom);
}
