using AiByHand.Yaml;

namespace AiByHand.Templates.Plans;

/// <summary>How an item sits in its place, where it is smaller than the place.</summary>
public enum Align
{
    /// <summary>At the left, or the top.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right, or the bottom.</summary>
    End,
}

/// <summary>Extra room round an item, in cells.</summary>
public readonly record struct Margin(double Top, double Right, double Bottom, double Left);

/// <summary>Something that stands on the page.</summary>
/// <param name="Name">Its name in the areas, panels and arrows.</param>
/// <param name="Placing">How it sits in its place.</param>
public abstract record PageItem(string Name, Placing Placing)
{
    /// <summary>Where the template says it; null where it stands in no file.</summary>
    public Location? At { get; init; }
}

/// <summary>How an item sits in its place.</summary>
/// <param name="Horizontal">Across.</param>
/// <param name="Vertical">Down.</param>
/// <param name="Margin">Extra room round it.</param>
public sealed record Placing(Align Horizontal, Align Vertical, Margin Margin);
