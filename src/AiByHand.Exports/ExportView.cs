namespace AiByHand.Exports;

/// <summary>For whom a file is.</summary>
public enum ExportView
{
    /// <summary>For pupils: nothing in it is an answer.</summary>
    Worksheet,

    /// <summary>For the teacher: the answers.</summary>
    Key,
}
