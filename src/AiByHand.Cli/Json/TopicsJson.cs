using System.Text.Json;
using AiByHand.Templates;

namespace AiByHand.Cli.Json;

/// <summary>The list of topics as JSON.</summary>
internal static class TopicsJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<TopicHead> topics)
    {
        json.WriteStartArray();
        foreach (var topic in topics)
        {
            json.WriteStartObject();
            json.WriteString("topic", topic.Topic);
            json.WriteString("number", topic.Number);
            json.WriteString("title", topic.Title);
            json.WriteNumber("revision", topic.Revision);
            json.WriteStartArray("levels");
            foreach (var level in Template.Levels) json.WriteStringValue(level);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
