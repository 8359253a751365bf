using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>What a run file says is what the plan holds.</summary>
public sealed class RunReaderTests
{
    private const string OwnTopic = "topic: mine\nnumber: 99\ntitle: Mine\nrevision: 3\ngiven:\n  X: { shape: 2x2, draw: 0..3 }\nsolve:\n  Z: X + X\nkeep:\n  - any(X > 0)\npage:\n  areas:\n    - [ X, Z ]\n";

    [Theory]
    [InlineData("paper: A4", Paper.A4)]
    [InlineData("paper: a4", Paper.A4)]
    [InlineData("paper: Letter", Paper.Letter)]
    public void The_paper_is_known_in_large_letters_too(string line, Paper paper) => Assert.Equal(paper, Runs.Read($"seed: 1\ntopics: one-node\n{line}").Paper);

    [Fact]
    public void Three_lines_are_a_run_and_the_rest_has_defaults()
    {
        var plan = Runs.Read("topics: [rnn, self-attention]\nvariants: A..D\nseed: 7\n");
        Assert.Equal("run", plan.Name);
        Assert.Equal(new Heading("run"), plan.Heading);
        Assert.Equal(["rnn", "self-attention"], plan.Topics.Select(topic => topic.Key));
        Assert.Equal(["A", "B", "C", "D"], plan.Copies.Select(copy => copy.Id));
        Assert.All(plan.Copies, copy => Assert.False(copy.IsPupils));
        Assert.Equal((7UL, Pool.Practice, Paper.Letter, Collation.Copies), (plan.Seed, plan.Pool, plan.Paper, plan.Collation));
        Assert.Equal((true, false, true), (plan.HasQr, plan.IsSeparate, plan.MayRepeatAnswers));
        Assert.All(plan.Topics, topic =>
        {
            Assert.Equal((Template.BookLevel, Blanks.All, (Rational?)10, false), (topic.Template.Level, topic.Blanks, topic.Band, topic.IsOwn));
            Assert.Null(topic.Points);
        });
        Assert.Equal("run.yaml", Assert.Single(plan.Sources).Name);
        Assert.Empty(plan.Notes);
    }

    [Fact]
    public void Every_key_is_taken_over()
    {
        var plan = Runs.Read("""
            title: Midterm
            course: Deep Learning 1
            date: 2026-12-04
            instructions: >
              Write into
              the boxes.
            pool: exam
            seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y
            paper: a4
            collate: topics
            qr: false
            separate: true
            answers: may-repeat
            variants: 3
            topics: 4
            """);
        Assert.Equal(new Heading("Midterm", "Deep Learning 1", "2026-12-04", "Write into the boxes."), plan.Heading);
        Assert.Equal((Pool.Exam, "E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y", Paper.A4, Collation.Topics), (plan.Pool, plan.Seed.Text, plan.Paper, plan.Collation));
        Assert.Equal((false, true, true), (plan.HasQr, plan.IsSeparate, plan.MayRepeatAnswers));
        Assert.Equal(["1", "2", "3"], plan.Copies.Select(copy => copy.Id));
        Assert.Equal("matrix-multiplication", Assert.Single(plan.Topics).Key);
    }

    [Fact]
    public void A_topic_s_own_words_go_before_those_for_all()
    {
        var plan = Runs.Read("""
            seed: 1
            level: easy
            blanks: book
            band: 20
            points: { each-blank: 0.25 }
            topics:
              - rnn
              - { topic: rnn, level: hard, blanks: all, band: none, points: 12.5 }
              - { topic: rnn, points: none }
            """);
        Assert.Equal(["easy", "hard", "easy"], plan.Topics.Select(topic => topic.Template.Level));
        Assert.Equal([Blanks.Book, Blanks.All, Blanks.Book], plan.Topics.Select(topic => topic.Blanks));
        Assert.Equal([20, null, 20], plan.Topics.Select(topic => topic.Band));
        Assert.Equal([new BlankPoints(Rational.Of(1, 4)), new SheetPoints(Rational.Of(25, 2)), null], plan.Topics.Select(topic => topic.Points));
    }

