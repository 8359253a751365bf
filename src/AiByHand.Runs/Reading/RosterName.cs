namespace AiByHand.Runs.Reading;

/// <summary>A pupil's name from the columns that have it.</summary>
internal static class RosterName
{
    /// <summary>The columns that names are from as a rule.</summary>
    public static IReadOnlyList<int> Columns(RosterColumns columns) =>
        columns.HasParts ? [columns.First!.Value, .. columns.Families]
        : columns.Whole.Count > 0 ? [columns.Whole[0]]
        : columns.First is { } first ? [first] : columns.Families;

    /// <summary>The name of the line's pupil and the column in which it begins.</summary>
    /// <param name="line">The line.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="read">Takes up the columns it is from.</param>
    public static (string Name, int Column) Of(RosterLines line, RosterColumns columns, HashSet<int> read)
    {
        if (columns.HasParts && Joined(line, columns) is not "" and var joined)
        {
            read.UnionWith(Columns(columns));
            return (joined, columns.First!.Value);
        }
        foreach (var column in columns.Whole)
        {
            if (line.Text(column) is not "" and var name)
            {
                read.Add(column);
                return (name, column);
            }
        }
        read.UnionWith(Columns(columns));
        return (Joined(line, columns), Columns(columns)[0]);
    }

    private static string Joined(RosterLines line, RosterColumns columns)
    {
        var first = columns.First is { } column ? line.Text(column) : "";
        var family = string.Join(' ', columns.Families.Select(line.Text).Where(text => text.Length > 0));
        if (first.Length == 0 || family.Length == 0) return first + family;
        if (columns.IsFamilyDoubtful && $" {family} ".Contains($" {first} ", StringComparison.OrdinalIgnoreCase)) return family;
        // Chinese, Japanese and Korean names have the family's before, and no blank between.
        return IsEastAsian(first[0]) && IsEastAsian(family[^1]) ? family + first : $"{first} {family}";
    }

    private static bool IsEastAsian(char sign) => sign is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
}
