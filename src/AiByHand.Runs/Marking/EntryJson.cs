using System.Text.Json;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Reads entries from JSON: <c>{ "copy": "1003", "sheet": "rnn", "cells": { "Z1[2,1]": "4" } }</c>, or a list of such sheets.</summary>
internal static class EntryJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The sheets, as they come in the file.</summary>
    public static IReadOnlyList<HandedSheet> Read(string text, string file, Mistakes mistakes)
    {
        var at = new Location(file, 1, 1);
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(sheet => Sheet(sheet, at))]
                : [Sheet(document.RootElement, at)];
        }
        catch (JsonException wrong)
        {
            mistakes.Add(new Location(file, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1), "this is no JSON");
        }
        // The last is what half a sign in a text gives.
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            mistakes.Add(at, wrong is FormatException ? wrong.Message : "a text in it is damaged");
        }
        return [];
    }

    private static HandedSheet Sheet(JsonElement sheet, Location at)
    {
        if (sheet.ValueKind != JsonValueKind.Object || !sheet.TryGetProperty("cells", out var cells) || cells.ValueKind != JsonValueKind.Object)
            throw new FormatException("""a sheet must be { "copy": …, "sheet": …, "cells": { "Z1[2,1]": "4" } }""");
        return new HandedSheet(at, Named(sheet, "copy"), Named(sheet, "sheet"), [.. cells.EnumerateObject().Select(cell => new HandedCell(cell.Name.Trim(), TextOf(cell.Value, cell.Name), at))]);
    }

    private static string Named(JsonElement sheet, string name) => sheet.TryGetProperty(name, out var value) ? TextOf(value, name).Trim() : "";

    private static string TextOf(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => throw new FormatException($"'{name}' must be a text or a number"),
    };
}