    [Fact]
    public void A_topic_that_comes_again_has_a_key_of_its_own_and_the_first_keeps_its() =>
        Assert.Equal(["rnn", "gcn", "rnn#2", "rnn#3"], Runs.Read("seed: 1\ntopics: [rnn, gcn, rnn, { topic: rnn, level: hard }]").Topics.Select(topic => topic.Key));

    [Fact]
    public void All_are_the_shipped_topics_in_the_book_s_order() =>
        Assert.Equal(TemplateCatalog.Topics.Select(head => head.Topic), Runs.Read("seed: 1\ntopics: all").Topics.Select(topic => topic.Key));

    [Fact]
    public void Sizes_are_those_that_are_set()
    {
        var template = Assert.Single(Runs.Read("seed: 1\ntopics: { topic: matrix-multiplication, set: { rows: 3, inner: 4 } }").Topics).Template;
        Assert.Equal([("rows", 3), ("inner", 4), ("columns", 3)], template.Sizes.Select(size => (size.Name, size.Value)));
    }

    [Fact]
    public void Points_of_steps_stand_in_the_order_of_the_template()
    {
        var points = Assert.IsType<StepPoints>(Assert.Single(Runs.Read("seed: 1\ntopics: { topic: backpropagation, points: { steps: { dL_dW1: 2, dL_dZ3: 1.5 } } }").Topics).Points);
        Assert.Equal([KeyValuePair.Create("dL_dZ3", Rational.Of(3, 2)), KeyValuePair.Create("dL_dW1", (Rational)2)], points.Steps);
    }

    [Fact]
    public void A_topic_file_of_one_s_own_is_kept_with_the_run()
    {
        var plan = Runs.Read("seed: 1\ntopics: [ ./mine.yaml, rnn, { topic: ./mine.yaml } ]", new SourceFile("./mine.yaml", OwnTopic));
        Assert.Equal(["mine", "rnn", "mine#2"], plan.Topics.Select(topic => topic.Key));
        Assert.Equal([true, false, true], plan.Topics.Select(topic => topic.IsOwn));
        Assert.Equal(["run.yaml", "./mine.yaml"], plan.Sources.Select(source => source.Name));
        Assert.Equal(OwnTopic, plan.Topics[0].Source.Text);
        Assert.Equal(("templates/rnn.yaml", TemplateCatalog.TextOf(TemplateCatalog.Find("rnn")!)), (plan.Topics[1].Source.Name, plan.Topics[1].Source.Text));
    }

