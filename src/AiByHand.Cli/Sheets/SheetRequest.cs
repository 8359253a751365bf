using System.CommandLine;
using System.Security.Cryptography;
using AiByHand.Answers;
using AiByHand.Cli.Options;
using AiByHand.Problems;
using AiByHand.Runs;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using AiByHand.Runs.SheetFiles;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Cli.Sheets;

/// <summary>The part of a command that says which sheets: <c>TOPIC… --seed N --count K --level L --set NAME=K --given FILE</c>.</summary>
/// <param name="more">What else than topics may be named.</param>
internal sealed class SheetRequest(string more = ", or the code in a sheet's footer (rnn.r1.book.7)")
{
    private const int PickBelow = 1_000_000;

    private readonly TopicArgument _topics = new(more);
    private readonly SeedOption _seed = new();
    private readonly CountOption _count = new();
    private readonly LevelOption _level = new();
    private readonly SetOption _set = new();
    private readonly Option<string> _given = new("--given") { HelpName = "FILE", Description = "Numbers of your own, for all givens or some: JSON or YAML, a map of names to rows, or what solve --json wrote" };

    public void AddTo(Command command)
    {
        command.Add(_topics);
        command.Add(_seed);
        command.Add(_count);
        command.Add(_level);
        command.Add(_set);
        command.Add(_given);
    }

    /// <summary>The run that is named in place of topics: a run file, a record or the folder of one; null where topics are.</summary>
    /// <exception cref="Refusal">More is named beside it, or what a run says itself.</exception>
    public string? RunOf(ParseResult parsed)
    {
        var named = parsed.GetRequiredValue(_topics);
        if (Array.Find(named, IsRun) is not { } run) return null;
        if (named.Length > 1) throw new Refusal($"{run} is a run, and goes by itself: leave out {named.First(other => other != run)}");
        foreach (var option in (Option[])[_count, _level, _set, _given])
        {
            if (parsed.GetResult(option) is { Implicit: false }) throw new Refusal($"{run} says itself which sheets: leave out {option.Name}");
        }
        return run;
    }

    /// <summary>The master seed of a run, or null where none is asked for.</summary>
    /// <exception cref="Refusal">It isn't one.</exception>
    public MasterSeed? Master(ParseResult parsed) => _seed.ReadMaster(parsed);

    private static bool IsRun(string named) => Directory.Exists(named) || (File.Exists(named) && (ManifestFile.IsMeant(named) || RunReader.IsRun(InputFile.Read(named))));

    /// <summary>The sheets, topic by topic, seeds rising, each once.</summary>
    /// <exception cref="Refusal">The wish contradicts itself, or names what isn't there.</exception>
    /// <exception cref="FileMistakesException">A template or the givens have mistakes.</exception>
    /// <exception cref="SizeException">A topic has no such size, or not of that value.</exception>
    public IReadOnlyList<Sheet> Read(ParseResult parsed, Terminal terminal)
    {
        var wish = new Wish(_topics.Read(parsed), _seed.Read(parsed), _count.Read(parsed), _level.Read(parsed), _set.Read(parsed));
        if (parsed.GetValue(_given) is { } file) return [Given(wish, file, terminal)];

        foreach (var topic in wish.Topics) RefuseContradiction(topic, wish);
        var count = (ulong)(wish.Count ?? 1);
        var first = wish.Seed ?? (ulong)RandomNumberGenerator.GetInt32(PickBelow);
        if (first > ulong.MaxValue - (count - 1)) throw new Refusal($"--seed {first} --count {count} goes past the last seed, {ulong.MaxValue}");
        var sheets = Drawn(wish, first, count);
        if (wish.Seed is null && wish.Topics.Any(topic => topic.Code is null)) TellPick(first, count, terminal);
        return sheets;
    }

    /// <summary>The same, of sheets that are handed out with the codes on them.</summary>
    /// <exception cref="FileMistakesException">Besides: a topic of one's own has the id of one that ships, and other numbers.</exception>
    public IReadOnlyList<Sheet> ReadToHandOut(ParseResult parsed, Terminal terminal)
    {
        var sheets = Read(parsed, terminal);
        var twins = new List<Diagnostic>();
        foreach (var own in sheets.Where(sheet => sheet.IsOwn && sheet.Seed is not null).Select(sheet => sheet.Template).Distinct())
        {
            if (ShippedTwin.Trouble(own) is { } trouble) twins.Add(new Diagnostic(new Location(own.File, 1, 1), trouble));
        }
        return twins.Count == 0 ? sheets : throw new FileMistakesException(twins);
    }

