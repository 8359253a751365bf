namespace AiByHand.Templates.Reading;

/// <summary>The words by which templates name roles, inks, tints and the like: the enum's names in lower case.</summary>
internal static class Names
{
    public static IReadOnlyList<string> Of<T>() where T : struct, Enum => Words<T>.All;

    public static T? Parse<T>(YamlNode node, string key, Mistakes mistakes) where T : struct, Enum
    {
        if (node is YamlScalar scalar)
        {
            // A4 is a4.
            var index = Array.FindIndex(Words<T>.All, word => word.Equals(scalar.Text, StringComparison.OrdinalIgnoreCase));
            if (index >= 0) return Words<T>.Values[index];
        }
        var near = node is YamlScalar word ? Spelling.DidYouMean(word.Text, Words<T>.All) : "";
        mistakes.Add(node.At, $"'{key}' can't be {node.Kind}{(near.Length > 0 ? near : $"; it is one of {string.Join(", ", Words<T>.All)}")}");
        return null;
    }

    /// <summary>Tells of a name that <see cref="IsIdentifier"/> refuses.</summary>
    public static void RefuseUnlessIdentifier(YamlScalar name, string what, Mistakes mistakes)
    {
        if (!IsIdentifier(name.Text)) mistakes.Add(name.At, $"'{name.Text}' can't be {what}: letters, digits and _, no digit first, and none of and, or, not, in");
    }

    /// <summary>Whether expressions can name it: letters, digits and underscores, and no word of the expressions' own.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || name is "and" or "or" or "not" or "in") return false;
        foreach (var sign in name)
        {
            if (!(char.IsLetterOrDigit(sign) || sign == '_')) return false;
        }
        return true;
    }

    private static class Words<T> where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] All = Array.ConvertAll(Values, value => value.ToString().ToLowerInvariant());
    }
}
