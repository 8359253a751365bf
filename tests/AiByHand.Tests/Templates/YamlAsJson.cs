using System.Globalization;
using System.Text.Json.Nodes;
using AiByHand.Yaml;

namespace AiByHand.Tests.Templates;

/// <summary>A template as an editor's YAML server sees it when it checks the schema: YAML's core types.</summary>
internal static class YamlAsJson
{
    public static JsonObject Of(string yaml)
    {
        var mistakes = new Mistakes();
        var root = YamlTree.Read(yaml, "template", mistakes);
        mistakes.Refuse();
        return (JsonObject)Of(root!)!;
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Of(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsQuoted: false, Text: "true" or "false" } boolean => JsonValue.Create(boolean.Text == "true"),
        YamlScalar { IsQuoted: false } plain when long.TryParse(plain.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => JsonValue.Create(integer),
        YamlScalar { IsQuoted: false } plain when decimal.TryParse(plain.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar text => JsonValue.Create(text.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
