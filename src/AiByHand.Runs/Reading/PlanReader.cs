using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;
using AiByHand.Runs.SheetFiles;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Reads a run file's map.</summary>
internal sealed class PlanReader(RunFiles files, TopicShelf shelf, Mistakes mistakes)
{
    public static readonly string[] Keys =
    [
        "title", "course", "date", "instructions", "pool", "seed", "paper", "collate", "rules", "qr", "practise-at", "forms", "working", "steps", "slides", "separate", "answers",
        "sides", "cover", "gutter", "follow", "guard", "fonts", "level", "blanks", "band", "points", "topics", "variants", "roster", "seating",
    ];

    public static readonly string[] AnswerWords = ["differ", "may-repeat"];

    // Room for the holes and a binder's spring; more would take it from the cells.
    private const int MostGutter = 20;

    /// <summary>The plan, or null with mistakes told.</summary>
    public RunPlan? Read(YamlMap root, MasterSeed? askedSeed, Func<Pool, MasterSeed>? pickSeed)
    {
        var run = new Fields(root, Keys, mistakes, "a run");
        var name = Path.GetFileNameWithoutExtension(files.Run.Name);
        var type = FontsReader.Read(run, files, mistakes);
        var heading = new HeadingReader(files, type, mistakes).Read(run);
        var pool = run.Choice("pool", Pool.Practice);
        var seed = SeedReader.Read(run, askedSeed, pool, files.IsRecord, mistakes);
        if (seed is null && pickSeed is null && !run.Has("seed")) mistakes.Add(run.At, $"'seed' is missing: the number that decides all others; a fresh one is {RunReader.PickSeed(pool)}");
        var (copies, variants, seating) = new CopiesReader(files, type ?? TypeCase.Shipped, mistakes).Read(run);
        var plan = new RunPlan
        {
            Name = name,
            Heading = heading,
            Copies = copies,
            Variants = variants,
            Seating = seating,
            Topics = new TopicsReader(files, shelf, mistakes).Read(run),
            Seed = seed ?? 0UL,
            Pool = pool,
            Paper = run.Choice("paper", Paper.Letter),
            Collation = run.Choice("collate", Collation.Copies),
            Rules = run.Choice("rules", pool == Pool.Exam ? Rules.No : Rules.Foot),
            HasQr = run.Bool("qr", true),
            PractiseAt = PractiseAt(run, pool),
            HasForms = run.Bool("forms"),
            Working = run.Choice("working", KeyWorking.No),
            HasSteps = run.Bool("steps"),
            HasSlides = run.Bool("slides"),
            IsSeparate = run.Bool("separate"),
            Sides = run.Choice("sides", Sides.One),
            HasCover = run.Bool("cover"),
            Gutter = run.Node("gutter") is { } gutter ? RunFields.Decimal(gutter, "gutter", 1, MostGutter, $"millimetres from 1 to {MostGutter}, with at most two decimals", mistakes) ?? 0 : 0,
            Follow = new FollowPolicy(run.Choice("follow", Following.Full), run.Node("guard") is YamlScalar { Text: PointsReader.None } ? 0 : run.Integer("guard", 1, 100, FollowPolicy.UsualGuard)),
            MayRepeatAnswers = RunFields.Word(run, "answers", AnswerWords, pool == Pool.Exam ? "differ" : "may-repeat", mistakes) == "may-repeat",
            Sources = files.Read,
        };
        if (pool == Pool.Practice && !files.IsRecord) RefuseTwins(plan);
        if (mistakes.Count > 0) return null;
        plan = plan with { Type = type!.CutTo(Texts(plan)) };
        foreach (var font in plan.Type.Own) files.Keep(font);
        TellEmptyScaffolds(plan);
        TellUnpractised(plan);
        ShortenedText.Tell(plan, files.Shown(files.Run.Name), files.Notes);
        return plan with { Notes = files.Notes.Told, Seed = seed ?? pickSeed!(pool) };
    }

    private Uri? PractiseAt(Fields run, Pool pool)
    {
        if (run.Scalar("practise-at", "the address of the browser page, such as https://school.example/aibyhand/") is not { } typed) return null;
        if (pool == Pool.Exam) mistakes.Add(typed.At, "an exam's sheets can't be practised: their codes lead nowhere without the record; leave 'practise-at' out");
        else if (!run.Bool("qr", true)) mistakes.Add(typed.At, "'practise-at' is what the QR codes lead to, and 'qr: false' leaves them out: one of the two has to go");
        else if (PractiseAddress.Read(typed.Text) is { } page) return page;
        else mistakes.Add(typed.At, $"'practise-at' must be the address of a page, such as https://school.example/aibyhand/, found {typed.Kind}");
        return null;
    }

    // An exam's codes lead nowhere but to its record, and what was printed stays.
    private void RefuseTwins(RunPlan plan)
    {
        foreach (var own in plan.Topics.Where(topic => topic.IsOwn))
        {
            if (ShippedTwin.Trouble(own.Template) is { } trouble) mistakes.Add(new Location(files.Shown(own.Source.Name), 1, 1), trouble);
        }
    }

    // The page knows the shipped topics alone.
    private void TellUnpractised(RunPlan plan)
    {
        if (plan.PractiseAt is null) return;
        List<string> own = [.. plan.Topics.Where(topic => topic.IsOwn).Select(topic => topic.Key)];
        if (own.Count > 0) files.Notes.Add($"{files.Shown(files.Run.Name)}: the page at 'practise-at' doesn't know {string.Join(", ", own)}, so the QR codes of these sheets hold their codes alone");
    }

    private void TellEmptyScaffolds(RunPlan plan)
    {
        List<string> empty = [.. plan.Topics.Where(topic => topic.Blanks == Blanks.Book && topic.Template.Printed.Count == 0).Select(topic => topic.Key)];
        if (empty.Count > 0) files.Notes.Add($"{files.Shown(files.Run.Name)}: blanks: book changes nothing in {string.Join(", ", empty)}, whose page in the book has no cells filled in");
    }

    private static IEnumerable<string> Texts(RunPlan plan) =>
        [plan.Heading.Title, plan.Heading.Course, plan.Heading.Date, plan.Heading.Instructions, .. plan.Copies.SelectMany(copy => new[] { copy.PrintedName, copy.PrintedGroup, copy.Id })];
}
