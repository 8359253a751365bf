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
            WriteSizes(json, TemplateCatalog.SizesOf(topic));
            WriteEffort(json, MedianEfforts.Of(topic));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSizes(Utf8JsonWriter json, IReadOnlyList<TemplateSize> sizes)
    {
        json.WriteStartArray("sizes");
        foreach (var size in sizes)
        {
            json.WriteStartObject();
            json.WriteString("name", size.Name);
            json.WriteString("about", size.About);
            json.WriteNumber("default", size.Default);
            json.WriteNumber("from", size.Least);
            json.WriteNumber("to", size.Most);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEffort(Utf8JsonWriter json, IReadOnlyList<int>? points)
    {
        if (points is null) return;
        json.WriteStartObject("medianEffort");
        for (var level = 0; level < Template.Levels.Count; level++) json.WriteNumber(Template.Levels[level], points[level]);
        json.WriteEndObject();
    }
}
