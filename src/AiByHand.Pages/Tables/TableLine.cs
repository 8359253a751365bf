namespace AiByHand.Pages.Tables;

/// <summary>A line along the edge of a square. Where two meet, the later kind is drawn.</summary>
public enum TableLine
{
    /// <summary>None.</summary>
    None,

    /// <summary>The dotted frame of a group of steps.</summary>
    Dotted,

    /// <summary>The thin frame of a legend, a store, a circle of a drawing.</summary>
    Panel,

    /// <summary>The thin line of a cell.</summary>
    Thin,

    /// <summary>A thick black rule.</summary>
    Rule,

    /// <summary>The thick red frame of what is trained.</summary>
    Weight,

    /// <summary>The dashed blue frame of what is frozen.</summary>
    Frozen,

    /// <summary>The double purple frame of the second network's.</summary>
    Second,
}

/// <summary>The lines round a square.</summary>
/// <param name="Top">At its top.</param>
/// <param name="Right">At its right.</param>
/// <param name="Bottom">At its bottom.</param>
/// <param name="Left">At its left.</param>
public readonly record struct TableEdges(TableLine Top, TableLine Right, TableLine Bottom, TableLine Left);
