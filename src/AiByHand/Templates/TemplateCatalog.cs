using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using AiByHand.Templates.Expanding;
using AiByHand.Templates.Reading;
using AiByHand.Yaml;

namespace AiByHand.Templates;

/// <summary>The head of a template: enough to list it and to find it.</summary>
/// <param name="Topic">Its id.</param>
/// <param name="Number">Its number in the book.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">Its revision.</param>
public sealed record TopicHead(string Topic, string Number, string Title, int Revision);

/// <summary>The templates that ship with the program. Nothing is parsed that isn't asked for.</summary>
public static class TemplateCatalog
{
    private const string Folder = "templates/";
    private const string ExampleFolder = "templates/examples/";
    private const string Extension = ".yaml";
    private const int MostShown = 60;

    private static readonly Assembly Home = typeof(TemplateCatalog).Assembly;
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V"];
    private static readonly Lazy<IReadOnlyList<TopicHead>> Heads = new(() => ReadHeads(Folder));
    private static readonly Lazy<IReadOnlyList<TopicHead>> ExampleHeads = new(() => ReadHeads(ExampleFolder));

    // What was read, and with it what drawing and solving have found out of it. Chosen sizes make too many to keep.
    private static readonly ConcurrentDictionary<(string Resource, string Level), Template> Known = new();

    /// <summary>The topics in the book's order.</summary>
    public static IReadOnlyList<TopicHead> Topics => Heads.Value;

    /// <summary>
    /// Topics that aren't the book's: examples of what somebody may make for themselves. They are called as the others are, and stand in no list of all topics.
    /// </summary>
    public static IReadOnlyList<TopicHead> Examples => ExampleHeads.Value;

    /// <summary>A topic, or an example, by id or number, or null.</summary>
    public static TopicHead? Find(string idOrNumber)
    {
        // An id names its file, so the heads of the others need not be read.
        foreach (var folder in (ReadOnlySpan<string>)[Folder, ExampleFolder])
        {
            if (Home.GetManifestResourceInfo(folder + idOrNumber + Extension) is not null && !idOrNumber.Contains('/')) return ReadHead(folder + idOrNumber + Extension);
        }
        foreach (var head in Topics.Concat(Examples))
        {
            if (head.Topic.Equals(idOrNumber, StringComparison.OrdinalIgnoreCase) || head.Number.Equals(idOrNumber, StringComparison.OrdinalIgnoreCase)) return head;
        }
        return null;
    }

    /// <summary>What is said of a name that no topic has: the nearest names, or how one finds them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="names">The names there are; those of the shipped topics if null.</param>
    /// <param name="more">What else it may have meant, where no name is near.</param>
    public static string NoTopic(string name, IEnumerable<string>? names = null, string more = "") =>
        $"there is no topic '{(name.Length > MostShown ? $"{name[..MostShown]}…" : name)}'{(Spelling.DidYouMean(name, names ?? Topics.Select(head => head.Topic)) is { Length: > 0 } near ? near : $"; aibyhand topics lists them{more}")}";

    /// <summary>Loads a topic at a level; an earlier revision comes from the archive.</summary>
    /// <param name="topic">Its id or number.</param>
    /// <param name="level">easy, book or hard.</param>
    /// <param name="revision">The revision; the newest if null.</param>
    /// <param name="sizes">Chosen sizes by name; those that aren't there keep the level's default.</param>
    /// <exception cref="KeyNotFoundException">There is no such topic, revision or level.</exception>
    /// <exception cref="SizeException">The topic has no such size, or not of that value.</exception>
    public static Template Load(string topic, string level = Template.BookLevel, int? revision = null, IReadOnlyDictionary<string, int>? sizes = null)
    {
        var resource = PlaceOf(topic, revision);
        return sizes is { Count: > 0 } ? TemplateReader.Read(Text(resource), resource, level, sizes) : Known.GetOrAdd((resource, level), place => TemplateReader.Read(Text(place.Resource), place.Resource, place.Level));
    }