    [Fact]
    public void Mistakes_of_all_files_are_told_together_each_by_its_file()
    {
        var mistakes = Runs.Mistakes(() => Runs.Read("paper: a5\ntopics: [ ./mine.yaml, rnm ]\nroster: class.csv\nseed: 1\n",
            new SourceFile("./mine.yaml", OwnTopic.Replace("X + X", "X + Y", StringComparison.Ordinal)), new SourceFile("class.csv", "name,id\nAnna,\n")));
        Assert.Equal(["class.csv:2:6", "mine.yaml:8:10", "run.yaml:1:8", "run.yaml:2:24"], mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("seed: 1", "1:1: 'topics' is missing: a topic such as rnn, a list of topics, or all")]
    [InlineData("seed: 1\ntopics:", "2:8: 'topics' must be a topic such as rnn, a list of topics, or all, found nothing")]
    [InlineData("seed: 1\ntopics: []", "2:9: 'topics' must be a topic such as rnn, a list of topics, or all, found an empty list")]
    [InlineData("seed: 1\ntopics: rnm", "2:9: there is no topic 'rnm'; did you mean 'rnn'?")]
    [InlineData("seed: 1\ntopics: [rnn, [gcn]]", "2:15: expected a topic such as rnn or { topic: rnn, level: easy }, found a list")]
    [InlineData("seed: 1\ntopics: mine.yaml", "2:9: can't read mine.yaml: the record doesn't hold it")]
    [InlineData("seed: 1\ntopics: /mine.yaml", "2:9: can't read /mine.yaml: *")]
    [InlineData("seed: 1\ntopics: rnn\nfonts: {}", "3:8: 'fonts' must be a font file, or a list of them, found an empty map")]
    [InlineData("seed: 1\ntopics: rnn\nfonts: [X.ttf]", "3:9: can't read X.ttf: the record doesn't hold it")]
    [InlineData("seed: 1\ntopics: rnn\ninstructions: \"1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\"", "3:15: 'instructions' may have 8 lines and has 9")]
    [InlineData("seed: 1\ntopic: rnn\ntopics: rnn", "2:1: a run has no 'topic'; did you mean 'topics'?")]
    [InlineData("seed: 1\ntopics: { topic: rnn, points: { steps: { question: 1 } } }", "2:42: rnn has no step 'question'; it has *")]
    [InlineData("seed: 1\ntopics: { topic: rnn, points: { steps: {} } }", "2:40: 'steps' must be a map of steps to points, found an empty map")]
    [InlineData("seed: 1\ntopics: { topic: rnn, points: {} }", "2:31: 'points' must have each-blank or steps")]
    [InlineData("seed: 1\ntopics: { topic: rnn, points: { each-blank: 1, steps: { H: 1 } } }", "2:31: 'points' can't have both each-blank and steps")]
    [InlineData("seed: 1\ntopics: { topic: rnn, points: 0 }", "2:31: 'points' must be a number above 0, at most 1000, with at most two decimals, { each-blank: 1 }, { steps: { … } } or none, found '0'")]
    [InlineData("seed: 1\ntopics: { topic: rnn, points: 1/3 }", "2:31: 'points' must be *, found '1/3'")]
    [InlineData("seed: 1\ntopics: { topic: rnn, points: { each-blank: 0.125 } }", "2:45: 'each-blank' must be a number above 0, at most 1000, with at most two decimals, found '0.125'")]
    [InlineData("seed: 1\npoints: { steps: { Z: 1 } }\ntopics: rnn", "2:18: points for steps are a topic's own: write them with the topic")]
    [InlineData("seed: 1\ntopics: { topic: rnn, level: hrad }", "2:30: 'level' can't be 'hrad'; did you mean 'hard'?")]
    [InlineData("seed: 1\ntopics: { topic: rnn, blanks: some }", "2:31: 'blanks' can't be 'some'; it is one of all, book")]
    [InlineData("seed: 1\ntopics: { topic: rnn, band: 0 }", "2:29: 'band' must be per cent from 1 to 100, with at most two decimals, or none, found '0'")]
    [InlineData("seed: 1\ntopics: { topic: matrix-multiplication, set: { rows: 7 } }", "2:54: matrix-multiplication: rows must be from 1 to 6 (rows of A and of the product), not 7")]
    [InlineData("seed: 1\ntopics: { topic: matrix-multiplication, set: { rows: two } }", "2:54: the size 'rows' must be a whole number, found 'two'")]
    [InlineData("seed: 1\ntopics: { topic: rnn, set: { rows: 2 } }", "2:36: rnn has no size 'rows'; its sizes are fixed")]
    [InlineData("seed: 1\ntopics: rnn\nvariants: 0", "3:11: 'variants' must be a number from 1 to 100000 or letters such as A..D, found '0'")]
    [InlineData("seed: 1\ntopics: rnn\nvariants: D..A", "3:11: 'variants' must be *, found 'D..A'")]
    [InlineData("seed: 1\ntopics: rnn\nvariants: 100001", "3:11: 'variants' must be *")]
    [InlineData("seed: 1\ntopics: rnn\nqr: on", "3:5: 'qr' must be true or false, found 'on'")]
    [InlineData("seed: 1\ntopics: rnn\npractise-at: school.example", "3:14: 'practise-at' must be the address of a page, such as https://school.example/aibyhand/, found 'school.example'")]
    [InlineData("seed: 1\ntopics: rnn\nqr: false\npractise-at: https://school.example", "4:14: 'practise-at' is what the QR codes lead to, and 'qr: false' leaves them out: one of the two has to go")]
    [InlineData("seed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\npool: exam\ntopics: rnn\npractise-at: https://school.example", "4:14: an exam's sheets can't be practised: their codes lead nowhere without the record; leave 'practise-at' out")]
    [InlineData("seed: 1\ntopics: rnn\nanswers: same", "3:10: 'answers' can't be 'same'; it is one of differ, may-repeat")]
    [InlineData("seed: 1\ntopics: rnn\ntitle: 李", "3:8: 'title' has the sign '李' (U+674E), which the program's fonts don't have; they write Latin, Greek and Cyrillic, and a font for others is named in the run, such as fonts: [NotoSansSC-Regular.ttf]")]
    [InlineData("seed: 1\ntopics: rnn\ntitle: \"a\\ab\"", "3:8: 'title' has the sign U+0007, which can't be printed")]
    [InlineData("seed: 18446744073709551616\ntopics: rnn", "1:7: 'seed' must be a whole number from 0 to 18446744073709551615, in digits alone, found '18446744073709551616'")]
    [InlineData("seed: 007\ntopics: rnn", "1:7: 'seed' must be *")]
    [InlineData("seed: 1\ntopics: rnn\nseating: rows of 1", "3:10: 'seating' must be 'in turn', or 'rows of 6' with 2 to 1000 in a row, found 'rows of 1'")]
    [InlineData("seed: 1\ntopics: rnn\ngutter: 25", "3:9: 'gutter' must be millimetres from 1 to 20, with at most two decimals, found '25'")]
    [InlineData("seed: 1\ntopics: rnn\nsides: both", "3:8: 'sides' can't be 'both'; it is one of one, two")]
    [InlineData("topics: rnn", "1:1: 'seed' is missing: *")]
    [InlineData("pool: exam\nseed: 999999999999999\ntopics: rnn", "2:7: an exam's seed is made by the program, so that nobody can guess it, and 999999999999999 isn't: leave it out, and the manifest keeps the one that is made; or take this fresh one: E-*")]
    [InlineData("pool: exam\nseed: 20261204093000\ntopics: rnn", "2:7: an exam's seed is made by the program, so that nobody can guess it, and 20261204093000 isn't: *")]
    [InlineData("pool: exam\nseed: 18210447391650274513\ntopics: rnn", "2:7: an exam's seed is made by the program, so that nobody can guess it, and 18210447391650274513 isn't: *")]
    [InlineData("pool: exam\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1X\ntopics: rnn", "2:7: 'seed' is no seed that the program has made: there is a slip in 'E-TEST-TEST-TEST-TEST-TEST-TEST-JE1X'")]
    [InlineData("pool: exam\nseed: my-secret\ntopics: rnn", "2:7: 'seed' must be one that the program has made, E-…, found 'my-secret'")]
    [InlineData("pool: practice\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\ntopics: rnn", "2:7: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y is an exam's secret, and a practice run would give it away: *")]
    [InlineData("- rnn", "1:1: expected a map, found a list")]
    [InlineData("", "1:1: the file is empty; expected a map")]
    public void A_mistake_is_told_with_its_place_and_what_would_be_right(string yaml, string expected)
    {
        var mistake = Assert.Single(Runs.Mistakes(() => Runs.Read(yaml)));
        var ends = $"run.yaml:{expected}".Split('*');
        Assert.StartsWith(ends[0], mistake, StringComparison.Ordinal);
        Assert.EndsWith(ends[^1], mistake, StringComparison.Ordinal);
        if (ends.Length == 1) Assert.Equal(ends[0], mistake);
    }

    [Fact]
    public void Variants_are_handed_out_to_a_roster_in_turn()
    {
        var plan = Runs.Read("seed: 1\ntopics: rnn\nvariants: A..C\nroster: class.csv", new SourceFile("class.csv", "name,id\nAnna,1\nBen,2\nChi,3\nDee,4\n"));
        Assert.Equal(["A", "B", "C"], plan.Drawn.Select(variant => variant.Id));
        Assert.Equal(["Anna A", "Ben B", "Chi C", "Dee A"], plan.Copies.Select(copy => $"{copy.Name} {copy.Variant!.Id}"));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(plan.IsFirst));
    }

