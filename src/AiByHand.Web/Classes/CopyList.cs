using System.Text.Json;
using AiByHand.Runs.Plans;

namespace AiByHand.Web.Classes;

/// <summary>Who gets sheets, as the page is told of it.</summary>
internal static class CopyList
{
    // A page shows no more, and says how many there are.
    private const int MostShown = 1000;

    /// <summary>Writes the properties <c>count</c> and <c>copies</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Copy> copies)
    {
        json.WriteNumber("count", copies.Count);
        json.WriteStartArray("copies");
        foreach (var copy in copies.Take(MostShown)) Write(json, copy);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Copy copy)
    {
        json.WriteStartObject();
        json.WriteString("id", copy.Id);
        json.WriteString("name", copy.Name);
        json.WriteString("printed", copy.PrintedName);
        json.WriteString("group", copy.Group);
        json.WriteString("label", copy.Label);
        json.WriteString("variant", copy.Variant?.Id);
        json.WriteEndObject();
    }
}
