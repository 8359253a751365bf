using System.Text.Json;
using AiByHand.Runs.Checking;
using AiByHand.Tensors;

namespace AiByHand.Runs.Json;

/// <summary>How a topic fared at a level, as JSON: docs/stress.md says what each property means.</summary>
public static class StressJson
{
    /// <summary>Writes a report.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="report">The report.</param>
    /// <param name="isComposed">Whether pages were tried.</param>
    public static void Write(Utf8JsonWriter json, StressReport report, bool isComposed)
    {
        json.WriteStartObject();
        json.WriteString("topic", report.Topic);
        json.WriteNumber("revision", report.Revision);
        json.WriteString("level", report.Level);
        json.WriteStartObject("sizes");
        foreach (var size in report.Sizes) json.WriteNumber(size.Name, size.Value);
        json.WriteEndObject();
        json.WriteNumber("firstSeed", report.FirstSeed);
        json.WriteNumber("lastSeed", report.LastSeed);
        json.WriteBoolean("composed", isComposed);
        json.WriteNumber("sheets", report.Sheets);
        WriteDraws(json, report);
        WriteSheets(json, report);
        json.WriteStartArray("failures");
        foreach (var failure in report.Failures)
        {
            json.WriteStartObject();
            json.WriteNumber("seed", failure.Seed);
            json.WriteString("message", failure.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDraws(Utf8JsonWriter json, StressReport report)
    {
        json.WriteNumber("acceptance", report.Acceptance);
        json.WriteStartObject("redraws");
        json.WriteNumber("median", report.MedianRedraws);
        json.WriteNumber("worst", report.WorstRedraws);
        json.WriteNumber("worstSeed", report.WorstSeed);
        json.WriteEndObject();
        json.WriteStartArray("stages");
        foreach (var stage in report.Stages)
        {
            json.WriteStartObject();
            json.WriteString("given", stage.Given);
            json.WriteNumber("draws", stage.Draws);
            json.WriteNumber("passed", stage.Passed);
            json.WriteNumber("kept", stage.Kept);
            json.WriteNumber("share", stage.Share);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("conditions");
        foreach (var condition in report.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("text", condition.Text);
            json.WriteNumber("failed", condition.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSheets(Utf8JsonWriter json, StressReport report)
    {
        if (report.Largest is { } largest)
        {
            json.WriteStartObject("largestNumber");
            json.WritePropertyName("value");
            TensorJson.Write(json, largest.Value);
            json.WriteString("written", largest.Written);
            json.WriteString("tensor", largest.Tensor);
            json.WriteNumber("seed", largest.Seed);
            json.WriteEndObject();
        }
        else json.WriteNull("largestNumber");
        if (report.Effort is { } effort)
        {
            json.WriteStartObject("effort");
            json.WriteNumber("least", effort.Least);
            json.WriteNumber("median", effort.Median);
            json.WriteNumber("most", effort.Most);
            json.WriteEndObject();
        }
        else json.WriteNull("effort");
        json.WriteStartObject("milliseconds");
        json.WriteNumber("median", report.MedianTime.TotalMilliseconds);
        json.WriteNumber("worst", report.WorstTime.TotalMilliseconds);
        json.WriteNumber("worstSeed", report.SlowestSeed);
        json.WriteEndObject();
    }
}