    [Fact]
    public void Variants_that_nobody_gets_are_left_out() =>
        Assert.Equal(["A"], Runs.Read("seed: 1\ntopics: rnn\nvariants: A..D\nroster: class.csv", new SourceFile("class.csv", "name,id\nAnna,1\n")).Drawn.Select(variant => variant.Id));

    [Fact]
    public void Paper_and_seating_are_read()
    {
        var plan = Runs.Read("seed: 1\ntopics: rnn\nvariants: 9\nsides: two\ncover: true\ngutter: 7.5\nseating: rows of 6");
        Assert.Equal((Sides.Two, true, Rational.Of(15, 2), new Seating(6)), (plan.Sides, plan.HasCover, plan.Gutter, plan.Seating));
        Assert.Equal((Sides.One, false, Rational.Zero, Seating.InTurn), Runs.Read("seed: 1\ntopics: rnn\nseating: in turn") is var usual ? (usual.Sides, usual.HasCover, usual.Gutter, usual.Seating) : default);
    }

    [Fact]
    public void Two_wrong_sizes_and_wrong_points_of_a_topic_are_told_together() =>
        Assert.Equal(["2:54", "2:63", "2:90"],
            Runs.Mistakes(() => Runs.Read("seed: 1\ntopics: { topic: matrix-multiplication, set: { rows: 7, rosw: 2 }, points: { each-blank: x } }")).Select(mistake => mistake.Split(' ')[0]["run.yaml:".Length..^1]));

