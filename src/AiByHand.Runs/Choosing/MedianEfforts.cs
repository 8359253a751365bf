using System.Globalization;
using AiByHand.Templates;

namespace AiByHand.Runs.Choosing;

/// <summary>
/// How much effort the shipped topics ask for in the middle, by level: of their first 128 seeds, in their usual sizes. Written down in templates/efforts.txt, since to measure
/// it takes seconds; a test holds the file to what is measured.
/// </summary>
public static class MedianEfforts
{
    /// <summary>Where it is written down.</summary>
    private const string Resource = "efforts.txt";

    private static readonly Lazy<Dictionary<string, IReadOnlyList<int>>> ByTopic = new(Read);

    /// <summary>The points at easy, book and hard; null for a topic that isn't shipped, or not in this revision.</summary>
    public static IReadOnlyList<int>? Of(TopicHead head) => ByTopic.Value.GetValueOrDefault(KeyOf(head.Topic, head.Revision));

    /// <summary>The points at a level; null where <see cref="Of(TopicHead)"/> has none.</summary>
    public static int? Of(TopicHead head, string level) => Of(head)?.Where((_, place) => Template.Levels[place] == level).First();

    private static Dictionary<string, IReadOnlyList<int>> Read()
    {
        var efforts = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        using var stream = typeof(MedianEfforts).Assembly.GetManifestResourceStream(Resource);
        if (stream is null) return efforts;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(' ') is [var topic, ['r', .. var revision], .. var points])
            {
                efforts[KeyOf(topic, int.Parse(revision, CultureInfo.InvariantCulture))] = [.. points.Select(point => int.Parse(point, CultureInfo.InvariantCulture))];
            }
        }
        return efforts;
    }

    private static string KeyOf(string topic, int revision) => string.Create(CultureInfo.InvariantCulture, $"{topic} r{revision}");
}
