using AiByHand.Answers;
using System.Runtime.CompilerServices;
using AiByHand.Pages.Composing;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Pins;

/// <summary>A line of Data/pages.txt: which page it is, and what its key is made of.</summary>
/// <param name="Name">Topic, revision, level, paper and seed; then <c>run</c> with all that a run prints round it, or <c>worked</c> with the book's cells filled in.</param>
/// <param name="Hashes">Hashes of its shapes and of its answers, eight digits each.</param>
internal sealed record PagePin(string Name, string Hashes)
{
    private const int Seeds = 3;

    private const string Head = """
        # What pages are made of: hashes of the shapes and of the answers of some keys, a line each. A worksheet is its key without the handwriting.
        # AIBYHAND_PIN_PAGES=1 dotnet test --project tests/AiByHand.Pages.Tests --filter PinnedPageTests writes down what the pages are now: look at those that moved first.

        """;

    /// <summary>Whether the pages as they are now are to be written down.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable("AIBYHAND_PIN_PAGES") == "1";

    public static IReadOnlyDictionary<string, string> ReadAll() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "pages.txt")).Where(line => line is not ("" or ['#', ..])).Select(line => line.Split(": ")).ToDictionary(parts => parts[0], parts => parts[1]);

    public static IReadOnlyDictionary<string, string> WriteDown()
    {
        PagePin[] pins = [.. from head in TemplateCatalog.Topics.Concat(TemplateCatalog.Examples) orderby head.Topic from pin in Of(head.Topic) select pin];
        File.WriteAllText(Path.Combine(SourceFolder(), "..", "Data", "pages.txt"), Head + string.Concat(pins.Select(pin => $"{pin.Name}: {pin.Hashes}\n")));
        return pins.ToDictionary(pin => pin.Name, pin => pin.Hashes);
    }

    /// <summary>What a topic's pages are now.</summary>
    public static IEnumerable<PagePin> Of(string topic)
    {
        foreach (var level in Template.Levels)
        {
            var template = TemplateCatalog.Load(topic, level);
            for (ulong seed = 0; seed < Seeds; seed++)
            {
                var solution = Solver.Solve(ProblemDrawer.Draw(template, seed).Problem);
                foreach (var paper in Enum.GetValues<Paper>())
                {
                    var name = FormattableString.Invariant($"{topic} r{template.Revision} {level} {paper} {seed}");
                    yield return new PagePin(name, HashesOf(Composer.Compose(solution, View.Key, paper)));
                    if (seed > 0 || level != Template.BookLevel) continue;
                    yield return new PagePin($"{name} run", HashesOf(Composer.Compose(solution, View.Key, paper, imprint: Imprint(template))));
                    if (template.Printed.Count > 0) yield return new PagePin($"{name} worked", HashesOf(Composer.Compose(solution, View.Key, paper, Blanks.Book)));
                }
            }
        }
    }

    private static string HashesOf(Page key) => $"{PageText.Hash(PageText.Shapes(key))} {PageText.Hash(PageText.Answers(key))}";

    private static Imprint Imprint(Template template)
    {
        var qr = new bool[21, 21];
        for (var row = 0; row < 21; row++)
        {
            for (var column = 0; column < 21; column++) qr[row, column] = (row * column) % 3 == 0;
        }
        return new Imprint
        {
            Code = "X-7QK4-M2PD-9AEV",
            Page = 2,
            Pages = 4,
            Name = "Ada Lovelace",
            Copy = "2026-001 · group 2",
            Heading = "Midterm · CSCI 5922",
            Date = "17 September 2026",
            Instructions = "Fill in every blank of this page with a pencil. No calculators, no phones; write clearly.",
            Qr = qr,
            Marks = [.. template.Steps.Select(step => new MarkBox(new SheetNames(template).Marked(step.Name), "2.5")), new MarkBox("total", "100")],
        };
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
