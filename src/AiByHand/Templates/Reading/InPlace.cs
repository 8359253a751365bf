using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>
/// Writes out <c>Z: { value: …, relu: A }</c>: the step <c>A</c>, which is <c>relu(Z)</c> in the same cells, right after it, with the same role, ink and way of writing.
/// </summary>
internal static class InPlace
{
    public const string Key = "relu";

    /// <summary>The steps, and for each that a ReLU replaces in its cells the name of that.</summary>
    public static (YamlMap Steps, IReadOnlyDictionary<string, string> Followers) WrittenOut(YamlMap steps, Mistakes mistakes)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>(steps.Entries.Count);
        var followers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, node) in steps.Entries)
        {
            if (node is not YamlMap map || map[Key] is not { } relu)
            {
                entries.Add((name, node));
                continue;
            }
            entries.Add((name, new YamlMap([.. map.Entries.Where(entry => entry.Key.Text != Key)], map.At)));
            if (relu is not YamlScalar { IsNull: false } follower)
            {
                mistakes.Add(relu.At, $"'{Key}' must be the name of the step that is the ReLU of '{name.Text}' in the same cells, found {relu.Kind}");
                continue;
            }
            followers[name.Text] = follower.Text;
            var value = new YamlScalar($"relu({name.Text})", IsQuoted: false, IsVerbatim: false, follower.At);
            entries.Add((follower, new YamlMap([(value with { Text = "value" }, value), .. map.Entries.Where(entry => entry.Key.Text is "role" or "ink" or "show")], follower.At)));
        }
        return (new YamlMap(entries, steps.At), followers);
    }
}
