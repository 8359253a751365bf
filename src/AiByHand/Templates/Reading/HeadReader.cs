using System.Globalization;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>What a template says of itself; title, source, conventions and rules with their places.</summary>
internal sealed record Head(string Topic, string Number, string Title, int Revision, string Source, IReadOnlyList<string> Conventions, IReadOnlyList<string> Rules, IReadOnlyDictionary<string, Location> Places);

/// <summary>Reads the head of a template.</summary>
internal static class HeadReader
{
    // An id names files, and stands in every code.
    private const int LongestId = 64;

    public static Head Read(Fields template, string file, Mistakes mistakes)
    {
        template.Require("topic", "the topic's id, such as rnn");
        template.Require("number", "the topic's number in the book, such as 2");
        template.Require("title", "the title as printed");
        var places = new Dictionary<string, Location>(StringComparer.Ordinal);
        var head = new Head(
            template.Text("topic", "an id") ?? "",
            template.Text("number", "the topic's number") ?? "",
            Placed(template, "title", "the title as printed", places),
            template.Integer("revision", 1, int.MaxValue, 1),
            Placed(template, "source", "whom the exercise is after", places),
            Lines(template, "conventions", places, mistakes),
            Lines(template, "rules", places, mistakes),
            places);
        if (template.Node("topic") is YamlScalar { IsNull: false }) CheckId(head, template, file, mistakes);
        return head;
    }

    // The catalog finds a topic by its file's name, and an earlier revision as topic@revision.
    private static void CheckId(Head head, Fields template, string file, Mistakes mistakes)
    {
        var at = template.Node("topic")!.At;
        if (!IsId(head.Topic)) mistakes.Add(at, $"'{head.Topic}' can't be an id: lower case letters, digits and hyphens, a letter first, at most {LongestId} signs");
        if (Path.GetExtension(file) is not (".yaml" or ".yml")) return;
        var name = Path.GetFileNameWithoutExtension(file);
        var mark = name.IndexOf('@');
        var topic = mark < 0 ? name : name[..mark];
        if (topic != head.Topic) mistakes.Add(at, $"the topic is '{head.Topic}' and its file '{Path.GetFileName(file)}': they must have one name");
        else if (mark >= 0 && name[(mark + 1)..] != head.Revision.ToString(CultureInfo.InvariantCulture))
        {
            mistakes.Add(template.Node("revision")?.At ?? at, $"the revision is {head.Revision} and its file '{Path.GetFileName(file)}': they must have one number");
        }
    }

    private static string Placed(Fields template, string key, string what, Dictionary<string, Location> places)
    {
        var text = template.Text(key, what) ?? "";
        if (template.Node(key) is { } node) places.TryAdd(text, node.At);
        return text;
    }

    private static List<string> Lines(Fields template, string key, Dictionary<string, Location> places, Mistakes mistakes)
    {
        var lines = new List<string>();
        foreach (var node in template.List(key, "a list of lines"))
        {
            if (node is not YamlScalar { IsNull: false } line)
            {
                mistakes.Add(node.At, $"expected a line of text, found {node.Kind}");
                continue;
            }
            lines.Add(line.Text);
            places.TryAdd(line.Text, line.At);
        }
        return lines;
    }

    private static bool IsId(string text)
    {
        if (text.Length is 0 or > LongestId || !char.IsAsciiLetterLower(text[0])) return false;
        foreach (var sign in text)
        {
            if (!(char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-')) return false;
        }
        return true;
    }
}
