using System.Text.Json;
using AiByHand.Solutions;

namespace AiByHand.Runs.Records;

/// <summary>A sheet's effort in a manifest.</summary>
internal static class EffortJson
{
    public static void Write(Utf8JsonWriter json, string name, Effort effort)
    {
        json.WriteStartObject(name);
        json.WriteNumber("points", effort.Points);
        json.WriteNumber("products", effort.Products);
        json.WriteNumber("easy products", effort.EasyProducts);
        json.WriteNumber("additions", effort.Additions);
        json.WriteNumber("carries", effort.Carries);
        json.WriteNumber("negatives", effort.Negatives);
        json.WriteNumber("divisions", effort.Divisions);
        json.WriteNumber("lookups", effort.Lookups);
        json.WriteNumber("copies", effort.Copies);
        json.WritePropertyName("largest number");
        TensorJson.Write(json, effort.LargestNumber);
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">It isn't an effort.</exception>
    public static Effort Read(JsonElement effort) => new()
    {
        Products = effort.Whole("products"),
        EasyProducts = effort.Whole("easy products"),
        Additions = effort.Whole("additions"),
        Carries = effort.Whole("carries"),
        Negatives = effort.Whole("negatives"),
        Divisions = effort.Whole("divisions"),
        Lookups = effort.Whole("lookups"),
        Copies = effort.Whole("copies"),
        LargestNumber = effort.TryGetProperty("largest number", out var largest) && TensorJson.CellOf(largest) is { Word: null } cell ? cell.Number : throw new FormatException("'largest number' must be a number"),
    };
}
