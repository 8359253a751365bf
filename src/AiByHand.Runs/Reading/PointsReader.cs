using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Reads <c>points</c>: for the sheet, for each blank, or for steps.</summary>
internal static class PointsReader
{
    public static readonly string[] Keys = ["each-blank", "steps"];

    public const string None = "none";

    private const int Most = 1000;

    private static readonly Rational Least = Rational.Of(1, 100);

    /// <summary>The points, or null for none; also null with a mistake told.</summary>
    /// <param name="node">What stands at <c>points</c>.</param>
    /// <param name="template">The topic; null for what holds for all topics, whose steps differ.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static Points? Read(YamlNode node, Template? template, Mistakes mistakes)
    {
        if (node is YamlScalar { Text: None }) return null;
        if (node is not YamlMap map) return Number(node, "points", ", { each-blank: 1 }, { steps: { … } } or none", mistakes) is { } total ? new SheetPoints(total) : null;
        _ = new Fields(map, Keys, mistakes, "'points'");
        switch (map["each-blank"], map["steps"])
        {
            case ({ } each, null):
                return Number(each, "each-blank", "", mistakes) is { } points ? new BlankPoints(points) : null;
            case (null, { } steps) when template is not null:
                return Steps(steps, template, mistakes);
            case (null, { } steps):
                mistakes.Add(steps.At, "points for steps are a topic's own: write them with the topic");
                return null;
            case (null, null):
                mistakes.Add(map.At, "'points' must have each-blank or steps");
                return null;
            default:
                mistakes.Add(map.At, "'points' can't have both each-blank and steps");
                return null;
        }
    }

    private static StepPoints? Steps(YamlNode node, Template template, Mistakes mistakes)
    {
        if (node is not YamlMap { Entries.Count: > 0 } map)
        {
            mistakes.Add(node.At, $"'steps' must be a map of steps to points, found {node.Kind}");
            return null;
        }
        var names = template.Steps.Select(step => step.Name).ToList();
        var points = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var (step, value) in map.Entries)
        {
            var number = Number(value, step.Text, "", mistakes);
            if (!names.Contains(step.Text))
            {
                mistakes.Add(step.At, $"{template.Topic} has no step '{step.Text}'{(Spelling.DidYouMean(step.Text, names) is { Length: > 0 } near ? near : $"; it has {string.Join(", ", names)}")}");
            }
            else if (number is { } some) points[step.Text] = some;
        }
        return new StepPoints([.. names.Where(points.ContainsKey).Select(name => KeyValuePair.Create(name, points[name]))]);
    }

    private static Rational? Number(YamlNode node, string key, string others, Mistakes mistakes) =>
        RunFields.Decimal(node, key, Least, Most, $"a number above 0, at most {Most}, with at most two decimals{others}", mistakes);
}
