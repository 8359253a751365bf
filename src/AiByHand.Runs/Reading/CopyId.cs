namespace AiByHand.Runs.Reading;

/// <summary>What an id must be to name a copy's files on any disk.</summary>
internal static class CopyId
{
    /// <summary>How many signs it may have.</summary>
    public const int Longest = 64;

    /// <summary>A copy's key has the copy's name with this after it, so no id may end so.</summary>
    public const string KeyEnding = "-key";

    private const string Unfit = "/\\:*?\"<>|";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    /// <summary>What is wrong with an id, or null.</summary>
    public static string? Flaw(string id)
    {
        if (id.AsSpan().IndexOfAny(Unfit) is >= 0 and var place) return $"it has a '{id[place]}'";
        if (id[0] == '.' || id[^1] == '.') return "it begins or ends with a dot";
        if (IsDevice(id)) return "on Windows that is a device";
        return id.EndsWith(KeyEnding, StringComparison.OrdinalIgnoreCase) ? $"what ends in {KeyEnding} is a key's" : null;
    }

    // COM1 and COM1.txt alike; the raised digits count as digits there.
    private static bool IsDevice(string id)
    {
        var dot = id.IndexOf('.');
        var name = (dot < 0 ? id : id[..dot]).TrimEnd();
        return Devices.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (name.Length == 4 && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)) && (char.IsAsciiDigit(name[3]) || name[3] is '¹' or '²' or '³'));
    }
}
