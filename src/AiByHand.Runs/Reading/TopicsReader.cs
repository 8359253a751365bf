using System.Globalization;
using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Reads <c>topics</c>, and what holds for all of them.</summary>
internal sealed class TopicsReader(RunFiles files, TopicShelf shelf, Mistakes mistakes)
{
    public static readonly string[] Keys = ["topic", "level", "set", "points", "blanks", "band"];

    public const string All = "all";

    // More pages than anybody hands out; each is a template to read.
    private const int Most = 100;

    private const string Expected = "a topic such as rnn, a list of topics, or all";

    public IReadOnlyList<PlannedTopic> Read(Fields run)
    {
        run.Require("topics", Expected);
        var usual = Choices(run, new TopicChoices(Template.BookLevel, Blanks.All, 10, null));
        var general = usual with { Points = run.Node("points") is { } points ? PointsReader.Read(points, null, mistakes) : null };
        var topics = new List<PlannedTopic>();
        foreach (var node in Nodes(run))
        {
            if (Topic(node, general) is { } topic) topics.Add(topic);
        }
        return Keyed(topics);
    }

    private IEnumerable<YamlNode> Nodes(Fields run)
    {
        switch (run.Node("topics"))
        {
            case null:
                return [];
            case YamlScalar { Text: All } all:
                return shelf.All.Select(topic => all with { Text = topic });
            case YamlList { Items.Count: > Most } list:
                mistakes.Add(list.At, $"a run may have {Most} topics and has {list.Items.Count}");
                return [];
            case YamlList { Items.Count: > 0 } list:
                return list.Items;
            case YamlScalar { IsNull: false } or YamlMap { Entries.Count: > 0 }:
                return [run.Node("topics")!];
            case var other:
                mistakes.Add(other.At, $"'topics' must be {Expected}, found {other.Kind}");
                return [];
        }
    }

    private PlannedTopic? Topic(YamlNode node, TopicChoices general)
    {
        if (node is YamlMap map)
        {
            var fields = new Fields(map, Keys, mistakes, "a topic of a run");
            fields.Require("topic", "which one, such as rnn");
            var choices = Choices(fields, general);
            return fields.Scalar("topic", "a topic such as rnn, or a topic file") is { } name ? Topic(name, fields, choices) : null;
        }
        if (node is YamlScalar { IsNull: false } scalar) return Topic(scalar, null, general);
        mistakes.Add(node.At, $"expected a topic such as rnn or {{ topic: rnn, level: easy }}, found {node.Kind}");
        return null;
    }

    private PlannedTopic? Topic(YamlScalar name, Fields? own, TopicChoices choices)
    {
        var sizes = own is null ? null : Sizes(own);
        var isOwn = IsFile(name.Text);
        if ((isOwn ? files.Find(name, mistakes) : Shipped(name)) is not { } source) return null;
        if (Load(source, isOwn, choices.Level, sizes, own) is not { } template) return null;
        return new PlannedTopic(template)
        {
            Key = template.Topic,
            Source = source,
            IsOwn = isOwn,
            Blanks = choices.Blanks,
            Band = choices.Band,
            Points = own?.Node("points") is { } points ? PointsReader.Read(points, template, mistakes) : choices.Points,
        };
    }

    private SourceFile? Shipped(YamlScalar name)
    {
        try
        {
            if (shelf.Find(name.Text) is { } found) return found;
            mistakes.Add(name.At, TemplateCatalog.NoTopic(name.Text, [.. shelf.All, All], "; a file of one's own ends in .yaml"));
            return null;
        }
        catch (KeyNotFoundException missing)
        {
            mistakes.Add(name.At, missing.Message);
            return null;
        }
    }

    private Template? Load(SourceFile source, bool isOwn, string level, IReadOnlyDictionary<string, int>? sizes, Fields? own)
    {
        if (isOwn && OtherFile.Told(source.Name, source.Text, FileKind.Topic) is { } other)
        {
            mistakes.Add(new Location(files.Shown(source.Name), 1, 1), other);
            return null;
        }
        try
        {
            return TemplateReader.Read(source.Text, isOwn ? files.Shown(source.Name) : source.Name, level, sizes);
        }
        catch (SizeException)
        {
            // Each size that is wrong is told in its place, and what else the topic says is checked all the same.
            foreach (var (size, value) in ((YamlMap)own!.Node("set")!).Entries) Try(source, level, size.Text, sizes!, value.At);
            return Load(source, isOwn, level, null, null);
        }
        catch (FileMistakesException wrong)
        {
            foreach (var mistake in wrong.Diagnostics) mistakes.Add(mistake.At, mistake.Message);
            return null;
        }
    }

    private void Try(SourceFile source, string level, string size, IReadOnlyDictionary<string, int> sizes, Location at)
    {
        try
        {
            if (sizes.TryGetValue(size, out var value)) TemplateReader.Read(source.Text, source.Name, level, new Dictionary<string, int> { [size] = value });
        }
        catch (SizeException wrong)
        {
            mistakes.Add(at, wrong.Message);
        }
    }

    private Dictionary<string, int> Sizes(Fields own)
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (size, node) in own.Map("set", "a map of sizes, such as { rows: 3 }")?.Entries ?? [])
        {
            if (node is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) sizes[size.Text] = value;
            else mistakes.Add(node.At, $"the size '{size.Text}' must be a whole number, found {node.Kind}");
        }
        return sizes;
    }

    private TopicChoices Choices(Fields fields, TopicChoices otherwise) => otherwise with
    {
        Level = RunFields.Word(fields, "level", Template.Levels, otherwise.Level, mistakes),
        Blanks = fields.Choice("blanks", otherwise.Blanks),
        Band = fields.Node("band") switch
        {
            null => otherwise.Band,
            YamlScalar { Text: PointsReader.None } => null,
            var node => RunFields.Decimal(node, "band", 1, 100, "per cent from 1 to 100, with at most two decimals, or none", mistakes),
        },
    };

    private static bool IsFile(string text) =>
        text.Contains('/') || text.Contains('\\') || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static List<PlannedTopic> Keyed(List<PlannedTopic> topics)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        return topics.ConvertAll(topic =>
        {
            var time = times[topic.Key] = times.GetValueOrDefault(topic.Key) + 1;
            return time == 1 ? topic : topic with { Key = string.Create(CultureInfo.InvariantCulture, $"{topic.Key}#{time}") };
        });
    }

    private sealed record TopicChoices(string Level, Blanks Blanks, Rational? Band, Points? Points);
}
