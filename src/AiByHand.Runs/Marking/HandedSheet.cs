using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>A sheet that was handed in, as a file has it: whose and which it is are still words.</summary>
/// <param name="At">Where the file says so.</param>
/// <param name="Copy">The copy's id, or the pupil's name; empty where the file doesn't tell.</param>
/// <param name="Sheet">The sheet's code, or its topic in the run; empty where the file doesn't tell.</param>
/// <param name="Cells">What stands in its cells.</param>
internal sealed record HandedSheet(Location At, string Copy, string Sheet, IReadOnlyList<HandedCell> Cells)
{
    /// <summary>Whether it is a form, which may have fields besides that nothing is asked in: the nodes of a network that is drawn.</summary>
    public bool IsForm { get; init; }

    /// <summary>The pupil in whose folder the file lies (<see cref="EntryFile.Pupil"/>); empty where there is none.</summary>
    public string Pupil { get; init; } = "";

    /// <summary>Whether that is the pupil for sure (<see cref="EntryFile.IsSubmission"/>), not any folder.</summary>
    public bool IsSubmission { get; init; }

    /// <summary>Whether the file was found in a folder, not named by itself.</summary>
    public bool IsFound { get; init; }

    /// <summary>Whole tensors that the file has besides: their names and their rows.</summary>
    public IReadOnlyList<(YamlScalar Name, YamlNode Rows)> Tensors { get; init; } = [];
}

/// <summary>What stands in a cell.</summary>
/// <param name="Name">The cell: <c>Z1[2,1]</c>, <c>Z1[2,1] then</c>.</param>
/// <param name="Value">What the pupil wrote.</param>
/// <param name="At">Where the file says so.</param>
internal sealed record HandedCell(string Name, string Value, Location At);
