using System.Globalization;
using System.Text.Json;
using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Solutions;
using AiByHand.Tensors;

namespace AiByHand.Runs.Records;

/// <summary>A copy's sheets in a manifest.</summary>
internal static class CopyJson
{
    public static void Write(Utf8JsonWriter json, CopyRecord record)
    {
        json.WriteStartObject();
        json.WriteString("id", record.Copy.Id);
        json.WriteString("name", record.Copy.Name);
        json.WriteString("group", record.Copy.Group);
        if (record.Copy.Variant is { } variant) json.WriteString("variant", variant.Id);
        json.WriteStartObject("more");
        foreach (var (column, value) in record.Copy.More) json.WriteString(column, value);
        json.WriteEndObject();
        json.WriteStartArray("sheets");
        foreach (var sheet in record.Sheets) Write(json, sheet);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The record of a copy of the plan.</summary>
    /// <exception cref="FormatException">It isn't one; the message names the sheet.</exception>
    public static CopyRecord Read(JsonElement value, RunPlan plan, Copy copy)
    {
        var sheets = new List<RunSheet>();
        var written = value.Required("sheets", JsonValueKind.Array);
        if (written.GetArrayLength() != plan.Topics.Count) throw new FormatException($"{copy.Id} has {written.GetArrayLength()} sheets; the run has {plan.Topics.Count} topics");
        foreach (var sheet in written.EnumerateArray())
        {
            var topic = plan.Topics[sheets.Count];
            try
            {
                sheets.Add(ReadSheet(sheet, copy, topic, sheets.Count + 1));
            }
            catch (FormatException wrong)
            {
                throw new FormatException($"{copy.Id}, {topic.Key}: {wrong.Message}", wrong);
            }
        }
        return new CopyRecord(copy, sheets);
    }

    private static void Write(Utf8JsonWriter json, RunSheet sheet)
    {
        var solution = sheet.Solution;
        json.WriteStartObject();
        json.WriteString("topic", sheet.Topic.Key);
        json.WriteString("code", sheet.Code);
        // As text: a program in a language of floating point numbers would round a large seed.
        json.WriteString("seed", sheet.Seed.ToString(CultureInfo.InvariantCulture));
        if (VariantOf(sheet) is { } variant) json.WriteNumber("variant", variant);
        EffortJson.Write(json, sheet.Effort);
        json.WriteStartObject("given");
        foreach (var given in solution.Template.Givens)
        {
            if (given.IsHelper) continue;
            json.WritePropertyName(given.Name);
            TensorJson.Write(json, solution[given.Name]);
        }
        json.WriteEndObject();
        json.WriteStartObject("answers");
        foreach (var step in solution.Template.Steps)
        {
            json.WritePropertyName(step.Name);
            TensorJson.Write(json, solution[step.Name]);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static RunSheet ReadSheet(JsonElement sheet, Copy copy, PlannedTopic topic, int page)
    {
        var key = sheet.Text("topic");
        if (key != topic.Key) throw new FormatException($"this is a sheet of '{key}'");
        var seed = sheet.Text("seed");
        if (!ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw new FormatException($"'seed' must be a whole number in quotes, found '{seed}'");
        var code = sheet.Text("code");
        if (!SheetCodes.IsCode(code)) throw new FormatException($"'{(code.Length > 40 ? $"{code[..40]}…" : code)}' is no sheet's code");
        var template = topic.Template;
        if (template.Variants.Count > 0)
        {
            var variant = sheet.Required("variant", JsonValueKind.Number);
            template = variant.TryGetInt32(out var place) && place >= 1 && place <= template.Variants.Count
                ? template.Variants[place - 1]
                : throw new FormatException($"'variant' must be a whole number from 1 to {template.Variants.Count}");
        }
        var (written, answers) = (sheet.Required("given", JsonValueKind.Object), sheet.Required("answers", JsonValueKind.Object));
        var givens = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var given in template.Givens)
        {
            if (!given.IsHelper) givens[given.Name] = Read(written, given.Name, given.Shape);
        }
        var values = new Dictionary<string, Tensor>(givens, StringComparer.Ordinal);
        foreach (var step in template.Steps) values[step.Name] = Read(answers, step.Name, step.Shape);
        var solution = new Solution(new Problem(template, number, givens), values);
        return new RunSheet(copy, topic, page, code, number, solution, EffortJson.Read(sheet.Required("effort", JsonValueKind.Object)));
    }

    private static Tensor Read(JsonElement tensors, string name, Shape shape)
    {
        if (!tensors.TryGetProperty(name, out var value)) throw new FormatException($"{name} is missing");
        try
        {
            return TensorJson.Read(value, shape);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{name}: {wrong.Message}", wrong);
        }
    }

    // Which of its template's variants a sheet took, from 1.
    private static int? VariantOf(RunSheet sheet)
    {
        var variants = sheet.Topic.Template.Variants;
        for (var i = 0; i < variants.Count; i++)
        {
            if (ReferenceEquals(variants[i], sheet.Solution.Template)) return i + 1;
        }
        return null;
    }
}
