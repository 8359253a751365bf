using System.Globalization;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads <c>sizes</c> and takes over the values that were chosen for this reading.</summary>
internal static class SizeSection
{
    public static readonly string[] Keys = ["default", "from", "to", "about"];

    private const int Largest = 64;

    // A check reads the template at the least and the most of each.
    private const int Most = 8;

    /// <exception cref="SizeException">A chosen size that isn't there, or out of its bounds.</exception>
    public static List<TemplateSize> Read(Fields template, IReadOnlyDictionary<string, int>? chosen, string topic, Mistakes mistakes)
    {
        var mistakesBefore = mistakes.Count;
        var sizes = new List<TemplateSize>();
        foreach (var (name, node) in template.Map("sizes", "a map of sizes by name")?.Entries ?? [])
        {
            if (sizes.Count == Most)
            {
                mistakes.Add(name.At, $"a template has at most {Most} sizes");
                break;
            }
            sizes.Add(Read(name, node, mistakes));
        }
        return mistakes.Count > mistakesBefore || chosen is null ? sizes : Chosen(sizes, chosen, topic);
    }

    // One that can't be read is there nevertheless, for what names it.
    private static TemplateSize Read(YamlScalar key, YamlNode node, Mistakes mistakes)
    {
        Identifiers.Require(key, "a size's name", mistakes);
        if (node is not YamlMap map)
        {
            mistakes.Add(node.At, $"a size is a map with {string.Join(", ", Keys)}, found {node.Kind}");
            return new TemplateSize(key.Text, "", 1, 1, 1, 1);
        }
        var fields = new Fields(map, Keys, mistakes, "a size");
        foreach (var bound in new[] { "default", "from", "to" }) fields.Require(bound, "a whole number");
        int least = fields.Integer("from", 1, Largest, 1), most = fields.Integer("to", 1, Largest, Largest), usual = fields.Integer("default", 1, Largest, least);
        if (least > most) mistakes.Add(map.At, $"'{key.Text}' can't be from {least} to {most}");
        else if (usual < least || usual > most) mistakes.Add(fields.Node("default")!.At, $"the default of '{key.Text}' must be from {least} to {most}, found {usual}");
        return new TemplateSize(key.Text, fields.Text("about") ?? "", least, most, usual, usual);
    }

    private static List<TemplateSize> Chosen(List<TemplateSize> sizes, IReadOnlyDictionary<string, int> chosen, string topic)
    {
        foreach (var (name, value) in chosen.OrderBy(choice => choice.Key, StringComparer.Ordinal))
        {
            var place = sizes.FindIndex(size => size.Name == name);
            if (place < 0) throw new SizeException($"{topic} has no size '{name}'{Instead(sizes, name)}");
            var size = sizes[place];
            if (value < size.Least || value > size.Most)
            {
                throw new SizeException(string.Create(CultureInfo.InvariantCulture,
                    $"{topic}: {name} must be from {size.Least} to {size.Most}{(size.About.Length > 0 ? $" ({size.About})" : "")}, not {value}"));
            }
            sizes[place] = size with { Value = value };
        }
        return sizes;
    }

    private static string Instead(List<TemplateSize> sizes, string name) =>
        Spelling.DidYouMean(name, sizes.Select(size => size.Name)) is { Length: > 0 } near ? near
        : sizes.Count == 0 ? "; its sizes are fixed"
        : $"; it has {string.Join(", ", sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Name} ({size.Least} to {size.Most})")))}";
}
