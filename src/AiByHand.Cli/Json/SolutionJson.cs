using System.Text.Json;
using AiByHand.Runs.Records;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Cli.Json;

/// <summary>A sheet with its answers as JSON.</summary>
internal static class SolutionJson
{
    public static void Write(Utf8JsonWriter json, Solution solution, Effort effort)
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
        EffortJson.Write(json, effort, ExactDecimal.Write);
        json.WriteStartArray("tensors");
        foreach (var given in template.Givens)
        {
            if (!given.IsHelper) Write(json, given.Name, given.Role, null, null, solution[given.Name]);
        }
        foreach (var step in template.Steps) Write(json, step.Name, step.Role, step.Number, step.Formula, solution[step.Name]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Role role, int? step, string? formula, Tensor tensor)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("role", role.ToString().ToLowerInvariant());
        json.WriteBoolean("given", step is null);
        if (step is { } number) json.WriteNumber("step", number);
        else json.WriteNull("step");
        json.WriteString("formula", formula);
        json.WriteStartArray("values");
        for (var row = 0; row < tensor.Shape.Rows; row++)
        {
            json.WriteStartArray();
            for (var column = 0; column < tensor.Shape.Columns; column++) Write(json, tensor[row, column]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Cell cell)
    {
        if (cell.Word is { } word) json.WriteStringValue(word);
        else ExactDecimal.Write(json, cell.Number);
    }
}
