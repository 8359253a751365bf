namespace AiByHand.Exports;

/// <summary>Which sheets share a file of a format.</summary>
public enum ExportGrouping
{
    /// <summary>None: each sheet has a file.</summary>
    Sheet,

    /// <summary>Those of a copy. Sheets that are nobody's have a file each.</summary>
    Copy,

    /// <summary>All.</summary>
    All,
}
