namespace AiByHand.Runs.Plans;

/// <summary>One handout: a pupil's, or a variant.</summary>
/// <param name="Id">What names it in the run: the roster's id, or the variant (<c>A</c>, <c>17</c>). Printable.</param>
/// <param name="Name">The pupil's name; empty for a variant, whose pages have a line to write a name on.</param>
/// <param name="Group">The pupil's group, or empty.</param>
public sealed record Copy(string Id, string Name = "", string Group = "")
{
    /// <summary>The name as its pages have it: empty where no font can write it and a line is left to write it on.</summary>
    public string PrintedName { get; init; } = Name;

    /// <summary>The group as its pages have it: empty where no font can write it.</summary>
    public string PrintedGroup { get; init; } = Group;

    /// <summary>What its own files are called, without ending: the id, or what comes near it and is good for any disk. No other copy of the run has it, in capitals or without.</summary>
    public string FileName { get; init; } = Id;

    /// <summary>Whether it is a pupil's; else a variant's.</summary>
    public bool IsPupils => Name.Length > 0;

    /// <summary>Whether the run has no other: then nothing needs to tell it apart.</summary>
    public bool IsOnly { get; init; }

    /// <summary>What stands before the id of a copy without a name.</summary>
    public string Word { get; init; } = "Variant";

    /// <summary>What its pages and bookmarks call it: the pupil's name, <c>Variant A</c>, or nothing for the only copy.</summary>
    public string Label => IsPupils ? Name : IsOnly ? "" : $"{Word} {Id}";

    /// <summary>The variant it gets, where a few variants are handed out to a roster; null where it has sheets of its own.</summary>
    public Copy? Variant { get; init; }

    /// <summary>Whose sheets they are: its variant's, or its own.</summary>
    public Copy Drawn => Variant ?? this;

    /// <summary>Further columns of the roster, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> More { get; init; } = [];
}
