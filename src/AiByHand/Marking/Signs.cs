using AiByHand.Templates.Plans;

namespace AiByHand.Marking;

/// <summary>What stands for a mark, and for none, in cells that are marked rather than written in: the sign that a quiz shows first, then those that a pen, a form or a program leaves.</summary>
internal static class Signs
{
    private static readonly string[] Set = ["✓", "1", "v", "x", "yes", "on", "true", "✔", "☑", "☒", "✗", "✘", "×", "■", "█"];
    private static readonly string[] NotSet = ["0", "no", "off", "false", "☐", "□"];
    private static readonly string[] Ticks = ["✓", "v", "1", "yes", "on", "true", "✔", "☑"];
    private static readonly string[] Crosses = ["✗", "x", "✘", "×", "☒"];
    private static readonly string[] Circles = ["○", "o", "1", "0", "◯", "◦"];
    private static readonly string[] CrossesOrNots = [.. Crosses, "0", "no", "off", "false"];

    private static readonly Dictionary<(CellLook, bool), HashSet<string>> Lookup = Looks.ToDictionary(
        look => look, look => Of(look.Look, look.IsSet).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<(CellLook Look, bool IsSet)> Looks =>
        from look in (CellLook[])[CellLook.Ticks, CellLook.Checks, CellLook.Marks, CellLook.Pixels] from isSet in (bool[])[true, false] select (look, isSet);

    /// <summary>What may stand for 1 (set) or for 0.</summary>
    public static IReadOnlyList<string> Of(CellLook look, bool isSet) => (look, isSet) switch
    {
        (CellLook.Ticks or CellLook.Pixels, true) => Set,
        (CellLook.Ticks or CellLook.Pixels, false) => NotSet,
        (CellLook.Checks, true) => Ticks,
        (CellLook.Checks, false) => CrossesOrNots,
        (CellLook.Marks, true) => Circles,
        (CellLook.Marks, false) => Crosses,
        _ => throw new ArgumentOutOfRangeException(nameof(look)),
    };

    /// <summary>1 or 0 for what stands there; null for anything else.</summary>
    public static int? Read(string text, CellLook look) => Lookup[(look, true)].Contains(text) ? 1 : Lookup[(look, false)].Contains(text) ? 0 : null;
}
