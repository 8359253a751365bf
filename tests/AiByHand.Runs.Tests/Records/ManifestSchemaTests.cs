using System.Text.Json.Nodes;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Tests.Printing;
using Json.Schema;

namespace AiByHand.Runs.Tests.Records;

/// <summary>The schema that programs read a run's record by, held against records that were made.</summary>
public sealed class ManifestSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "manifest.schema.json")));

    [Theory]
    [InlineData("seed: 9\ntopics: all\nvariants: 1\n")]
    [InlineData("seed: 18446744073709551615\ntopics: [rnn, { topic: rnn, level: hard, points: 3 }]\nvariants: A..C\nseparate: true\n")]
    [InlineData("pool: exam\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\ntopics: [mixture-of-experts, llm-sampling]\nvariants: A..B\nband: none\n")]
    public void Records_are_as_it_says(string run)
    {
        using var folder = new Folder();
        Press.Print(Plans.Of(run), folder.Path, hasReport: false);
        Assert.Empty(ObjectionsTo(Record(folder["manifest.json"])));
    }

    [Fact]
    public void So_are_those_of_a_class_and_of_its_parts()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["class.csv"], "id,name,group,seat\n1,Ada,10b,3\n2,Ben,10b,4\n3,Cy,10a,5\n");
        File.WriteAllText(folder["run.yaml"], "topics: [rnn]\nroster: class.csv\nvariants: A..B\nseed: 3\n");
        Press.Print(RunReader.Read(folder["run.yaml"]), folder["run"], new Shard(2, 2), hasReport: false);
        var record = Record(folder["run/manifest.json"]);
        Assert.Equal("2/2", (string?)record["part"]);
        Assert.All(record["copies"]!.AsArray(), copy => Assert.NotNull(copy!["more"]!["seat"]));
        Assert.NotEmpty(record["copies"]!.AsArray());
        Assert.Empty(ObjectionsTo(record));
    }

    [Fact]
    public void What_is_damaged_is_objected_to()
    {
        using var folder = new Folder();
        Press.Print(Plans.Of("seed: 9\ntopics: [rnn]\nvariants: 1\n"), folder.Path, hasReport: false);
        foreach (var damage in (Action<JsonNode>[])
        [
            record => record.AsObject().Remove("copies"),
            record => record["hour"] = "12:00",
            record => record["seed"] = 9,
            record => record["copies"]![0]!["sheets"]![0]!.AsObject().Remove("code"),
            record => record["copies"]![0]!["sheets"]![0]!["answers"]!["Z1"] = "3",
            record => record["copies"]![0]!["sheets"]![0]!["answers"]!["Z1"]![0]![0] = null,
            record => record["files"]![0]!["sha256"] = "abc",
            record => record["topics"]![0]!["level"] = "heavy",
        ])
        {
            var record = Record(folder["manifest.json"]);
            damage(record);
            Assert.NotEmpty(ObjectionsTo(record));
        }
    }

    private static JsonNode Record(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    private static List<string> ObjectionsTo(JsonNode record)
    {
        var result = Schema.Evaluate(record, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : [.. result.Details.Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}").Append("it isn't as the schema says")];
    }
}
