using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;
using AiByHand.Templates.Reading;

namespace AiByHand.Runs.Reading;

/// <summary>Reads a run file's map.</summary>
internal sealed class PlanReader(RunFiles files, TopicShelf shelf, Mistakes mistakes)
{
    public static readonly string[] Keys =
    [
        "title", "course", "date", "instructions", "pool", "seed", "paper", "collate", "qr", "separate", "answers",
        "level", "blanks", "band", "points", "topics", "variants", "roster",
    ];

    public static readonly string[] AnswerWords = ["differ", "may-repeat"];

    private const int LongestTitle = 120, LongestDate = 40, LongestInstructions = 400;

    /// <summary>The plan, or null with mistakes told.</summary>
    public RunPlan? Read(YamlMap root, MasterSeed? askedSeed, Func<Pool, MasterSeed>? pickSeed)
    {
        var run = new Fields(root, Keys, mistakes, "a run");
        var name = Path.GetFileNameWithoutExtension(files.Run.Name);
        var heading = new Heading(Words(run, "title", LongestTitle) ?? NameAsTitle(run, name), Words(run, "course", LongestTitle) ?? "", Words(run, "date", LongestDate) ?? "", Words(run, "instructions", LongestInstructions) ?? "");
        var pool = run.Choice("pool", Pool.Practice);
        var seed = SeedReader.Read(run, askedSeed, pool, files.IsRecord, mistakes);
        if (seed is null && pickSeed is null && !run.Has("seed")) mistakes.Add(run.At, $"'seed' is missing: the number that decides all others; a fresh one is {RunReader.PickSeed(pool)}");
        var plan = new RunPlan
        {
            Name = name,
            Heading = heading,
            Copies = new CopiesReader(files, mistakes).Read(run),
            Topics = new TopicsReader(files, shelf, mistakes).Read(run),
            Seed = seed ?? 0UL,
            Pool = pool,
            Paper = run.Choice("paper", Paper.Letter),
            Collation = run.Choice("collate", Collation.Copies),
            HasQr = run.Bool("qr", true),
            IsSeparate = run.Bool("separate"),
            MayRepeatAnswers = RunFields.Word(run, "answers", AnswerWords, mistakes) == "may-repeat",
            Sources = files.Read,
            Notes = files.Notes,
        };
        if (mistakes.Count > 0) return null;
        return seed is null ? plan with { Seed = pickSeed!(pool) } : plan;
    }

    private string NameAsTitle(Fields run, string name)
    {
        var title = PrintedText.OneLine(name);
        if (PrintedText.Flaw(title, LongestTitle) is { } flaw) mistakes.Add(run.At, $"without a 'title' the file's name is printed as one, and it {flaw}");
        return title;
    }

    private string? Words(Fields run, string key, int longest)
    {
        if (run.Scalar(key, "a text") is not { } scalar) return null;
        var line = PrintedText.OneLine(scalar.Text);
        if (PrintedText.Flaw(line, longest) is { } flaw) mistakes.Add(scalar.At, $"'{key}' {flaw}");
        return line.Length > 0 ? line : null;
    }
}
