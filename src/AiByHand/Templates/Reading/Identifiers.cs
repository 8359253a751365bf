using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>What a template may call a tensor, an item, a size.</summary>
internal static class Identifiers
{
    /// <summary>Tells of a name that <see cref="IsOne"/> refuses.</summary>
    public static void Require(YamlScalar name, string what, Mistakes mistakes)
    {
        if (!IsOne(name.Text)) mistakes.Add(name.At, $"'{name.Text}' can't be {what}: letters, digits and _, no digit first, and none of and, or, not, in");
    }

    /// <summary>Whether expressions can name it: letters, digits and underscores, and no word of the expressions' own.</summary>
    public static bool IsOne(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || name is "and" or "or" or "not" or "in") return false;
        foreach (var sign in name)
        {
            if (!(char.IsLetterOrDigit(sign) || sign == '_')) return false;
        }
        return true;
    }
}
