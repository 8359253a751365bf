using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Composing.Slides;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Tags;
using AiByHand.Pages.Text;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Workings;

namespace AiByHand.Pages.Tests.Composing;

public class SlidePagesTests
{
    // A fortieth of a slide's height.
    private const double LeastText = 540 / 40.0;

    // Of it, how large sub- and superscripts are.
    private const double Script = 0.55;

    private static readonly ulong[] Seeds = [7, ulong.MaxValue];

    public static TheoryData<string, string> Topics => TopicPageTests.Topics;

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_is_on_them_can_be_read_from_the_last_row(string topic, string level)
    {
        foreach (var seed in Seeds)
        {
            var slides = Composer.ComposeSlides(Solve(topic, level, seed));
            foreach (var (number, slide) in slides.Index())
            {
                Assert.Equal(16.0 / 9, slide.Width / slide.Height, 1e-9);
                foreach (var run in slide.Shapes.OfType<TextRun>())
                {
                    var width = TextSetter.SetPlain(run.Text, run.Font, run.Size).Width;
                    if (!(run.Origin.X >= 20 && run.Origin.X + width <= slide.Width - 20 && run.Origin.Y > 20 && run.Origin.Y < slide.Height - 10))
                    {
                        Assert.Fail($"{topic} {level} {seed}, slide {number + 1}: '{run.Text}' leaves it");
                    }
                    // The last one is the sheet as a whole.
                    var isExact = run.Entry is not null || run.Part is not { Kind: PartKind.Figure };
                    if (!(number == slides.Count - 1 || run.Size >= (isExact ? LeastText : Script * LeastText)))
                    {
                        Assert.Fail($"{topic} {level} {seed}, slide {number + 1}: '{run.Text}' has size {run.Size}");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_worked_cell_is_seen_and_all_that_it_comes_from(string topic, string level)
    {
        foreach (var seed in Seeds)
        {
            var solution = Solve(topic, level, seed);
            var (sheet, working) = (new SolvedSheet(solution), Working.Of(solution));
            foreach (var step in solution.Template.Steps)
            {
                var cell = WorkedCell.Of(working, step).Cell;
                var worked = sheet.PlaceOf(cell);
                var sources = sheet.SourcesOf(cell);
                var lenses = Regions.Of(SlidePages.SheetRoom, sheet, [.. sheet.Of(step)], worked, sources);
                foreach (var field in worked is null ? sources : [worked, .. sources])
                {
                    Assert.True(lenses.Any(lens => lens.Holds(field.Box)), $"{topic} {level} {seed}, {step.Name}: {field.Name} isn't seen");
                }
                Assert.All(lenses, lens => Assert.True(lens.Scale >= sheet.ScaleOf(LeastText) && lens.Frame.X >= SlidePages.SheetRoom.X - 1e-6 && lens.Frame.Right <= SlidePages.SheetRoom.Right + 1e-6 && lens.Frame.Bottom <= SlidePages.SheetRoom.Bottom + 1e-6));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_sheet_grows_step_by_step_until_it_is_the_key(string topic, string level)
    {
        var solution = Solve(topic, level, 7);
        var slides = Composer.ComposeSlides(solution);
        Assert.Equal(solution.Template.Steps.Count + 1, slides.Count);
        var entries = AnswerSheet.Of(solution).Entries.ToDictionary(entry => entry.Name);
        var sheet = new SolvedSheet(solution);
        for (var done = 0; done < slides.Count; done++)
        {
            // What is written in each cell: nothing before its step, what is right from then on.
            var written = Written(sheet.After(done));
            foreach (var (name, entry) in entries)
            {
                bool isThere = entry.IsBlank && (entry.Step?.Number ?? 0) <= done, isReplaced = entry.IsReplaced && entry.Then!.Number <= done;
                if (entry.Look == Templates.Plans.CellLook.Text) Assert.Equal((isThere ? entry.Text : "") + (isReplaced ? entry.Replacement : ""), string.Concat(written[name]));
            }
            if (done > 0) Assert.All(Written(slides[done - 1].Shapes), cell => Assert.Contains(cell.Key, entries));
        }
        var key = Composer.Compose(solution, View.Key);
        Assert.Equal(Answers(key.Shapes), Answers(slides[^1].Shapes));
        Assert.Equal(Answers(key.Shapes), Answers(sheet.After(solution.Template.Steps.Count)));
    }

    // Where the book's sheet prints a cell it stands on every slide, and no step fills it in.
    [Theory]
    [InlineData("three-inputs")]
    [InlineData("four-nodes")]
    [InlineData("hidden-layer")]
    [InlineData("seven-layers")]
    public void What_the_sheet_prints_is_there_from_the_start(string topic)
    {
        var solution = Solve(topic, Template.BookLevel, 7);
        var printed = AnswerSheet.Of(solution, Blanks.Book).Entries.Where(entry => entry is { IsPrinted: true, Step: not null, Text.Length: > 0, IsReplaced: false }).ToList();
        Assert.NotEmpty(printed);
        var worksheet = Composer.Compose(solution, View.Worksheet, blanks: Blanks.Book);
        Assert.Equal(PrintedIn(worksheet.Shapes), PrintedIn(new SolvedSheet(solution, Blanks.Book).After(0)));

        var deck = new SlideDeck(solution, Blanks.Book);
        for (var place = 0; place < deck.Count; place++)
        {
            var slide = deck.Compose(place);
            Assert.DoesNotContain(slide.Page.Shapes, shape => shape is { Layer: Layer.Answer, Entry: { } entry } && printed.Exists(cell => cell.Name == entry));
            // What is worked out is asked, unless all of the step is printed.
            if (slide.Step is { } step && slide.Worked is { } worked && AnswerSheet.Of(solution, Blanks.Book).Entries.Any(entry => entry.Step == step && entry.IsBlank))
            {
                Assert.DoesNotContain(printed, cell => cell.Name == worked);
            }
        }

        static string[] PrintedIn(IEnumerable<PageShape> shapes) => [.. shapes.OfType<TextRun>().Where(run => run is { Layer: Layer.Print, Entry: not null }).Select(run => $"{run.Entry} {run.Text}").Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Pupils_see_what_was_done_before_and_no_more(string topic, string level)
    {
        var solution = Solve(topic, level, 7);
        var deck = new SlideDeck(solution);
        var entries = AnswerSheet.Of(solution).Entries.ToDictionary(entry => entry.Name);
        Assert.Equal(solution.Template.Steps.Count + 1, deck.Count);
        for (var place = 0; place < deck.Count; place++)
        {
            var slide = deck.Compose(place, SlideFace.Pupils);
            Assert.False(slide.Page.IsKey);
            Assert.DoesNotContain(slide.Page.Shapes, shape => shape is TextRun { Text: "answer key" });
            Assert.All(slide.Page.Shapes.Where(shape => shape is { Layer: Layer.Answer, Entry: not null }), shape => Assert.True((entries[shape.Entry!].Step?.Number ?? 0) <= place, $"{shape.Entry} on slide {place + 1}"));
            foreach (var run in slide.Page.Shapes.OfType<TextRun>())
            {
                var width = TextSetter.SetPlain(run.Text, run.Font, run.Size).Width;
                Assert.True(run.Origin.X + width <= slide.Page.Width - 20 && run.Origin.Y < slide.Page.Height - 10, $"{topic} {level}, slide {place + 1}: '{run.Text}' leaves it");
            }
        }
    }

    // Who touches a cell's place on the slide means that cell.
    [Theory]
    [InlineData("rnn")]
    [InlineData("clip")]
    [InlineData("vector-database")]
    public void Cells_are_where_they_are_seen(string topic)
    {
        var solution = Solve(topic, Template.BookLevel, 7);
        var deck = new SlideDeck(solution);
        for (var place = 0; place < deck.Count; place++)
        {
            var slide = deck.Compose(place);
            foreach (var run in slide.Page.Shapes.OfType<TextRun>().Where(run => run.Entry is not null))
            {
                Assert.Contains(slide.Cells, cell => cell.Entry == run.Entry && run.Origin.X >= cell.Box.X - 1 && run.Origin.X <= cell.Box.Right && run.Origin.Y >= cell.Box.Y && run.Origin.Y <= cell.Box.Bottom + 1);
            }
            if (slide.Worked is { } worked) Assert.Contains(slide.Cells, cell => cell.Entry == worked);
        }
    }

    [Fact]
    public void Pupils_dont_see_which_was_chosen()
    {
        var solution = Solve("rlhf", Template.BookLevel, 7);
        var sheet = new SolvedSheet(solution);
        var cell = new Terms.CellReference("sampled", 1, 1);
        Assert.Equal(["output_vocab[6,1]"], sheet.SourcesOf(cell).Select(field => field.Name).Where(name => name.StartsWith("output", StringComparison.Ordinal)));
        Assert.Superset(Enumerable.Range(1, 6).Select(row => $"output_vocab[{row},1]").ToHashSet(), sheet.SourcesOf(cell, isTold: false).Select(field => field.Name).ToHashSet());
    }

    [Fact]
    public void Each_step_has_its_bookmark_and_says_that_it_is_a_key()
    {
        var slides = Composer.ComposeSlides(Solve("rnn", Template.BookLevel, 7));
        Assert.Equal("Recurrent Neural Network (RNN): answer key, step 2: Z1", slides[1].Title);
        Assert.Equal("Recurrent Neural Network (RNN): answer key, solved", slides[^1].Title);
        Assert.All(slides, slide => Assert.True(slide.IsKey));
        Assert.All(slides, slide => Assert.Contains(slide.Shapes, shape => shape is TextRun { Text: "answer key" }));
    }

    [Theory]
    [InlineData("rnn")]
    [InlineData("clip")]
    [InlineData("vector-database")]
    public void They_keep_to_the_rules_of_tagged_documents(string topic) =>
        Assert.Empty(UaRules.ObjectionsTo(TagTests.Pdf([.. Composer.ComposeSlides(Solve(topic, Template.BookLevel, 7))])));

    private static Solution Solve(string topic, string level, ulong seed) => Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), seed).Problem);

    private static ILookup<EntryName, string> Written(IEnumerable<PageShape> shapes) =>
        shapes.OfType<TextRun>().Where(run => run is { Layer: Layer.Answer, Entry: not null }).ToLookup(run => run.Entry!, run => run.Text);

    // Of each cell what is written and drawn in it by hand.
    private static string[] Answers(IEnumerable<PageShape> shapes) =>
        [.. shapes.Where(shape => shape is { Layer: Layer.Answer, Entry: not null }).GroupBy(shape => shape.Entry!.Number).OrderBy(cell => cell.Key)
            .Select(cell => $"{cell.First().Entry} {string.Join(' ', cell.Select(shape => shape is TextRun run ? run.Text : shape.GetType().Name))}")];
}
