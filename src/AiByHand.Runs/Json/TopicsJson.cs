using System.Globalization;
using System.Text.Json;
using AiByHand.Runs.Choosing;
using AiByHand.Templates;

namespace AiByHand.Runs.Json;

/// <summary>Topics as JSON, for programs and for the page.</summary>
public static class TopicsJson
{
    /// <summary>Writes a list of topics with their sizes, for which their templates are read.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<TopicHead> topics) => Write(json, topics, head => WriteSizes(json, TemplateCatalog.SizesOf(head)));

    /// <summary>Writes a list of topics without their sizes, which takes no time.</summary>
    public static void WriteHeads(Utf8JsonWriter json, IEnumerable<TopicHead> topics) => Write(json, topics, static _ => { });

    /// <summary>Writes the property <c>sizes</c>: what each is the size of, its level's own, from where to where it may go; of a sheet what it is there.</summary>
    public static void WriteSizes(Utf8JsonWriter json, IReadOnlyList<TemplateSize> sizes, bool ofSheet = false)
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
            if (ofSheet) json.WriteNumber("value", size.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<TopicHead> topics, Action<TopicHead> more)
    {
        json.WriteStartArray();
        foreach (var head in topics)
        {
            json.WriteStartObject();
            json.WriteString("topic", head.Topic);
            json.WriteString("number", head.Number);
            json.WriteString("title", head.Title);
            json.WriteNumber("revision", head.Revision);
            json.WriteStartArray("levels");
            foreach (var level in Template.Levels) json.WriteStringValue(level);
            json.WriteEndArray();
            more(head);
            WriteEffort(json, MedianEfforts.Of(head));
            json.WriteString("shelf", ShelfOf(head));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // The book numbers what is basic in Roman; examples have letters.
    private static string ShelfOf(TopicHead head) =>
        TemplateCatalog.Examples.Contains(head) ? "example" : int.TryParse(head.Number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "advanced" : "basic";

    private static void WriteEffort(Utf8JsonWriter json, IReadOnlyList<int>? points)
    {
        if (points is null) return;
        json.WriteStartObject("medianEffort");
        for (var level = 0; level < Template.Levels.Count; level++) json.WriteNumber(Template.Levels[level], points[level]);
        json.WriteEndObject();
    }
}
