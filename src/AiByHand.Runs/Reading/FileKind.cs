using AiByHand.Runs.Records;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>The kinds of files that a user writes or has: one is easily handed to a command that wants another.</summary>
public enum FileKind
{
    /// <summary>A run file.</summary>
    Run,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A class list.</summary>
    Roster,

    /// <summary>The record of a run that was printed.</summary>
    Record,
}

/// <summary>Files of another kind than the wanted one.</summary>
public static class OtherFile
{
    /// <summary>What to tell who handed in a file of another kind: what it is, and who takes it; null for one that is, or may be meant to be, of the wanted kind.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">What is in it, good or not.</param>
    /// <param name="wanted">The kind that the command takes, or the kinds.</param>
    public static string? Told(string name, string text, params ReadOnlySpan<FileKind> wanted) => KindOf(name, text) is { } kind && !wanted.Contains(kind)
        ? kind switch
        {
            FileKind.Run => $"this is a run file, not {Name(wanted[0])}: run, publish and check take it",
            FileKind.Topic => $"this is a topic, not {Name(wanted[0])}: print, solve, stress and check take it; a run names it, topics: [./{Path.GetFileName(name)}]",
            FileKind.Roster => $"this is a class list, not {Name(wanted[0])}: aibyhand roster shows what is read of it; a run names it, roster: {Path.GetFileName(name)}",
            _ => $"this is the record of a run that was printed, not {Name(wanted[0])}: reprint, verify, key and publish take it; its run file is in it, at 'sources'",
        }
        : null;

    private static string Name(FileKind kind) => kind switch
    {
        FileKind.Run => "a run file",
        FileKind.Topic => "a topic",
        FileKind.Roster => "a class list",
        _ => "a record",
    };

    private static FileKind? KindOf(string name, string text)
    {
        if (Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TSV" or ".XLSX") return FileKind.Roster;
        // JSON is YAML, so a record would be read as a run of unknown words.
        if (RunRecord.LooksLikeOne(text)) return FileKind.Record;
        if (RunReader.IsRun(text)) return FileKind.Run;
        return YamlTree.Read(text, "", new Mistakes()) is { } root && root["topics"] is null && root["solve"] is not null && (root["given"] ?? root["page"]) is not null ? FileKind.Topic : null;
    }
}
