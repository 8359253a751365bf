using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiByHand.Runs.Marking;
using AiByHand.Templates;
using AiByHand.Yaml;
using Json.Schema;

namespace AiByHand.Runs.Tests.Marking;

/// <summary>One dialect: a sheet of the manifest is taken as entries, and all is as the schema says.</summary>
public sealed class SheetJsonTests
{
    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_the_manifest_holds_of_a_sheet_marks_it_all_right(string topic)
    {
        using var pupils = new Class("points: 10", topics: $"[{topic}]", variants: 1);
        var sheet = Sheets(pupils)[0];
        Assert.True(Schema.Evaluate(sheet).IsValid, sheet.ToJsonString());
        pupils.Mark(pupils.Write("entries.json", sheet.ToJsonString()));
        Assert.Equal("10", pupils.Marks("1")[0]);
        Assert.All(Verdicts(pupils), cell => Assert.Equal("right", cell));
    }

    [Fact]
    public void A_pupil_s_numbers_stand_in_the_same_shape()
    {
        using var pupils = new Class("points: 10", topics: "[rnn]");
        var sheet = Sheets(pupils)[1];
        var entries = new JsonObject { ["copy"] = "2", ["sheet"] = "rnn", ["answers"] = sheet["answers"]!.DeepClone() };
        entries["answers"]!["Z1"]![0]![0] = "?";
        entries["answers"]!["Z1"]![1]![0] = null;
        entries["answers"]!.AsObject().Remove("Y");
        Assert.True(Schema.Evaluate(entries).IsValid);
        pupils.Mark(pupils.Write("entries.json", entries.ToJsonString()));
        using var verdicts = JsonDocument.Parse(File.ReadAllText(pupils.Folder["marks/verdicts.jsonl"]));
        var cells = verdicts.RootElement.GetProperty("cells").EnumerateArray().ToDictionary(cell => cell.GetProperty("cell").GetString()!, cell => cell.GetProperty("verdict").GetString());
        Assert.Equal("unreadable", cells["Z1[1,1]"]);
        Assert.Equal("empty", cells["Z1[2,1]"]);
        Assert.Equal("right", cells["Z2[1,1]"]);
    }

    [Theory]
    [InlineData("""{ "copy": "1", "cells": { "Z1[9,1]": 1 } }""", "entries.json:1:27: the sheet ")]
    [InlineData("{\n  \"copy\": \"1\",\n  \"answers\": { \"Z9\": [[1]] }\n}", "entries.json:3:16: rnn has no tensor 'Z9'")]
    [InlineData("{ \"copy\": \"1\",\n \"answers\": { \"Z1\": [[1, 2]] } }", "entries.json:2:21: 'Z1' is 2x1 (rows x columns): expected 2 rows of 1 cell; a cell that is empty is null")]
    [InlineData("{ \"copy\": \"1\", \"answers\": [1] }", """entries.json:1:27: 'answers' must be { "Z1": [[3], [4]] }, found a list""")]
    [InlineData("{ \"copy\": \"1\", \"cells\": { \"Z1[1,1]\": [1] } }", "entries.json:1:38: 'Z1[1,1]' must be a text or a number, found a list")]
    [InlineData("[\n { \"copy\": \"9\", \"cells\": { \"Z1[1,1]\": 1 } } ]", "entries.json:2:2: the run has no copy '9'")]
    [InlineData("[\n { \"copy\": \"ä\" \"cells\": 1 } ]", "entries.json:2:16: this is no JSON: '\"' can't stand here, or a comma, a quote or a bracket before it is missing or one too many")]
    [InlineData("{ \"copy\": \"1\", \"cells\": { \"Z1[1,1]\": 1", "this is no JSON: it ends too early, a quote or a bracket is left open")]
    public void Mistakes_are_told_where_they_are(string text, string told)
    {
        using var pupils = new Class("points: 10", topics: "[rnn]");
        var wrong = Assert.Throws<FileMistakesException>(() => pupils.Mark(pupils.Write("entries.json", text)));
        Assert.Contains(told, Assert.Single(wrong.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData(".5", "1/2")]
    [InlineData(" 7 ", "7")]
    [InlineData("0,5", "0.50")]
    public void The_same_number_twice_is_no_contradiction(string one, string other)
    {
        using var pupils = new Class("points: 10", topics: "[rnn]");
        pupils.Mark(pupils.Write("entries.csv", $"copy,sheet,cell,value\n1,rnn,\"Z1[1,1]\",\"{one}\"\n1,rnn,\"Z1[1,1]\",\"{other}\"\n"));
        Assert.Equal(3, File.ReadAllLines(pupils.Folder["marks/marks.csv"]).Length - 1);
    }

    [Theory]
    [InlineData("1,rnn,Z1[2,1],4", "entries.csv:2:7: the name of a cell has a comma in it and must stand in quotes: \"Z1[2,1]\"")]
    [InlineData("1,rnn,Z1[2,1] then,4", "entries.csv:2:7: the name of a cell has a comma in it and must stand in quotes: \"Z1[2,1] then\"")]
    [InlineData("1,rnn,\"Z1[2,1]\",0,5", "entries.csv:2:19: '5' stands under no column: a value with a comma must stand in quotes, \"0,5\"")]
    public void A_comma_without_quotes_is_told(string line, string told)
    {
        using var pupils = new Class("points: 10", topics: "[rnn]");
        var wrong = Assert.Throws<FileMistakesException>(() => pupils.Mark(pupils.Write("entries.csv", $"copy,sheet,cell,value\n{line}\n")));
        Assert.EndsWith(told, Assert.Single(wrong.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1-Mar")]
    [InlineData("01.03.2026")]
    [InlineData("2026-03-01 00:00:00")]
    [InlineData("Jan-03")]
    [InlineData("3. Jan")]
    [InlineData("1/3/2026")]
    public void A_date_that_was_a_fraction_is_warned_of(string date)
    {
        using var pupils = new Class("points: 10", topics: "[rnn]");
        var printer = new MarkPrinter(MarkingPlan.Of(pupils.Manifest, [pupils.Write("entries.csv", $"copy,sheet,cell,value\n1,rnn,\"Z1[1,1]\",{date}\n1,rnn,\"Z1[2,1]\",{date}\n2,rnn,\"Z1[1,1]\",1/3\n3,rnn,\"Z1[1,1]\",-12\n")]));
        printer.Print(pupils.Folder["marks"], Plans.Nothing);
        Assert.EndsWith($"entries.csv:2:7: '{date}' in Z1[1,1], and 1 more, looks like the date that a spreadsheet makes of 1/3: mend it in the file, in a column that is formatted as text", printer.Notes[0], StringComparison.Ordinal);
    }

    private static JsonSchema Schema { get; } = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sheet.schema.json")));

    private static IReadOnlyList<JsonNode> Sheets(Class pupils) =>
        [.. JsonNode.Parse(Encoding.UTF8.GetString(File.ReadAllBytes(pupils.Folder["run/manifest.json"])))!["copies"]!.AsArray().Select(copy => copy!["sheets"]![0]!)];

    private static IEnumerable<string> Verdicts(Class pupils) =>
        JsonNode.Parse(File.ReadAllText(pupils.Folder["marks/verdicts.jsonl"]))!["cells"]!.AsArray().Select(cell => (string)cell!["verdict"]!);
}
