using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Reading;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Cli.Options;

/// <summary>One topic as the user named it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Head">The shipped topic; null for a file.</param>
/// <param name="Code">The code by which it was named, or null.</param>
internal sealed record TopicChoice(string Text, TopicHead? Head, SheetCode? Code = null)
{
    /// <summary>What a word on the command line names: one topic, or all.</summary>
    /// <exception cref="Refusal">There is no such topic.</exception>
    public static IReadOnlyList<TopicChoice> Of(string text)
    {
        if (text.Equals("all", StringComparison.OrdinalIgnoreCase)) return [.. TemplateCatalog.Topics.Select(topic => new TopicChoice(topic.Topic, topic))];
        if (IsFile(text)) return [new TopicChoice(text, null)];
        if (TemplateCatalog.Find(text) is { } head) return [new TopicChoice(text, head)];
        if (SheetCode.TryParse(text, out var code)) return [new TopicChoice(text, Find(code), code with { Level = LevelOption.Known(code.Level) })];
        if (text.EndsWith(".given", StringComparison.Ordinal)) throw new Refusal($"{text} had numbers of its own, which its code doesn't hold; --given FILE prints it again");
        if (TypedCode.Of(text) is { } typed && SheetCode.TryParse(typed, out code)) return [new TopicChoice(typed, Find(code), code with { Level = LevelOption.Known(code.Level) })];
        if (SheetCodes.Trouble(text) is { } trouble) throw new Refusal(trouble);
        if (SheetCodes.Typed(text) is var exam && SheetCodes.IsOpaque(exam)) throw new Refusal($"{exam} is an exam sheet's code, and only its run's record tells which sheet that is: name the run's folder, or for the key {App.Name} key {exam} --manifest RUN");
        throw new Refusal(OwnTopic.Missing(text));
    }

    /// <summary>The topic at a level, in chosen sizes.</summary>
    /// <exception cref="Refusal">There is no such file, or no such revision.</exception>
    /// <exception cref="FileMistakesException">The template has mistakes.</exception>
    /// <exception cref="SizeException">The topic has no such size, or not of that value.</exception>
    public Template Load(string level, IReadOnlyDictionary<string, int>? sizes = null)
    {
        if (Head is null) return TemplateReader.Read(TextOfFile(), Text, level, sizes);
        if (Code is null || Code.Revision == Head.Revision) return TemplateCatalog.Load(Head.Topic, level, sizes: sizes);
        try
        {
            return TemplateCatalog.Load(Head.Topic, level, Code.Revision, sizes);
        }
        catch (KeyNotFoundException missing)
        {
            throw new Refusal($"{Text}: {missing.Message}", missing);
        }
    }

    private string TextOfFile()
    {
        var text = InputFile.Read(Text);
        return OtherFile.Told(Text, text, FileKind.Topic) is { } other ? throw new Refusal($"{Text}: {other}") : text;
    }

    private static bool IsFile(string text) =>
        text.Contains('/') || text.Contains(Path.DirectorySeparatorChar) || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static TopicHead Find(SheetCode code) => OwnTopic.Print(code) is { } own ? throw new Refusal(own) : TemplateCatalog.Find(code.Topic) ?? throw new Refusal(OwnTopic.Missing(code.Topic));
}
