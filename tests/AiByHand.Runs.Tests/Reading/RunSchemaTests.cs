using AiByHand.Answers;
using System.Text.Json.Nodes;
using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Templates;
using AiByHand.Tests.Templates;
using AiByHand.Yaml;
using Json.Schema;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>The schema that editors use and the reader that the program uses say the same.</summary>
public sealed class RunSchemaTests
{
    private const string Run = "seed: 1\nvariants: 2\npool: practice\ntopics:\n  - rnn\n  - { topic: matrix-multiplication, level: easy, set: { rows: 3 }, points: { each-blank: 0.5 }, blanks: book, band: 15 }\n  - { topic: backpropagation, points: { steps: { dL_dZ3: 2 } } }\n";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "run.schema.json"));
    private static readonly JsonObject Root = JsonNode.Parse(Text)!.AsObject();
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file))];

    public static TheoryData<string, string[]> Sections => new()
    {
        { "", PlanReader.Keys },
        { "topicInRun", TopicsReader.Keys },
        { "pointsByPart", PointsReader.Keys },
    };

    public static TheoryData<string, string[]> Words => new()
    {
        { "properties/pool", [.. Names.Of<Pool>()] },
        { "properties/paper", [.. Names.Of<Paper>(), .. Enum.GetNames<Paper>()] },
        { "properties/collate", [.. Names.Of<Collation>()] },
        { "properties/sides", [.. Names.Of<Sides>()] },
        { "properties/answers", PlanReader.AnswerWords },
        { "$defs/level", [.. Template.Levels] },
        { "$defs/blanks", [.. Names.Of<Blanks>()] },
    };

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_run_is_good_for_the_schema(string file)
    {
        var result = Schema.Evaluate(YamlAsJson.Of(File.ReadAllText(Path.Combine(Folder, file))), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("variants: 2", "variants: A..D")]
    [InlineData("variants: 2", "roster: class.csv")]
    [InlineData("variants: 2", "variants: A..D\nroster: class.csv\nseating: rows of 6")]
    [InlineData("variants: 2", "sides: two\ncover: true\ngutter: 8.5\nseating: in turn")]
    [InlineData("seed: 1\n", "")]
    [InlineData("seed: 1", "seed: 18446744073709551615")]
    [InlineData("seed: 1\nvariants: 2\npool: practice", "seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\nvariants: 2\npool: exam")]
    [InlineData("seed: 1", "seed: 1\npractise-at: https://school.example/aibyhand/")]
    [InlineData("- rnn", "- ./mine.yaml\n  - 4")]
    [InlineData("{ each-blank: 0.5 }", "none")]
    [InlineData("{ each-blank: 0.5 }", "2.5")]
    [InlineData("band: 15", "band: none")]
    [InlineData("seed: 1", "seed: 1\npoints: { each-blank: 1 }\nband: none\nlevel: hard\nblanks: book\npaper: a4\ncollate: topics\nqr: false\nseparate: true\nanswers: may-repeat\ntitle: T\ncourse: 10\ndate: 2026-12-04\ninstructions: I")]
    public void What_the_reader_takes_the_schema_takes_too(string piece, string replacement)
    {
        var text = piece.Length == 0 ? Run : With(piece, replacement);
        Assert.Empty(Refusals(text));
        Assert.True(Schema.Evaluate(YamlAsJson.Of(text)).IsValid);
    }

    [Theory]
    [InlineData("seed: 1", "sead: 1")]
    [InlineData("seed: 1", "seed: -1")]
    [InlineData("seed: 1", "seed: 18446744073709551616")]
    [InlineData("seed: 1", "seed: one")]
    [InlineData("seed: 1", "seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y")]
    [InlineData("pool: practice", "pool: exam\nqr: true")]
    [InlineData("variants: 2", "variants: 0")]
    [InlineData("variants: 2", "variants: 100001")]
    [InlineData("variants: 2", "variants: a..d")]
    [InlineData("variants: 2", "seating: rows of 1")]
    [InlineData("variants: 2", "seating: rows of 1001")]
    [InlineData("variants: 2", "seating: rows")]
    [InlineData("variants: 2", "sides: both")]
    [InlineData("variants: 2", "cover: 1")]
    [InlineData("variants: 2", "gutter: 0")]
    [InlineData("variants: 2", "gutter: 21")]
    [InlineData("variants: 2", "roster: [class.csv]")]
    [InlineData("pool: practice", "pool: exam")]
    [InlineData("pool: practice", "pool: exams")]
    [InlineData("pool: practice", "qr: on")]
    [InlineData("pool: practice", "practise-at: school.example")]
    [InlineData("seed: 1\nvariants: 2\npool: practice", "seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\nvariants: 2\npool: exam\npractise-at: https://school.example/")]
    [InlineData("pool: practice", "separate: 1")]
    [InlineData("pool: practice", "answers: same")]
    [InlineData("pool: practice", "paper: a5")]
    [InlineData("pool: practice", "collate: pages")]
    [InlineData("pool: practice", "title: [a]")]
    [InlineData("pool: practice", "points: { steps: { H: 1 } }")]
    [InlineData("pool: practice", "points: 0")]
    [InlineData("topics:\n", "topic:\n")]
    [InlineData("- rnn", "- [rnn]")]
    [InlineData("- rnn", "- ~")]
    [InlineData("- rnn", "- { level: easy }")]
    [InlineData("level: easy", "level: easier")]
    [InlineData("level: easy", "lvel: easy")]
    [InlineData("set: { rows: 3 }", "set: 3")]
    [InlineData("set: { rows: 3 }", "set: { rows: three }")]
    [InlineData("{ each-blank: 0.5 }", "{ each-blank: 0 }")]
    [InlineData("{ each-blank: 0.5 }", "{ each: 1 }")]
    [InlineData("{ each-blank: 0.5 }", "{}")]
    [InlineData("{ each-blank: 0.5 }", "1001")]
    [InlineData("{ each-blank: 0.5 }", "{ each-blank: 1, steps: { C: 1 } }")]
    [InlineData("{ steps: { dL_dZ3: 2 } }", "{ steps: {} }")]
    [InlineData("blanks: book", "blanks: some")]
    [InlineData("band: 15", "band: 0")]
    [InlineData("band: 15", "band: all")]
    public void What_the_reader_refuses_the_schema_refuses_too(string piece, string replacement)
    {
        var text = With(piece, replacement);
        Assert.NotEmpty(Refusals(text));
        Assert.False(Schema.Evaluate(YamlAsJson.Of(text)).IsValid);
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_schema_has_the_reader_s_keys_and_no_others_and_describes_each(string section, string[] keys)
    {
        var place = section.Length == 0 ? Root : Root["$defs"]![section]!.AsObject();
        Assert.Equal(keys.Order(StringComparer.Ordinal), place["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.False(place["additionalProperties"]!.GetValue<bool>());
        Assert.All(place["properties"]!.AsObject(), property => Assert.NotNull(property.Value!["description"]));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void The_schema_has_the_reader_s_words_and_no_others(string place, string[] words)
    {
        var node = place.Split('/').Aggregate((JsonNode)Root, (parent, name) => parent[name]!);
        Assert.Equal(words, node["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
    }

    [Fact]
    public void The_guide_names_every_key()
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "runs.md"));
        Assert.All(PlanReader.Keys.Concat(TopicsReader.Keys), key => Assert.Contains($"`{key}`", guide, StringComparison.Ordinal));
        Assert.All(PointsReader.Keys, key => Assert.Contains($"{{ {key}: ", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_guide_s_examples_are_runs()
    {
        var blocks = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "runs.md")).ReplaceLineEndings("\n").Split("\n\n").Where(block => block.Contains("\n    topics:", StringComparison.Ordinal) || block.StartsWith("    topics:", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.All(blocks, block => Assert.Empty(Refusals(block)));
        Assert.All(blocks, block => Assert.True(Schema.Evaluate(YamlAsJson.Of(block)).IsValid));
    }

    private static string With(string piece, string replacement)
    {
        Assert.Contains(piece, Run, StringComparison.Ordinal);
        return Run.Replace(piece, replacement, StringComparison.Ordinal);
    }

    // The seed is for the reader alone: without one it needs somebody who picks.
    private static IReadOnlyList<Diagnostic> Refusals(string text)
    {
        var mine = TemplateCatalog.TextOf(TemplateCatalog.Find("rnn")!).Replace("topic: rnn", "topic: mine", StringComparison.Ordinal);
        try
        {
            _ = RunReader.Read([new SourceFile("run.yaml", text), new SourceFile("class.csv", "name,id\nAnna,1\n"), new SourceFile("./mine.yaml", mine), new SourceFile("./my-topic.yaml", mine.Replace("topic: mine", "topic: my-topic", StringComparison.Ordinal))], text.Contains("seed:", StringComparison.Ordinal) ? null : RunReader.PickSeed(text.Contains("pool: exam", StringComparison.Ordinal) ? Pool.Exam : Pool.Practice), new Dictionary<string, int>());
            return [];
        }
        catch (FileMistakesException wrong)
        {
            return wrong.Diagnostics;
        }
    }
}
