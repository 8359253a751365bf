using System.Text.Json.Nodes;
using AiByHand.Yaml;

namespace AiByHand.Runs.Editing;

/// <summary>What was read of a YAML file as JSON: maps, lists, and each single value as a text.</summary>
internal static class YamlJson
{
    /// <summary>A node.</summary>
    public static JsonNode Of(YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                var entries = new JsonObject();
                foreach (var (key, value) in map.Entries) entries[key.Text] = Of(value);
                return entries;
            case YamlList list:
                return new JsonArray([.. list.Items.Select(Of)]);
            default:
                return JsonValue.Create(((YamlScalar)node).Text);
        }
    }

    /// <summary>Numbers and truths as the texts that a file has of them; what is empty is null, and isn't in a map or a list.</summary>
    public static JsonNode? Plain(JsonNode? value)
    {
        switch (value)
        {
            case null:
                return null;
            case JsonObject map:
                var entries = new JsonObject();
                foreach (var (key, inner) in map)
                {
                    if (Plain(inner) is { } plain) entries[key] = plain;
                }
                return entries.Count > 0 ? entries : null;
            case JsonArray list:
                var items = new JsonArray([.. list.Select(Plain).OfType<JsonNode>()]);
                return items.Count > 0 ? items : null;
            default:
                return value.ToString() is { Length: > 0 } text ? JsonValue.Create(text) : null;
        }
    }
}