    private static List<Sheet> Drawn(Wish wish, ulong first, ulong count)
    {
        var sheets = new List<Sheet>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var templates = new Template[wish.Topics.Count];
        Batch.Run(templates.Length, index =>
        {
            var topic = wish.Topics[index];
            templates[index] = topic.Load(topic.Code?.Level ?? wish.Level ?? Template.BookLevel, topic.Code?.Sizes ?? wish.Sizes);
        });
        for (var index = 0; index < templates.Length; index++)
        {
            var (topic, template) = (wish.Topics[index], templates[index]);
            var (from, many) = topic.Code is { } code ? (code.Seed!.Value, 1) : (first, count);
            for (ulong i = 0; i < many; i++)
            {
                var sheet = new Sheet(template, from + i, IsEarlier: template.Revision < topic.Head?.Revision) { Blanks = topic.Code is { Blanks: Blanks.Book } ? Blanks.Book : null, IsOwn = topic.Head is null };
                if (seen.Add($"{(topic.Head is null ? topic.Text : "")} {sheet.Code} {sheet.Blanks}")) sheets.Add(sheet);
            }
        }
        return sheets;
    }

    private static Sheet Given(Wish wish, string path, Terminal terminal)
    {
        if (wish.Count is not null) throw new Refusal("--given is one sheet: leave out --count");
        if (wish.Topics is not [var topic]) throw new Refusal($"--given goes with one topic, not with {wish.Topics.Count}");
        if (topic.Code is not null) throw new Refusal($"--given brings its own numbers: name the topic ({topic.Code.Topic}), not the code {topic.Text}");
        var file = GivenFile.Read(InputFile.Read(path), path);
        var level = wish.Level ?? file.Level ?? Template.BookLevel;
        var template = topic.Load(level, wish.Sizes);
        if (wish.Sizes.Count == 0 && file.SizesOf(template, sizes => topic.Load(level, sizes)) is { Count: > 0 } sizes) template = topic.Load(level, sizes);
        var leftOut = GivenReader.LeftOut(template, file);
        if (leftOut.Count == 0 && wish.Seed is not null) throw new Refusal("--given brings all numbers of its own: leave out --seed");
        var seed = wish.Seed ?? (ulong)RandomNumberGenerator.GetInt32(PickBelow);
        var sheet = new Sheet(template, null, GivenReader.Read(template, file, seed)) { IsOwn = topic.Head is null };
        if (leftOut.Count > 0 && wish.Seed is null) terminal.Error.WriteLine($"picked seed {seed} for what isn't given ({string.Join(", ", leftOut)}); --seed {seed} gives the same again");
        return sheet;
    }

    private static void RefuseContradiction(TopicChoice topic, Wish wish)
    {
        if (topic.Code is not { } code) return;
        if (wish.Seed is { } seed && seed != code.Seed) throw new Refusal($"{topic.Text} is seed {code.Seed}, not {seed}: leave out --seed, or name the topic ({code.Topic}) instead of the code");
        if (wish.Level is { } level && level != code.Level) throw new Refusal($"{topic.Text} is of level {code.Level}, not {level}: leave out --level, or name the topic ({code.Topic}) instead of the code");
        if (wish.Sizes.Count > 0) throw new Refusal($"{topic.Text} has the sizes it was printed with: leave out --set, or name the topic ({code.Topic}) and --seed {code.Seed}");
        if (wish.Count > 1) throw new Refusal($"{topic.Text} is one sheet: leave out --count, or name the topic ({code.Topic}) and --seed {code.Seed}");
    }

    private static void TellPick(ulong first, ulong count, Terminal terminal) => terminal.Error.WriteLine(count == 1
        ? $"picked seed {first}; --seed {first} gives the same again"
        : $"picked seeds {first} to {first + count - 1}; --seed {first} --count {count} gives the same again");

    private sealed record Wish(IReadOnlyList<TopicChoice> Topics, ulong? Seed, int? Count, string? Level, IReadOnlyDictionary<string, int> Sizes);
}