    /// <summary>Loads a topic file of one's own.</summary>
    /// <exception cref="FileMistakesException">The template has mistakes.</exception>
    /// <exception cref="KeyNotFoundException">There is no such level.</exception>
    /// <exception cref="SizeException">The topic has no such size, or not of that value.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static Template LoadFile(string path, string level = Template.BookLevel, IReadOnlyDictionary<string, int>? sizes = null) =>
        TemplateReader.Read(File.ReadAllText(path), path, level, sizes);

    /// <summary>The sizes that a shipped topic lets one choose, without reading the rest of it.</summary>
    public static IReadOnlyList<TemplateSize> SizesOf(TopicHead head)
    {
        var text = TextOf(head);
        if (!text.Contains("\nsizes:", StringComparison.Ordinal)) return [];
        var mistakes = new Mistakes();
        return YamlTree.Read(text, PlaceOf(head), mistakes) is { } root ? SizeSection.Read(new Fields(LevelChoice.Of(root, Template.BookLevel, mistakes), mistakes), null, head.Topic, mistakes) : [];
    }

    /// <summary>The text of a shipped template, for checking.</summary>
    public static string TextOf(TopicHead head) => Text(PlaceOf(head));

    /// <summary>The text of a shipped template and where it lies: <c>templates/rnn.yaml</c>; an earlier revision comes from the archive.</summary>
    /// <exception cref="KeyNotFoundException">There is no such topic or revision.</exception>
    public static (string Place, string Text) Source(string topic, int? revision = null)
    {
        var resource = PlaceOf(topic, revision);
        return (resource, Text(resource));
    }

    /// <summary>Whether a place that is told of a template (<c>templates/rnn.yaml</c>) is a shipped one's.</summary>
    public static bool IsShipped(string place) => Home.GetManifestResourceInfo(place) is not null;

    private static string PlaceOf(string topic, int? revision)
    {
        var head = Find(topic) ?? throw new KeyNotFoundException(NoTopic(topic));
        var resource = revision is null || revision == head.Revision
            ? PlaceOf(head)
            : string.Create(CultureInfo.InvariantCulture, $"{Folder}archive/{head.Topic}@{revision}{Extension}");
        return Home.GetManifestResourceInfo(resource) is not null ? resource : throw new KeyNotFoundException($"there is no revision {revision} of {head.Topic}; the newest is {head.Revision}");
    }

    private static string PlaceOf(TopicHead head)
    {
        var example = ExampleFolder + head.Topic + Extension;
        return Home.GetManifestResourceInfo(example) is null ? Folder + head.Topic + Extension : example;
    }

    private static List<TopicHead> ReadHeads(string folder)
    {
        var heads = new List<TopicHead>();
        foreach (var resource in Home.GetManifestResourceNames())
        {
            if (resource.StartsWith(folder, StringComparison.Ordinal) && resource.LastIndexOf('/') == folder.Length - 1) heads.Add(ReadHead(resource));
        }
        return [.. heads.OrderBy(Place).ThenBy(head => head.Topic, StringComparer.Ordinal)];
    }

    // The basics I to V come first, then 1 to 20, then what has no number of the book.
    private static int Place(TopicHead head) =>
        Array.IndexOf(Roman, head.Number) is >= 0 and var basic ? basic
        : int.TryParse(head.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Roman.Length + number
        : int.MaxValue;

    // The head is the lines of the file up to the first empty one, each "key: value"; reading them so spares parsing the whole.
    private static TopicHead ReadHead(string resource)
    {
        string topic = "", number = "", title = "";
        var revision = 1;
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0) continue;
            var value = line[(colon + 2)..].Trim().Trim('"');
            switch (line[..colon])
            {
                case "topic":
                    topic = value;
                    break;
                case "number":
                    number = value;
                    break;
                case "title":
                    title = value;
                    break;
                case "revision":
                    revision = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
            }
        }
        return new TopicHead(topic, number, title, revision);
    }

    // One text, whatever line ends the program was built from: it is recorded, and compared.
    private static string Text(string resource)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
