using AiByHand.Runs.Records;

namespace AiByHand.Runs.Folders;

/// <summary>
/// What may be taken away or replaced in a folder: the files that a record of the program's own names, that lie inside it and behind no link, and that are still, byte for byte, what the
/// record has. All else is somebody's, and stays. Whoever changes a folder asks here, and nowhere else.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="recorded">What the record names that is in it, the record itself among it; nothing where there is none.</param>
/// <param name="whose">What is printed into it: a run, a publication.</param>
internal sealed class FolderRights(string folder, IReadOnlyList<FileRecord> recorded, string whose)
{
    private readonly Dictionary<string, FileRecord> _recorded = recorded.Where(file => InnerName.Flaw(file.Name) is null).DistinctBy(file => file.Name).ToDictionary(file => file.Name, StringComparer.Ordinal);

    /// <summary>Refuses new files in places that aren't free for them, as far as that can be known before they are made.</summary>
    /// <exception cref="RunException">One is somebody's.</exception>
    /// <exception cref="AiByHand.Pages.Writers.OutputException">No file can be there.</exception>
    public void Refuse(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Stands(name) && !_recorded.ContainsKey(name)) throw Taken(name);
        }
    }

    /// <summary>The moves that bring new files into place and set aside what they replace and what is left of before. What is there already, byte for byte, isn't touched.</summary>
    /// <param name="names">The new files, in the order in which they appear.</param>
    /// <param name="fresh">What a new file is.</param>
    /// <param name="stays">Files of before that stay although none of the new ones takes their place.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RunException">A file in the place of a new one is somebody's.</exception>
    /// <exception cref="AiByHand.Pages.Writers.OutputException">No file can be there.</exception>
    public List<Move> MovesOf(IReadOnlyList<string> names, Func<string, FileRecord> fresh, IEnumerable<string> stays, CancellationToken cancel)
    {
        List<Move> away = [], into = [];
        var staying = names.Concat(stays).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var file = fresh(name);
            if (Stands(name))
            {
                var there = PlainFile.Describe(Path.Combine(folder, name), name, cancel);
                if (there == file) continue;
                if (_recorded.GetValueOrDefault(name) != there) throw Taken(name);
                away.Add(Move.Away(there));
            }
            into.Add(Move.Into(file));
        }
        foreach (var file in _recorded.Values)
        {
            if (!staying.Contains(file.Name) && IsIntact(file, cancel)) away.Add(Move.Away(file));
        }
        return [.. away, .. into];
    }

    /// <summary>Whether a recorded file is there, and still what the record has.</summary>
    public bool IsIntact(FileRecord file, CancellationToken cancel) => FileCheck.Of(folder, file, cancel) is null;

    private bool Stands(string name) => InnerName.At(folder, name, out var why) switch
    {
        Standing.Nothing => false,
        Standing.File => true,
        _ => throw InnerName.Refusal(folder, name, why),
    };

    private RunException Taken(string name) => new(
        _recorded.ContainsKey(name)
            ? $"{Path.Combine(folder, name)} was changed since it was printed, and would be lost: move it, or print into another folder"
            : $"{Path.Combine(folder, name)} is there already and no earlier {whose}'s: move it, or print into another folder");
}
