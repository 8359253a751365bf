namespace AiByHand.Yaml;

/// <summary>
/// In { } and [ ] YAML ends a plain text at a comma: <c>{ value: choose(A, X, Y) }</c> comes as <c>value: choose(A</c> and two names more. The pieces are put together again,
/// and what is wrong is told once.
/// </summary>
internal static class CutTexts
{
    /// <summary>A list's items, with pieces of one text put together.</summary>
    public static List<YamlNode> Mended(List<YamlNode> items, Mistakes mistakes)
    {
        var whole = new List<YamlNode>(items.Count);
        foreach (var item in items)
        {
            if (whole is [.., YamlScalar open] && IsOpen(open) && item is YamlScalar { IsQuoted: false } rest) whole[^1] = Joined(open, rest, mistakes);
            else whole.Add(item);
        }
        return whole;
    }

    /// <summary>Whether an entry of a map is what is left of the text before it.</summary>
    public static bool IsRest(YamlScalar name, YamlNode value, List<(YamlScalar Key, YamlNode Value)> before) =>
        !name.IsQuoted && value is YamlScalar { IsNull: true } && before is [.., (_, YamlScalar open)] && IsOpen(open);

    /// <summary>Puts it together with the text before it.</summary>
    public static void Mend(YamlScalar rest, List<(YamlScalar Key, YamlNode Value)> before, Mistakes mistakes) =>
        before[^1] = (before[^1].Key, Joined((YamlScalar)before[^1].Value, rest, mistakes));

    private static bool IsOpen(YamlScalar text) => !text.IsQuoted && text.Text.Count(sign => sign == '(') > text.Text.Count(sign => sign == ')');

    private static YamlScalar Joined(YamlScalar open, YamlScalar rest, Mistakes mistakes)
    {
        var text = open with { Text = $"{open.Text}, {rest.Text}" };
        if (!IsOpen(text)) mistakes.AddOnce(text.At, text.Text.Length, $"in {{ }} and [ ] a text with a comma needs quotes: \"{text.Text}\"");
        return text;
    }
}
