using System.Globalization;
using System.Runtime.CompilerServices;
using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Tests.Problems;

/// <summary>A line of Data/fingerprints.txt: what the first seeds of a topic gave at a revision and a level, eight digits of each sheet's fingerprint.</summary>
internal sealed record Pin(string Topic, int Revision, string Level, string[] Words)
{
    public const int Seeds = 128;

    private const string Head = """
        # What seeds 0 to 127 give: the first eight digits of each sheet's fingerprint, for every topic, revision and level that ever shipped.
        # AIBYHAND_PIN=1 dotnet test --project tests/AiByHand.Tests writes down what the current revisions give, and leaves the lines of earlier ones as they are.

        """;

    /// <summary>Whether the current revisions are to be written down.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable("AIBYHAND_PIN") == "1";

    public static IReadOnlyList<Pin> ReadAll() => Read(Path.Combine(AppContext.BaseDirectory, "Data", "fingerprints.txt"));

    public static IReadOnlyList<Pin> WriteDown()
    {
        var file = Path.Combine(SourceFolder(), "..", "Data", "fingerprints.txt");
        var current = from head in TemplateCatalog.Topics.Concat(TemplateCatalog.Examples) from level in Template.Levels select Of(TemplateCatalog.Load(head.Topic, level));
        var earlier = Read(file).Where(pin => TemplateCatalog.Find(pin.Topic)?.Revision != pin.Revision);
        Pin[] pins =
        [
            .. earlier.Concat(current).OrderBy(pin => pin.Topic, StringComparer.Ordinal).ThenBy(pin => pin.Revision).ThenBy(pin => Template.Levels.Index().First(level => level.Item == pin.Level).Index),
        ];
        File.WriteAllText(file, Head + string.Concat(pins.Select(pin => pin + "\n")));
        return pins;
    }

    public static string[] WordsOf(Template template) => Array.ConvertAll(Drawn.Of(template), problem => Fingerprint.Of(problem)[..8]);

    public override string ToString() => $"{Topic} r{Revision} {Level}: {string.Join(' ', Words)}";

    private static Pin Of(Template template) => new(template.Topic, template.Revision, template.Level, WordsOf(template));

    private static IReadOnlyList<Pin> Read(string file) => File.Exists(file) ? [.. File.ReadLines(file).Where(line => line is not ("" or ['#', ..])).Select(Parse)] : [];

    private static Pin Parse(string line) =>
        line.Split(": ") is [var name, var words] && name.Split(' ') is [var topic, ['r', .. var revision], var level] && words.Split(' ') is { Length: Seeds } all
            ? new Pin(topic, int.Parse(revision, CultureInfo.InvariantCulture), level, all)
            : throw new FormatException($"not a line of pinned fingerprints: {line}");

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
