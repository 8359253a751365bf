using System.Globalization;
using System.Text;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Reading;

/// <summary>
/// What copies' files are called: their ids, which are good for that as a rule. Where one isn't (<c>2025/001</c>, <c>con</c>), its file has a name that comes near it, and nobody else's, also on
/// disks that don't tell capitals apart.
/// </summary>
internal sealed class FileNames
{
    // A copy's key has the copy's name with this after it, so no name may end so.
    private const string KeyEnding = "-key";

    private const string Unfit = "/\\:*?\"<>|";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The copies, each with its file's name. Who has a good id keeps it, wherever they stand.</summary>
    public IReadOnlyList<Copy> Given(IReadOnlyList<Copy> copies)
    {
        _taken.UnionWith(copies.Select(copy => copy.Id).Where(id => Of(id) == id));
        return [.. copies.Select(copy => Of(copy.Id) is var name && name == copy.Id ? copy : copy with { FileName = Free(name) })];
    }

    private string Free(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{name}~{number}");
        return free;
    }

    private static string Of(string id)
    {
        var name = new StringBuilder(id.Length + 1);
        foreach (var sign in id) name.Append(Unfit.Contains(sign) ? '_' : sign);
        if (name[0] == '.') name[0] = '_';
        if (name[^1] == '.') name[^1] = '_';
        var safe = name.ToString();
        return IsDevice(safe) || safe.EndsWith(KeyEnding, StringComparison.OrdinalIgnoreCase) ? Marked(safe) : safe;
    }

    // con.txt is as bad as con, so the mark goes before the dot.
    private static string Marked(string name) => name.IndexOf('.') is >= 0 and var dot && IsDevice(name) ? $"{name[..dot].TrimEnd()}_{name[dot..]}" : $"{name}_";

    // COM1 and COM1.txt alike; the raised digits count as digits there.
    private static bool IsDevice(string name)
    {
        var dot = name.IndexOf('.');
        var device = (dot < 0 ? name : name[..dot]).TrimEnd();
        return Devices.Contains(device, StringComparer.OrdinalIgnoreCase)
            || (device.Length == 4 && (device.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || device.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)) && (char.IsAsciiDigit(device[3]) || device[3] is '¹' or '²' or '³'));
    }
}
