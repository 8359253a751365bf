using System.Text.Json;

namespace AiByHand.Runs.Records;

/// <summary>Reading what a record must have.</summary>
internal static class JsonFields
{
    extension(JsonElement json)
    {
        /// <summary>A value of a kind.</summary>
        /// <exception cref="FormatException">It is missing, or of another kind.</exception>
        public JsonElement Required(string name, JsonValueKind kind)
        {
            if (json.ValueKind != JsonValueKind.Object) throw new FormatException($"expected an object with '{name}'");
            if (!json.TryGetProperty(name, out var value)) throw new FormatException($"'{name}' is missing");
            return value.ValueKind == kind ? value : throw new FormatException($"'{name}' must be {Words(kind)}");
        }

        /// <summary>A text.</summary>
        /// <exception cref="FormatException">It is missing, or no text.</exception>
        public string Text(string name) => json.Required(name, JsonValueKind.String).GetString()!;

        /// <summary>A whole number.</summary>
        /// <exception cref="FormatException">It is missing, or no whole number.</exception>
        public int Whole(string name) =>
            json.Required(name, JsonValueKind.Number).TryGetInt32(out var number) ? number : throw new FormatException($"'{name}' must be a whole number");
    }

    private static string Words(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        _ => "a number",
    };
}
