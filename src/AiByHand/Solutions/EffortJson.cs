using System.Text.Json;
using AiByHand.Tensors;

namespace AiByHand.Solutions;

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

    /// <summary>Reads what was written.</summary>
    /// <exception cref="FormatException">It isn't an effort.</exception>
    public static Effort Read(JsonElement effort) => new()
    {
        Products = Whole(effort, "products"),
        EasyProducts = Whole(effort, "easyProducts"),
        Additions = Whole(effort, "additions"),
        Carries = Whole(effort, "carries"),
        Negatives = Whole(effort, "negatives"),
        Divisions = Whole(effort, "divisions"),
        Lookups = Whole(effort, "lookups"),
        Copies = Whole(effort, "copies"),
        LargestNumber = effort.TryGetProperty("largestNumber", out var largest) && TensorJson.CellOf(largest) is { Word: null } cell ? cell.Number : throw new FormatException("'largestNumber' must be a number"),
    };

    private static int Whole(JsonElement effort, string name) =>
        effort.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new FormatException($"'{name}' must be a whole number");
}
