namespace AiByHand.Runs.Reading;

/// <summary>Lines of a class list that are no pupil's: a gradebook's possible points, dates and averages, a system's test student, teachers.</summary>
internal static class Outsiders
{
    private const int HashLength = 40;

    /// <summary>What the line is, in a few words; null for a pupil's.</summary>
    public static string? Of(RosterLines line, RosterColumns columns)
    {
        var names = columns.Whole.Concat(columns.First is { } first ? [first] : []).Concat(columns.Families).Select(line.Text).ToList();
        List<string> ids = [.. columns.Ids.Select(line.Text)];
        var name = names.Find(text => text.Length > 0) ?? "";
        if (ids.TrueForAll(id => id.Length == 0))
        {
            if (name.Length == 0) return $"a line without name and id ('{FirstOf(line)}')";
            if (names.Exists(RosterWords.IsNoPupil)) return $"'{names.Find(RosterWords.IsNoPupil)}' is no pupil";
        }
        name = RosterName.Of(line, columns, []).Name;
        // As Canvas and Blackboard name whom a teacher becomes to see a course as pupils do.
        if (ids.Exists(id => id.EndsWith("_previewuser", StringComparison.OrdinalIgnoreCase))) return $"'{name}' is the preview's pupil";
        if (ids[0].Length == 0 ? IsTest(names) || ids.Exists(IsHash) : IsTest(names) && ids.Exists(IsHash)) return $"'{name}' is the system's test student";
        return columns.Role is { } role && RosterWords.IsTeacher(line.Text(role)) ? $"'{name}' is there as {line.Text(role)}" : null;
    }

    private static bool IsTest(List<string> names) =>
        names.Exists(RosterWords.IsTestStudent) || (names.Exists(name => RosterWords.Of(name) == "test") && names.Exists(name => RosterWords.Of(name) == "student"));

    private static bool IsHash(string id) => id.Length == HashLength && id.All(char.IsAsciiHexDigitLower);

    private static string FirstOf(RosterLines line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line.Text(i) is { Length: > 0 } text) return text;
        }
        return "";
    }
}
