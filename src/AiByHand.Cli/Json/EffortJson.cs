using System.Text.Json;
using AiByHand.Solutions;

namespace AiByHand.Cli.Json;

/// <summary>A sheet's effort as JSON.</summary>
internal static class EffortJson
{
    /// <summary>Writes the property <c>effort</c> of the sheet that is being written.</summary>
    public static void Write(Utf8JsonWriter json, Effort effort)
    {
        json.WriteStartObject("effort");
        json.WriteNumber("points", effort.Points);
        json.WriteNumber("products", effort.Products);
        json.WriteNumber("easyProducts", effort.EasyProducts);
        json.WriteNumber("additions", effort.Additions);
        json.WriteNumber("carries", effort.Carries);
        json.WriteNumber("negatives", effort.Negatives);
        json.WriteNumber("divisions", effort.Divisions);
        json.WriteNumber("lookups", effort.Lookups);
        json.WriteNumber("copies", effort.Copies);
        json.WritePropertyName("largestNumber");
        ExactDecimal.Write(json, effort.LargestNumber);
        json.WriteEndObject();
    }
}
