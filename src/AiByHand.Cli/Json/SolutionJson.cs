using System.Text.Json;
using AiByHand.Runs.Records;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Workings;

namespace AiByHand.Cli.Json;

/// <summary>A sheet with its answers as JSON.</summary>
internal static class SolutionJson
{
    public static void Write(Utf8JsonWriter json, Solution solution, Effort effort, Working? working)
    {
        var template = solution.Template;
        json.WriteStartObject();
        json.WriteString("topic", template.Topic);
        json.WriteString("number", template.Number);
        json.WriteString("title", template.Title);
        json.WriteNumber("revision", template.Revision);
        if (solution.Problem.Seed is { } seed) json.WriteNumber("seed", seed);
        else json.WriteNull("seed");
        json.WriteString("level", template.Level);
        json.WriteString("code", solution.Problem.Code.ToString());
        EffortJson.Write(json, effort);
        json.WriteStartArray("tensors");
        foreach (var given in template.Givens)
        {
            if (!given.IsHelper) Write(json, given.Name, given.Role, null, solution[given.Name], null);
        }
        foreach (var step in template.Steps) Write(json, step.Name, step.Role, step, solution[step.Name], working);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Role role, StepTensor? step, Tensor tensor, Working? working)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("role", role.ToString().ToLowerInvariant());
        json.WriteBoolean("given", step is null);
        if (step is not null) json.WriteNumber("step", step.Number);
        else json.WriteNull("step");
        json.WriteString("formula", step?.Formula);
        json.WritePropertyName("values");
        TensorJson.Write(json, tensor);
        if (step is not null && working is not null) WriteLines(json, step, working);
        json.WriteEndObject();
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
