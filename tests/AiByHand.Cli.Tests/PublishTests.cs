namespace AiByHand.Cli.Tests;

public sealed class PublishTests
{
    private const string Exam = "pool: exam\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\ntopics: four-nodes\nvariants: A..B\n";

    [Fact]
    public void Without_keys_being_asked_for_there_are_none()
    {
        using var work = new Workplace();

        var run = CommandRun.Good("publish", work.With("exam.yaml", Exam), "--out", work.PathOf("web"));

        Assert.Contains(work.PathOf("web/index.html"), run.OutLines);
        Assert.All(run.OutLines, path => Assert.True(File.Exists(path), path));
        Assert.False(Directory.Exists(work.PathOf("web/keys")));
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("ONLY", false)]
    public void Keys_are_published_if_asked_for(string keys, bool hasWorksheets)
    {
        using var work = new Workplace();

        CommandRun.Good("publish", work.With("exam.yaml", Exam), "--keys", keys, "--out", work.PathOf("web"));

        Assert.True(File.Exists(work.PathOf("web/keys/index.html")));
        Assert.Equal(hasWorksheets, File.Exists(work.PathOf("web/index.html")));
    }

    [Fact]
    public void Keys_can_be_no_other_word()
    {
        using var work = new Workplace();

        Assert.Equal("--keys can't be 'maybe'; it is no or yes or only", CommandRun.Refused("publish", work.With("exam.yaml", Exam), "--keys", "maybe", "--out", work.PathOf("web")));
        Assert.False(Directory.Exists(work.PathOf("web")));
    }

    [Fact]
    public void A_run_s_own_folder_is_refused()
    {
        using var work = new Workplace();
        work.With("manifest.json", "{}");

        Assert.Contains("manifest.json, which must not get on the web", CommandRun.Refused("publish", work.With("exam.yaml", Exam), "--out", work.Folder));
        Assert.Equal(["exam.yaml", "manifest.json"], work.Files);
    }

    // Who takes --out for the folder that out stands in puts everything on the web that was ever printed.
    [Fact]
    public void A_folder_round_a_run_s_own_is_refused()
    {
        using var work = new Workplace();
        CommandRun.Good("run", work.With("quiz.yaml", "topics: one-node\nseed: 1\n"), "--out", work.PathOf("out/quiz"));
        foreach (var (folder, named) in new[] { ("out", "quiz"), (".", Path.Combine("out", "quiz")) })
        {
            Assert.Contains($"holds {named}, a run with its keys", CommandRun.Refused("publish", work.PathOf("out/quiz"), "--out", work.PathOf(folder)));
        }
        // What else is called so is somebody's own.
        Directory.CreateDirectory(work.PathOf("site/app"));
        work.With("site/app/manifest.json", "{ \"name\": \"My page\" }");
        CommandRun.Good("publish", work.PathOf("out/quiz"), "--out", work.PathOf("site"));
        CommandRun.Good("publish", work.PathOf("out/quiz"), "--out", work.PathOf("out/quiz-web"));
    }

    [Fact]
    public void The_seed_that_was_picked_is_said_and_gives_the_same_again()
    {
        using var work = new Workplace();
        var file = work.With("practice.yaml", "topics: four-nodes\n");

        var line = Assert.Single(CommandRun.Good("publish", file, "--out", work.PathOf("one")).ErrorLines);
        var seed = line.Split(' ', ';')[2];
        CommandRun.Good("publish", file, "--out", work.PathOf("two"), "--seed", seed);

        Assert.StartsWith($"picked seed {seed}; nothing that is published holds it", line, StringComparison.Ordinal);
        Assert.Equal(work.Bytes("one/worksheets.pdf"), work.Bytes("two/worksheets.pdf"));
    }

    [Fact]
    public void Keys_alone_of_a_run_without_a_seed_are_refused()
    {
        using var work = new Workplace();
        var file = work.With("run.yaml", "topics: four-nodes\n");

        Assert.Contains("has no seed", CommandRun.Refused("publish", file, "--keys", "only", "--out", work.PathOf("web")));
        CommandRun.Good("publish", file, "--keys", "only", "--seed", "5", "--out", work.PathOf("web"));
    }
}
