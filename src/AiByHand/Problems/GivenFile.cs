using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Problems;

/// <summary>
/// A file of givens, JSON or YAML: a map of names to rows, by itself or under <c>given</c>, or one line of what <c>solve --json</c> writes. Beside it anything else may stand.
/// </summary>
public sealed class GivenFile
{
    private readonly YamlScalar? _topic;
    private readonly Mistakes _mistakes = new();

    private GivenFile(string text, string file)
    {
        if (Sheets(text) is > 1 and var sheets)
        {
            _mistakes.Add(new Location(file, 1, 1), $"the file holds {sheets} sheets, one a line, and one is taken: keep the line that is meant");
        }
        else if (YamlTree.Read(text, file, _mistakes) is { } root)
        {
            var fields = new Fields(root, _mistakes);
            _topic = fields.Scalar("topic", "a topic's id");
            Level = root["level"] is YamlScalar { IsNull: false } level && Template.Levels.Contains(level.Text) ? level.Text : null;
            Map = root["tensors"] is YamlList tensors ? Solved(root, tensors.At) : root["given"] is null ? root : fields.Map("given", "a map of names to rows") ?? root;
        }
        _mistakes.Refuse();
    }

    /// <summary>The level that the file names, or null.</summary>
    public string? Level { get; }

    internal YamlMap Map { get; } = new([], new Location("", 1, 1));

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FileMistakesException">It is no map of givens.</exception>
    public static GivenFile Read(string text, string file) => new(text, file);

    /// <summary>The sizes of a topic with which the givens fit: size by size the one that most of their rows and columns agree with.</summary>
    /// <param name="template">The topic in its usual sizes.</param>
    /// <param name="load">The topic in chosen sizes.</param>
    public IReadOnlyDictionary<string, int> SizesOf(Template template, Func<IReadOnlyDictionary<string, int>, Template> load)
    {
        var chosen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var size in template.Sizes)
        {
            var (best, most) = (size.Value, Agreement(load(chosen)));
            for (var value = size.Least; value <= size.Most; value++)
            {
                var agreement = value == size.Value ? 0 : Agreement(load(new Dictionary<string, int>(chosen, StringComparer.Ordinal) { [size.Name] = value }));
                if (agreement > most) (best, most) = (value, agreement);
            }
            if (best != size.Value) chosen[size.Name] = best;
        }
        return chosen;
    }

    internal void CheckTopic(Template template, Mistakes mistakes)
    {
        if (_topic is not null && _topic.Text != template.Topic) mistakes.Add(_topic.At, $"these givens are for '{_topic.Text}', the topic is '{template.Topic}'");
    }

    // On how many sides the givens that are here have the template's lengths.
    private int Agreement(Template template)
    {
        var sides = 0;
        foreach (var given in template.Givens)
        {
            if (given.IsHelper || Map[given.Name] is not YamlList rows) continue;
            if (rows.Items.Count == given.Shape.Rows) sides++;
            if (rows.Items is [YamlList row, ..] && row.Items.Count == given.Shape.Columns) sides++;
        }
        return sides;
    }

    // The givens among all tensors of a sheet that was solved.
    private static YamlMap Solved(YamlMap sheet, Location at) => new([.. NamedTensors.Of(sheet).Where(tensor => tensor.IsGiven).Select(tensor => (tensor.Name, tensor.Rows))], at);

    // JSON lines: each line an object of its own.
    private static int Sheets(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.TrueForAll(lines, line => line is ['{', .., '}']) ? lines.Length : 1;
    }
}