    [Fact]
    public void An_exam_s_seed_that_is_suggested_or_picked_is_accepted()
    {
        const string Exam = "pool: exam\ntopics: rnn\n";
        var refused = Assert.Single(Runs.Mistakes(() => Runs.Read(Exam + "seed: 3")));
        var suggested = refused[(refused.LastIndexOf(' ') + 1)..];
        Assert.Equal(suggested, $"{Runs.Read(Exam + $"seed: {suggested}").Seed}");
        for (var i = 0; i < 100; i++) Assert.True(RunReader.PickSeed(Pool.Exam).IsSecret);
        Assert.NotEqual(RunReader.PickSeed(Pool.Exam), RunReader.PickSeed(Pool.Exam));
    }

    [Fact]
    public void The_seed_that_is_asked_for_goes_before_the_file_s()
    {
        SourceFile[] run = [new("run.yaml", "topics: rnn\nseed: 3")];
        Assert.Equal((MasterSeed)5UL, RunReader.Read(run, 5UL, new Dictionary<string, int>()).Seed);
        Assert.Equal((MasterSeed)5UL, RunReader.Read([new("run.yaml", "topics: rnn")], 5UL, new Dictionary<string, int>()).Seed);
    }

    [Fact]
    public void An_exam_can_t_be_asked_for_with_a_seed_that_is_guessed()
    {
        SourceFile[] run = [new("run.yaml", "topics: rnn\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\npool: exam")];
        Assert.StartsWith("run.yaml:3:7: an exam's seed is made by the program, so that nobody can guess it, and 5 isn't:",
            Assert.Single(Runs.Mistakes(() => RunReader.Read(run, 5UL, new Dictionary<string, int>()))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_that_isn_t_there_is_refused()
    {
        SourceFile[] run = [new("run.yaml", "topics: [gcn, rnn]\nseed: 3")];
        Assert.StartsWith("run.yaml:1:15: there is no revision 99 of rnn; the newest is ",
            Assert.Single(Runs.Mistakes(() => RunReader.Read(run, null, new Dictionary<string, int> { ["rnn"] = 99 }))), StringComparison.Ordinal);
        var newest = TemplateCatalog.Find("rnn")!.Revision;
        Assert.Equal(newest, RunReader.Read(run, null, new Dictionary<string, int> { ["rnn"] = newest }).Topics[1].Template.Revision);
    }

    [Theory]
    [InlineData("# no seed\ntopics: rnn\nlevel: x")]
    [InlineData("topics: rnm")]
    public void No_seed_is_picked_for_a_run_with_mistakes(string yaml)
    {
        using var folder = new RunFolder();
        Assert.Throws<FileMistakesException>(() => RunReader.Read(folder.Write("run.yaml", yaml), null, _ => throw new InvalidOperationException("picked")));
    }
}
