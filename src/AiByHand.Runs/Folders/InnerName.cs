using AiByHand.Pages.Writers;

namespace AiByHand.Runs.Folders;

/// <summary>What stands in a place of a folder.</summary>
internal enum Standing
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A file, reached through folders alone.</summary>
    File,

    /// <summary>A link, a folder, or something behind one that is none: nothing to be read, replaced or taken away.</summary>
    Other,
}

/// <summary>Names of files in a folder, with slashes, as records have them. Whoever wrote a record, its names lead nowhere else, and through no link.</summary>
internal static class InnerName
{
    private const int Longest = 500;

    /// <summary>What is wrong with a name, or null.</summary>
    public static string? Flaw(string name)
    {
        if (name.Length is 0 or > Longest) return "it is empty, or too long";
        if (!IsWellFormed(name)) return "it has signs that no name of a run's file has";
        foreach (var part in name.Split('/'))
        {
            if (part is "" or "." or "..") return "it leads out of the run's folder";
        }
        return null;
    }

    /// <summary>What stands there. Only the folder itself, which the user named, may be a link.</summary>
    /// <exception cref="IOException">It can't be looked at.</exception>
    public static Standing At(string folder, string name, out string why)
    {
        var path = folder;
        var parts = name.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            path = Path.Combine(path, parts[i]);
            var isLast = i == parts.Length - 1;
            if (new FileInfo(path).LinkTarget is not null) return Other($"{path} is a link", out why);
            if (Directory.Exists(path))
            {
                if (isLast) return Other("a folder of that name is in the way", out why);
            }
            else if (File.Exists(path))
            {
                if (!isLast) return Other($"{path} is a file, not a folder", out why);
            }
            else
            {
                // Of what stands in a folder that may not be opened the system says nothing but that.
                if (Permission.IsLacking(path)) return Other(Permission.ToOpen(path), out why);
                break;
            }
            if (isLast)
            {
                why = "";
                return Standing.File;
            }
        }
        why = "";
        return Standing.Nothing;
    }

    /// <summary>The refusal of a place where something stands that no file may take the place of.</summary>
    public static OutputException Refusal(string folder, string name, string why) => new(Path.Combine(folder, name), $"{why}.");

    // A name may have signs of two halves, such as an emoji in an id; not one half, no control sign, no other separator.
    private static bool IsWellFormed(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsControl(name[i]) || name[i] is '\\' or ':') return false;
            if (!char.IsSurrogate(name[i])) continue;
            if (i + 1 >= name.Length || !char.IsSurrogatePair(name[i], name[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static Standing Other(string reason, out string why)
    {
        why = reason;
        return Standing.Other;
    }
}
