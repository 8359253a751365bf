using System.Collections.Concurrent;

namespace AiByHand.Yaml;

/// <summary>The words by which templates name roles, inks, tints and the like: the enum's names in lower case.</summary>
public static class Names
{
    // By enum, and not in a class for each: the code of such classes isn't compiled ahead.
    private static readonly ConcurrentDictionary<Type, string[]> Words = new();

    /// <summary>An enum's names as files write them, in its order.</summary>
    public static IReadOnlyList<string> Of<T>() where T : struct, Enum => WordsOf(typeof(T));

    /// <summary>The value that a name stands for; null, with the mistake told, if there is none.</summary>
    public static T? Parse<T>(YamlNode node, string key, Mistakes mistakes) where T : struct, Enum
    {
        var kind = typeof(T);
        var words = WordsOf(kind);
        // A4 is a4.
        if (node is YamlScalar scalar && Array.Exists(words, word => word.Equals(scalar.Text, StringComparison.OrdinalIgnoreCase))) return (T)Enum.Parse(kind, scalar.Text, ignoreCase: true);
        var near = node is YamlScalar other ? Spelling.DidYouMean(other.Text, words) : "";
        mistakes.Add(node.At, $"'{key}' can't be {node.Kind}{(near.Length > 0 ? near : $"; it is one of {string.Join(", ", words)}")}");
        return null;
    }

    private static string[] WordsOf(Type kind) => Words.GetOrAdd(kind, static kind => Array.ConvertAll(Enum.GetNames(kind), name => name.ToLowerInvariant()));
}
