namespace AiByHand.Yaml;

/// <summary>The words by which templates name roles, inks, tints and the like: the enum's names in lower case.</summary>
public static class Names
{
    /// <summary>An enum's names as files write them, in its order.</summary>
    public static IReadOnlyList<string> Of<T>() where T : struct, Enum => Words<T>.All;

    /// <summary>The value that a name stands for; null, with the mistake told, if there is none.</summary>
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

    private static class Words<T> where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] All = Array.ConvertAll(Values, value => value.ToString().ToLowerInvariant());
    }
}
