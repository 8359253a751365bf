using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads <c>captions: { left: [ X, W1 ] }</c>: the items that have their tensor's name at a side, with its number as an index.</summary>
internal static class CaptionSection
{
    public static readonly string[] Keys = ["above", "below", "left", "right"];

    /// <summary>The items as they are described, with those captions.</summary>
    public static YamlMap Laid(Fields page, YamlMap described, TensorSections tensors, Mistakes mistakes)
    {
        if (page.Map("captions", "a map of sides to the items that have their tensor's name there, such as { left: [ X, W1 ] }") is not { } map) return described;
        var entries = described.Entries.ToList();
        var sides = new Fields(map, Keys, mistakes, "'captions'");
        foreach (var (side, _) in map.Entries)
        {
            if (!Keys.Contains(side.Text)) continue;
            foreach (var node in sides.List(side.Text, "a list of items"))
            {
                if (node is not YamlScalar { IsNull: false } item)
                {
                    mistakes.Add(node.At, $"expected an item's name, found {node.Kind}");
                    continue;
                }
                var place = entries.FindIndex(entry => entry.Key.Text == item.Text);
                var known = place < 0 ? null : entries[place].Value as YamlMap;
                if (tensors.Resolve(known?["tensor"] as YamlScalar ?? item with { Text = AreaReader.TensorOf(item.Text) }) is not { } tensor) continue;
                if (known?[side.Text] is not null)
                {
                    mistakes.Add(item.At, $"'{item.Text}' has a caption {(side.Text is "left" or "right" ? "at the " : "")}{side.Text} already");
                    continue;
                }
                var caption = new YamlMap([.. known?.Entries ?? [], (side, new YamlScalar(TensorName.Written(tensor.Name), IsQuoted: true, IsVerbatim: false, item.At))], known?.At ?? item.At);
                if (place < 0) entries.Add((item, caption));
                else entries[place] = (entries[place].Key, caption);
            }
        }
        return new YamlMap(entries, described.At);
    }
}
