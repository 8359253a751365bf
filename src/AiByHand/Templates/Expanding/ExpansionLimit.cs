using AiByHand.Yaml;

namespace AiByHand.Templates.Expanding;

/// <summary>How much a template may become when what it says once is written out.</summary>
internal sealed class ExpansionLimit
{
    // Hundreds of times what a page holds.
    private const int MostNodes = 50_000, MostSigns = 2_000_000;

    private int _nodes;
    private long _signs;

    /// <summary>Whether it is used up.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Counts one node more; false, and told once, where that is too many.</summary>
    public bool Takes(Location at, Mistakes mistakes) => Takes(++_nodes > MostNodes, at, mistakes);

    /// <summary>Counts the signs of a text; false, and told once, where that is too many.</summary>
    public bool Takes(int signs, Location at, Mistakes mistakes) => Takes((_signs += signs) > MostSigns, at, mistakes);

    private bool Takes(bool isTooMuch, Location at, Mistakes mistakes)
    {
        if (isTooMuch && !IsReached) mistakes.Add(at, "up to here the indexes make far more of the template than a page could hold");
        IsReached |= isTooMuch;
        return !IsReached;
    }
}
