using System.Text.Json;
using AiByHand.Solutions;
using AiByHand.Tensors;

namespace AiByHand.Runs.Records;

/// <summary>A sheet's effort as JSON.</summary>
public static class EffortJson
{
    /// <summary>Writes the property <c>effort</c> of the sheet that is being written.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="effort">The effort.</param>
    public static void Write(Utf8JsonWriter json, Effort effort)
    {
        json.WriteStartObject("effort");
        json.WriteNumber("points", effort.Weight);
        json.WriteNumber("products", effort.Products);
        json.WriteNumber("easyProducts", effort.EasyProducts);
        json.WriteNumber("additions", effort.Additions);
        json.WriteNumber("carries", effort.Carries);
        json.WriteNumber("negatives", effort.Negatives);
        json.WriteNumber("divisions", effort.Divisions);
        json.WriteNumber("lookups", effort.Lookups);
        json.WriteNumber("copies", effort.Copies);
        json.WritePropertyName("largestNumber");
        TensorJson.Write(json, effort.LargestNumber);
        json.WriteEndObject();
    }

    /// <summary>Reads a manifest's.</summary>
    /// <exception cref="FormatException">It isn't an effort.</exception>
    public static Effort Read(JsonElement effort) => new()
    {
        Products = effort.Whole("products"),
        EasyProducts = effort.Whole("easyProducts"),
        Additions = effort.Whole("additions"),
        Carries = effort.Whole("carries"),
        Negatives = effort.Whole("negatives"),
        Divisions = effort.Whole("divisions"),
        Lookups = effort.Whole("lookups"),
        Copies = effort.Whole("copies"),
        LargestNumber = effort.TryGetProperty("largestNumber", out var largest) && TensorJson.CellOf(largest) is { Word: null } cell ? cell.Number : throw new FormatException("'largestNumber' must be a number"),
    };
}
