using AiByHand.Templates;

namespace AiByHand.Runs.Checking;

/// <summary>What a topic of one's own is started from: a small one that is explained line by line, or one that is there.</summary>
public static class TopicStart
{
    private const string Resource = "starts/topic.yaml";

    /// <summary>The text of a topic file.</summary>
    /// <param name="file">What the file is called; its stem becomes the topic's id.</param>
    /// <param name="like">The shipped topic it is like, or null.</param>
    /// <exception cref="RunException">The id is none: it has lower case letters, digits and hyphens.</exception>
    public static string Of(string file, TopicHead? like = null)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var text = like is null ? Small() : TemplateCatalog.TextOf(like);
        var lines = text.ReplaceLineEndings("\n").Replace("THIS-FILE", Path.GetFileName(file), StringComparison.Ordinal).Split('\n').Where(line => !line.StartsWith("# yaml-language-server", StringComparison.Ordinal)).ToList();
        var topic = lines.FindIndex(line => line.StartsWith("topic:", StringComparison.Ordinal));
        var comment = lines[topic].IndexOf('#', StringComparison.Ordinal);
        lines[topic] = comment < 0 ? $"topic: {id}" : $"{$"topic: {id}".PadRight(comment - 1)} {lines[topic][comment..]}";
        if (like is not null) lines.RemoveAll(line => line.StartsWith("revision:", StringComparison.Ordinal));
        text = string.Join('\n', lines);
        return TemplateReader.Check(text, file) is [var mistake, ..] ? throw new RunException(mistake.Message) : text;
    }

    private static string Small()
    {
        using var reader = new StreamReader(typeof(TopicStart).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }
}
