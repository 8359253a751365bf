using System.Text.Encodings.Web;
using System.Text.Json;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Workings;

namespace AiByHand.Exports.Json;

/// <summary>A sheet as JSON, as docs/json.md tells and <c>aibyhand schema sheet</c> describes: its tensors in the order of the topic, each with what is known of it.</summary>
public static class SheetJson
{
    /// <summary>How it is written: a formula's "·" and "'" stay as they are. The text goes into no web page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a sheet with its answers.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="solution">The sheet.</param>
    /// <param name="code">Its code.</param>
    /// <param name="effort">Its effort.</param>
    /// <param name="working">A line for each cell of the steps; null for none.</param>
    public static void WriteSolved(Utf8JsonWriter json, Solution solution, string code, Effort effort, Working? working = null)
    {
        var template = solution.Template;
        json.WriteStartObject();
        WriteHead(json, template);
        if (solution.Problem.Seed is { } seed) json.WriteNumber("seed", seed);
        else json.WriteNull("seed");
        json.WriteString("level", template.Level);
        json.WriteString("code", code);
        EffortJson.Write(json, effort);
        json.WriteStartArray("tensors");
        WriteGivens(json, solution);
        foreach (var step in template.Steps)
        {
            WriteStart(json, step.Name, step.Role, step.Number, step.Formula);
            TensorJson.Write(json, solution[step.Name]);
            if (working is not null) WriteLines(json, step, working);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a sheet to fill in: each cell that follows is null. Nothing in it rests on an answer.</summary>
    internal static void WriteBlank(Utf8JsonWriter json, ExportSheet sheet)
    {
        json.WriteStartObject();
        WriteHead(json, sheet.Template);
        json.WriteString("level", sheet.Template.Level);
        json.WriteString("code", sheet.Code);
        if (sheet.Copy is { } copy) json.WriteString("copy", copy.Id);
        json.WriteStartArray("tensors");
        WriteGivens(json, sheet.Solution);
        foreach (var step in sheet.Template.Steps)
        {
            WriteStart(json, step.Name, step.Role, step.Number, Told.By(step) ? null : step.Formula);
            var columns = sheet.RoomOf(step) ?? step.Shape.Columns;
            json.WriteStartArray();
            for (var row = 0; row < step.Shape.Rows; row++)
            {
                json.WriteStartArray();
                for (var column = 0; column < columns; column++) json.WriteNullValue();
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, Template template)
    {
        json.WriteString("topic", template.Topic);
        json.WriteString("number", template.Number);
        json.WriteString("title", template.Title);
        json.WriteNumber("revision", template.Revision);
    }

    private static void WriteGivens(Utf8JsonWriter json, Solution solution)
    {
        foreach (var given in solution.Template.Givens)
        {
            if (given.IsHelper) continue;
            WriteStart(json, given.Name, given.Role, null, null);
            TensorJson.Write(json, solution[given.Name]);
            json.WriteEndObject();
        }
    }

    private static void WriteStart(Utf8JsonWriter json, string name, Role role, int? step, string? formula)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("role", role.ToString().ToLowerInvariant());
        json.WriteBoolean("given", step is null);
        if (step is { } number) json.WriteNumber("step", number);
        else json.WriteNull("step");
        json.WriteString("formula", formula);
        json.WritePropertyName("values");
    }

    // A line for each cell, in rows as the values.
    private static void WriteLines(Utf8JsonWriter json, StepTensor step, Working working)
    {
        json.WriteStartArray("working");
        for (var row = 1; row <= step.Shape.Rows; row++)
        {
            json.WriteStartArray();
            for (var column = 1; column <= step.Shape.Columns; column++) json.WriteStringValue(working.Line(step, row, column));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
