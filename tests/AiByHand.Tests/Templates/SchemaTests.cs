using System.Text.Json.Nodes;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Templates.Reading;
using AiByHand.Yaml;
using Json.Schema;

namespace AiByHand.Tests.Templates;

/// <summary>The schema that editors use and the reader that the program uses say the same.</summary>
public sealed class SchemaTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "topic.schema.json"));
    private static readonly JsonObject Root = JsonNode.Parse(Text)!.AsObject();
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Concat(TemplateCatalog.Examples).Select(head => head.Topic)];

    /// <summary>For each section the schema's place of its properties and the reader's keys.</summary>
    public static TheoryData<string, string[]> Sections => new()
    {
        { "", TemplateReader.Keys },
        { "level", LevelOverlay.Keys },
        { "variant", VariantSection.Keys },
        { "size", SizeSection.Keys },
        { "given", GivenSection.Keys },
        { "draw", DrawReader.Keys },
        { "step", PendingStep.Keys },
        { "page", PageReader.Keys },
        { "tensorItem", [.. TensorItemReader.Keys, .. ItemReader.CommonKeys] },
        { "textItem", [.. ItemReader.TextKeys, .. ItemReader.CommonKeys] },
        { "signItem", [.. ItemReader.SignKeys, .. ItemReader.CommonKeys] },
        { "boxItem", [.. ItemReader.BoxKeys, .. ItemReader.CommonKeys] },
        { "codeItem", [.. CodeReader.Keys, .. ItemReader.CommonKeys] },
        { "graphItem", [.. GraphItemReader.Keys, .. ItemReader.CommonKeys] },
        { "edgeArrows", ["above", "below", "left", "right"] },
        { "operatorItem", [.. ItemReader.OperatorKeys, .. ItemReader.CommonKeys] },
        { "ruleItem", [.. ItemReader.RuleKeys, .. ItemReader.CommonKeys] },
        { "sampleItem", [.. ItemReader.SampleKeys, .. ItemReader.CommonKeys] },
        { "nestedItem", [.. ItemReader.NestedKeys, .. ItemReader.CommonKeys] },
        { "besideItem", [.. ItemReader.BesideKeys, .. ItemReader.CommonKeys] },
        { "stackItem", [.. ItemReader.StackKeys, .. ItemReader.CommonKeys] },
        { "captions", CaptionSection.Keys },
        { "workingItem", [.. ItemReader.WorkingKeys, .. ItemReader.CommonKeys] },
        { "networkItem", [.. ItemReader.NetworkKeys, .. ItemReader.CommonKeys] },
        { "panel", OverlayReader.PanelKeys },
        { "arrow", OverlayReader.ArrowKeys },
        { "feed", OverlayReader.FeedKeys },
        { "lookup", OverlayReader.LookupKeys },
        { "route", OverlayReader.RouteKeys },
        { "deal", OverlayReader.DealKeys },
    };

    public static TheoryData<string, string[]> Words => new()
    {
        { "role", [.. Names.Of<Role>()] },
        { "ink", [.. Names.Of<Ink>()] },
        { "tint", [.. Names.Of<Tint>()] },
        { "frame", [.. Names.Of<FrameKind>()] },
        { "voice", [.. Names.Of<Voice>()] },
        { "align", [.. Names.Of<Align>()] },
        { "line", [.. Names.Of<PanelLine>()] },
        { "levelName", [.. Template.Levels] },
        { "on", [.. Names.Of<ArrowView>()] },
    };

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_shipped_template_is_good_for_the_schema(string topic)
    {
        var result = Schema.Evaluate(YamlAsJson.Of(TextOf(topic)), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    [Fact]
    public void The_small_template_of_these_tests_is_good_for_the_schema() => Assert.True(Schema.Evaluate(YamlAsJson.Of(SmallTopic.Text)).IsValid);

    [Theory]
    [InlineData("{ text: Words }")]
    [InlineData("{ sign: φ }")]
    [InlineData("{ operator: ÷ }")]
    [InlineData("{ box: Words }")]
    [InlineData("{ code: [ 'nn.ReLU()' ] }")]
    [InlineData("{ rule: true }")]
    [InlineData("{ sample: 2x2 }")]
    [InlineData("{ network: [X, Z] }")]
    [InlineData("{ graph: X, nodes: M }")]
    [InlineData("{ areas: [[ { text: Words } ]] }")]
    [InlineData("{ beside: [ { text: Words }, { stack: [ { text: More } ] } ], gap: 0.3 }")]
    [InlineData("{ working: [[ { text: Words }, =, { text: More } ]] }")]
    public void A_key_that_the_language_lacks_is_refused_by_the_schema_wherever_it_stands(string item)
    {
        var template = YamlAsJson.Of(SmallTopic.With("{ text: Words }", item));
        Assert.True(Schema.Evaluate(template).IsValid);
        foreach (var map in MapsIn(template).ToList())
        {
            map["nonsense"] = true;
            Assert.False(Schema.Evaluate(template).IsValid, map.GetPath());
            map.Remove("nonsense");
        }
    }

    [Theory]
    [InlineData("topic: small\n", "")]
    [InlineData("topic: small", "topic: Small")]
    [InlineData("revision: 1", "revision: 0")]
    [InlineData("shape: 2x3, role: input", "shape: 2, role: input")]
    [InlineData("role: input", "role: teacher")]
    [InlineData("role: input", "show: percent")]
    [InlineData("draw: 0..3", "draw: 0..3, value: 3")]
    [InlineData("draw: 0..3", "draw: some")]
    [InlineData("draw: 0..3", "draw: 0..3 | 0..4")]
    [InlineData("draw: 0..3", "draw: { easy: 0..2, most: 0..3 }")]
    [InlineData("- max(Z) <= 9", "- { easy: max(Z) <= 9, difficult: max(Z) <= 20 }")]
    [InlineData("relu_of_Z: { value: relu(Z), role", "relu_of_Z: { value: relu(Z), relu: [ A ], role")]
    [InlineData("areas:\n", "captions: { beside: [ X ] }\n  areas:\n")]
    [InlineData("words: { text: Words }", "words: { beside: X }")]
    [InlineData("draw: 0..3", "draw: []")]
    [InlineData("draw: 0..3", "draw: { cells: 0..3, rows: [[1, 2, 3]] }")]
    [InlineData("draw: 0..3", "draw: { cells: 0..3, repeat: true }")]
    [InlineData("draw: 0..3", "draw: { rows: [[1, 2, 3]], keep: [ sum(row) > 0 ] }")]
    [InlineData("given:\n", "constants: { most: [9] }\ngiven:\n")]
    [InlineData("given:\n", "each: { t: 4 }\ngiven:\n")]
    [InlineData("words: { text: Words }", "words: { working: [] }")]
    [InlineData("  sign: {", "  in: {")]
    [InlineData("  sign: {", "  row: {")]
    [InlineData("  sign: {", "  sign-of: {")]
    [InlineData("ink: green", "ink: pink")]
    [InlineData("- max(Z) <= 9", "- [ max(Z) <= 9 ]")]
    [InlineData("  hard: {", "  harder: {")]
    [InlineData("[0, 0, 0]]", "[0, 0, 2]]")]
    [InlineData("areas:\n", "gap: 0.4\n  areas:\n")]
    [InlineData("[ ~, X, M ]", "X")]
    [InlineData("words: { text: Words }", "words: { text: Words, sign: ReLU }")]
    [InlineData("words: { text: Words }", "words: { text: Words, margin: [1, 2] }")]
    [InlineData("words: { text: Words }", "words: { rule: false }")]
    [InlineData("words: { text: Words }", "words: { network: [X] }")]
    [InlineData("X: { heads: X }", "X: { cell: [0, 1] }")]
    [InlineData("X: { heads: X }", "X: { tint: [] }")]
    [InlineData("around: [ Z, relu_of_Z ]", "line: solid")]
    [InlineData("around: [ Z, relu_of_Z ]", "around: []")]
    [InlineData("from: Z right", "from: Z")]
    [InlineData("from: Z right", "from: Z under")]
    [InlineData(", targets: [ X, W ]", "")]
    public void What_the_reader_refuses_whatever_the_tensors_the_schema_refuses_too(string piece, string replacement)
    {
        var text = SmallTopic.With(piece, replacement);
        Assert.NotEmpty(TemplateReader.Check(text, SmallTopic.File));
        Assert.False(Schema.Evaluate(YamlAsJson.Of(text)).IsValid);
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_schema_has_the_reader_s_keys_and_no_others(string section, string[] keys)
    {
        var place = section.Length == 0 ? Root : Root["$defs"]![section]!.AsObject();
        Assert.Equal(keys.Order(StringComparer.Ordinal), place["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.False(place["additionalProperties"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void The_schema_has_the_reader_s_words_and_no_others(string definition, string[] words) =>
        Assert.Equal(words, Root["$defs"]![definition]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()));

    [Fact]
    public void The_schema_has_the_levels_and_the_sides()
    {
        Assert.Equal(Template.Levels, Root["properties"]!["levels"]!["properties"]!.AsObject().Select(property => property.Key));
        Assert.EndsWith($" ({string.Join('|', Names.Of<Side>())})$", Root["$defs"]!["end"]!["pattern"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_item_is_in_the_schema()
    {
        var kinds = ItemReader.Kinds.Select(kind => kind switch { "areas" => "nestedItem", _ => $"{kind}Item" }).Order(StringComparer.Ordinal).ToList();
        foreach (var list in new[] { "item", "wholeItem" })
        {
            Assert.Equal(kinds, Root["$defs"]![list]!["anyOf"]!.AsArray().Select(item => item!["$ref"]!.GetValue<string>()["#/$defs/".Length..]).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_property_is_described()
    {
        var undescribed = MapsIn(Root)
            .Where(map => map.Parent is JsonObject parent && parent["properties"] == map && parent["additionalProperties"] is JsonValue)
            .SelectMany(map => map)
            .Where(property => Described(property.Value!.AsObject()) is null)
            .Select(property => property.Value!.GetPath());
        Assert.Empty(undescribed);
    }

    // A property may refer to one that is described.
    private static string? Described(JsonObject property) =>
        property["description"]?.GetValue<string>() ?? (property["$ref"]?.GetValue<string>() is { } reference ? Root["$defs"]![reference["#/$defs/".Length..]]!["description"]?.GetValue<string>() : null);

    private static string TextOf(string topic) => TemplateCatalog.TextOf(TemplateCatalog.Find(topic)!);

    private static IEnumerable<JsonObject> MapsIn(JsonNode? node)
    {
        if (node is JsonObject map) yield return map;
        var children = node switch
        {
            JsonObject parent => parent.Select(entry => entry.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in children)
        {
            foreach (var inner in MapsIn(child)) yield return inner;
        }
    }
}
