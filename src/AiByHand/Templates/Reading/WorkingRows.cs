using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>
/// A sum as it is written by hand: rows of a caption, a sign and an item, one below the other, and a thick rule over the row whose sign is <c>=</c>.
/// </summary>
internal static class WorkingRows
{
    private const string Equal = "=";

    /// <summary>The grid of areas that it is.</summary>
    public static YamlMap Of(YamlMap item, Mistakes mistakes)
    {
        const string Expected = "a list of rows: a caption, a sign and an item, such as [ \"Target\", −, target ]; = draws the rule";
        var rows = new List<YamlNode>();
        foreach (var node in new Fields(item, mistakes).List("working", Expected))
        {
            if (node is not YamlList { Items: [var caption, YamlScalar sign, var operand] })
            {
                mistakes.Add(node.At, $"expected a caption, a sign (or ~) and an item, found {node.Kind}");
                continue;
            }
            if (sign.Text == Equal) rows.Add(new YamlList([Nothing(sign.At), MadeYaml.Map("rule", MadeYaml.Word("true", sign.At)), MadeYaml.Word(AreaReader.Leftwards, sign.At)], sign.At));
            rows.Add(new YamlList([caption, sign.IsNull || sign.Text == Equal ? Nothing(sign.At) : MadeYaml.Map("operator", sign), operand], node.At));
        }
        if (item["working"] is YamlList { Items.Count: 0 } none) mistakes.Add(none.At, $"'working' must be {Expected}, found {none.Kind}");
        // What is wrong with its rows is told.
        if (rows.Count == 0) rows.Add(new YamlList([Nothing(item.At)], item.At));
        List<(YamlScalar Key, YamlNode Value)> entries = [(MadeYaml.Word("areas", item.At), new YamlList(rows, item["working"]!.At))];
        if (item["gap"] is { } gap) entries.Add((MadeYaml.Word("gap", gap.At), gap));
        return new YamlMap(entries, item.At);
    }

    private static YamlScalar Nothing(Location at) => MadeYaml.Word("~", at);
}
