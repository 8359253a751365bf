namespace AiByHand.Cli.Tests;

public class RunTests
{
    private const string Small = "seed: 5\ntopics: [four-nodes, hidden-layer]\nvariants: A..C\n";

    // A make-up exam: whoever types the name, or an id as a spreadsheet has it.
    [Fact]
    public void A_pupil_s_copy_is_printed_again_by_the_name_and_a_name_that_two_have_is_told()
    {
        using var place = new Workplace();
        place.With("class.csv", "id,name\n0012,Ada Lovelace\n0013,Ben\n0014,Ben\n");
        CommandRun.Good("run", place.With("quiz.yaml", "seed: 1\nroster: class.csv\ntopics: one-node\n"), "--out", place.PathOf("out"));
        Assert.Equal(["0012.pdf", "0012-key.pdf"], CommandRun.Good("reprint", place.PathOf("out"), "--only", "ada lovelace ", "--only", "0012", "--out", place.PathOf("again")).OutLines.Select(Path.GetFileName));
        Assert.Contains("several copies are called 'Ben': say whose it is by the id, 0013 or 0014", CommandRun.Refused("reprint", place.PathOf("out"), "--only", "Ben", "--out", place.PathOf("again")));
        Assert.Contains("did you mean '0012'? A spreadsheet program leaves such zeros out", CommandRun.Refused("reprint", place.PathOf("out"), "--only", "12", "--out", place.PathOf("again")));
    }

    [Fact]
    public void A_run_prints_its_files_and_names_them()
    {
        using var place = new Workplace();
        var run = CommandRun.Good("run", place.With("small.yaml", Small), "--out", place.PathOf("out"), "--report");
        Assert.Equal(["worksheets.pdf", "keys.pdf", "marking-key.pdf", "marks.csv", "marks.xlsx", "report.pdf", "manifest.json"], run.OutLines.Select(Path.GetFileName));
        Assert.All(run.OutLines, path => Assert.True(File.Exists(path), path));
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Three_lines_are_a_run()
    {
        using var place = new Workplace();
        CommandRun.Good("run", place.With("quiz.yaml", "seed: 5\ntopics: rnn\nvariants: 2\n"), "--out", place.PathOf("out"));
    }

    [Fact]
    public void A_run_without_a_seed_gets_one_that_is_said_and_gives_the_same_again()
    {
        using var place = new Workplace();
        var file = place.With("small.yaml", "topics: [four-nodes]\nvariants: 2\n");
        var picked = CommandRun.Good("run", file, "--out", place.PathOf("a"));
        var words = Assert.Single(picked.ErrorLines).Split(' ');
        var seed = words[Array.IndexOf(words, "--seed") + 1];
        Assert.Empty(CommandRun.Good("run", file, "--out", place.PathOf("b"), "--seed", seed).Error);
        Assert.Equal(File.ReadAllBytes(place.PathOf("a/worksheets.pdf")), File.ReadAllBytes(place.PathOf("b/worksheets.pdf")));
    }

    [Fact]
    public void Of_a_refused_run_no_seed_is_said_since_no_manifest_keeps_it()
    {
        using var place = new Workplace();
        Assert.StartsWith("exam.yaml: one-node (book): ", CommandRun.Refused("run", place.With("exam.yaml", "topics: one-node\npool: exam\nvariants: 28\nband: 1\n"), "--out", place.PathOf("out")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_run_without_a_seed_is_refused()
    {
        using var place = new Workplace();
        var line = CommandRun.Refused("run", place.With("small.yaml", "topics: [four-nodes]\nvariants: 2\n"), "--out", place.PathOf("out"), "--shard", "1/2");
        Assert.Contains("has no seed", line);
        Assert.False(Directory.Exists(place.PathOf("out")));
    }

    [Theory]
    [InlineData("3/2")]
    [InlineData("x")]
    public void A_wrong_part_is_refused(string shard)
    {
        using var place = new Workplace();
        Assert.Contains($"--shard can't be '{shard}'", CommandRun.Refused("run", place.With("small.yaml", Small), "--shard", shard));
    }

    [Fact]
    public void A_wrong_run_file_is_refused_before_anything_is_written()
    {
        using var place = new Workplace();
        var file = place.With("small.yaml", Small.Replace("four-nodes", "fore-nodes"));
        var line = CommandRun.Refused("run", file, "--out", place.PathOf("out"));
        Assert.Contains(":2:10: ", line);
        Assert.Contains("'four-nodes'", line);
        Assert.False(Directory.Exists(place.PathOf("out")));
    }

    [Fact]
    public void Parts_bind_to_the_whole_in_the_folder_that_holds_them()
    {
        using var place = new Workplace();
        var file = place.With("small.yaml", Small.Replace("A..C", "17"));
        CommandRun.Good("run", file, "--out", place.PathOf("whole"));
        foreach (var part in (int[])[1, 2]) CommandRun.Good("run", file, "--out", place.PathOf($"parts/part-{part}-of-2"), "--shard", $"{part}/2");
        CommandRun.Good("bind", place.PathOf("parts"));
        foreach (var name in (string[])["worksheets.pdf", "keys.pdf", "marking-key.pdf", "manifest.json"])
        {
            Assert.Equal(File.ReadAllBytes(place.PathOf($"whole/{name}")), File.ReadAllBytes(place.PathOf($"parts/{name}")));
        }
    }

    [Fact]
    public void A_run_verifies_until_something_is_changed()
    {
        using var place = new Workplace();
        CommandRun.Good("run", place.With("small.yaml", Small), "--out", place.PathOf("out"));
        var good = CommandRun.Good("verify", place.PathOf("out/manifest.json"));
        Assert.Equal("6 sheets, 5 files: all the same", good.OutLines[^1]);
        Assert.Equal("same  A, four-nodes", good.OutLines[0]);
        File.AppendAllText(place.PathOf("out/keys.pdf"), "x");
        var changed = CommandRun.Of("verify", place.PathOf("out/manifest.json"));
        Assert.NotEqual(0, changed.Exit);
        Assert.Single(changed.OutLines, line => line.StartsWith("DIFFERS  keys.pdf: was changed: it has ", StringComparison.Ordinal));
        Assert.Equal("6 sheets, 5 files: 1 differs", changed.OutLines[^1]);
    }

    [Fact]
    public void A_reprint_of_one_copy_has_files_of_its_own()
    {
        using var place = new Workplace();
        CommandRun.Good("run", place.With("small.yaml", Small), "--out", place.PathOf("out"));
        var reprint = CommandRun.Good("reprint", place.PathOf("out/manifest.json"), "--only", "B", "--out", place.PathOf("again"));
        Assert.Equal(["B.pdf", "B-key.pdf"], reprint.OutLines.Select(Path.GetFileName));
        Assert.Contains("no copy 'D'", CommandRun.Refused("reprint", place.PathOf("out/manifest.json"), "--only", "D", "--out", place.PathOf("again")));
    }

    [Fact]
    public void A_key_is_printed_from_an_open_code_alone()
    {
        using var place = new Workplace();
        var key = CommandRun.Good("key", "rnn.r1.book.7", "--out", place.PathOf("out"));
        CommandRun.Good("print", "rnn", "--seed", "7", "--view", "key", "--out", place.PathOf("print"));
        Assert.Equal(File.ReadAllBytes(place.PathOf("print/rnn-7-key.pdf")), File.ReadAllBytes(Assert.Single(key.OutLines)));
    }

    [Fact]
    public void A_code_may_be_typed_as_it_is_read_aloud()
    {
        using var place = new Workplace();
        var file = Assert.Single(CommandRun.Good("key", "RNN", "R1", "book", "7", "--out", place.PathOf("out")).OutLines);
        Assert.Equal("rnn-7-key.pdf", Path.GetFileName(file));
        Assert.Equal(["rnn-7.pdf", "rnn-7-key.pdf", "batch-normalization-10-easy.pdf", "batch-normalization-10-easy-key.pdf"],
            CommandRun.Good("print", "rnn", "r1", "book", "7", "batch", "normalization", "R1", "easy", "1O", "--out", place.PathOf("out")).OutLines.Select(Path.GetFileName));
        Assert.Equal("rnn r1 book is cut short: the seed is missing at the end; a code is such as rnn.r1.book.7", CommandRun.Refused("print", "rnn", "r1", "book", "--out", place.PathOf("out")));
        Assert.Equal("rnn.r1.book is cut short: the seed is missing at the end; a code is such as rnn.r1.book.7", CommandRun.Refused("key", "rnn.r1.book", "--out", place.PathOf("out")));
    }

    [Fact]
    public void An_exams_key_needs_its_manifest()
    {
        using var place = new Workplace();
        CommandRun.Good("run", place.With("exam.yaml", "pool: exam\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\ntopics: [four-nodes]\nvariants: A..B\n"), "--out", place.PathOf("out"));
        var manifest = place.PathOf("out/manifest.json");
        var code = AiByHand.Runs.Records.ManifestFile.Read(manifest).Copies[1].Sheets[0].Code;
        Assert.Contains("--manifest RUN", CommandRun.Refused("key", code, "--out", place.PathOf("key")));
        var key = Assert.Single(CommandRun.Good("key", code.ToLowerInvariant(), "--manifest", manifest, "--out", place.PathOf("key")).OutLines);
        Assert.Equal($"{code}-key.pdf", Path.GetFileName(key));
        Assert.Equal(key, Assert.Single(CommandRun.Good("key", code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), "--manifest", manifest, "--out", place.PathOf("key")).OutLines));
        Assert.Equal(key, Assert.Single(CommandRun.Good(["key", .. code.Split('-'), "--manifest", manifest, "--out", place.PathOf("key")]).OutLines));
        Assert.Equal("--paper is for a sheet that is no run's: a run's keys are printed as its record says", CommandRun.Refused("key", code, "--manifest", manifest, "--paper", "a4", "--out", place.PathOf("key")));
        Assert.Contains("is cut short", CommandRun.Refused("key", code[..11], "--manifest", manifest, "--out", place.PathOf("key")));
        Assert.Contains("is cut short", CommandRun.Refused("key", code[..11], "--out", place.PathOf("key")));
        Assert.Contains("no sheet X-0000", CommandRun.Refused("key", "X-0000-0000-0000", "--manifest", manifest, "--out", place.PathOf("key")));
    }

    // Until 0.1 anybody could choose an exam's seed.
    [Fact]
    public void An_exam_of_a_seed_that_none_has_any_more_is_printed_again_from_its_record()
    {
        const string secret = "E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y", exam = "pool: exam\ntopics: [four-nodes]\nvariants: A..B\nseed: ";
        using var place = new Workplace();
        var (run, folder, again) = (place.With("exam.yaml", exam + secret), place.PathOf("out"), place.PathOf("again"));
        CommandRun.Good("run", run, "--out", folder);
        var manifest = place.PathOf("out/manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(secret, "1234567890123456", StringComparison.Ordinal));
        place.With("exam.yaml", exam + "1234567890123456");
        var told = $"no exam is drawn from a number any more, since it could be guessed; {folder} holds one that an earlier version drew from 1234567890123456, and aibyhand";

        Assert.Equal($"{run}:4:7: {told} reprint {folder} takes its sheets from the record; for other sheets leave 'seed' out", CommandRun.Refused("run", run, "--out", folder));
        CommandRun.Good("reprint", folder, "--out", again);

        // Elsewhere there is nothing to print again, and what is wrong besides is told first.
        Assert.StartsWith($"{run}:4:7: an exam's seed is made by the program", CommandRun.Refused("run", run, "--out", place.PathOf("other")), StringComparison.Ordinal);
        place.With("exam.yaml", $"{exam}7\npaper: a9");
        Assert.Contains($"{run}:4:7: an exam's seed is made by the program", CommandRun.Of("run", run, "--out", folder).ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topics: [rnn, hidden-layer, one-node]\nblanks: book\nrules: no", "run.yaml: blanks: book changes nothing in rnn, one-node, whose page in the book has no cells filled in")]
    [InlineData("topics: [{ topic: rnn, blanks: book }, hidden-layer]\nvariants: A..C\nrules: no", "run.yaml: blanks: book changes nothing in rnn, whose page in the book has no cells filled in")]
    [InlineData("topics: [seven-layers, rnn, mamba]\nvariants: A..B", "seven-layers, mamba: the page is full, so the rules were left out on 4 sheets; rules: back prints them behind each sheet")]
    public void What_a_run_can_t_do_on_many_sheets_is_told_in_one_line(string run, string told)
    {
        using var place = new Workplace();
        var line = Assert.Single(CommandRun.Good("run", place.With("run.yaml", $"{run}\nband: none\nseed: 3\n"), "--out", place.PathOf("out")).ErrorLines);
        Assert.Equal(told.StartsWith("run.yaml", StringComparison.Ordinal) ? place.PathOf(told) : told, line);
    }

    [Theory]
    [InlineData("run", "nowhere.yaml")]
    [InlineData("verify", "nowhere.json")]
    [InlineData("reprint", "nowhere.json")]
    [InlineData("bind", "nowhere")]
    public void What_is_not_there_is_refused(string command, string file)
    {
        using var place = new Workplace();
        Assert.Contains(place.PathOf(file), CommandRun.Refused(command, place.PathOf(file)));
    }

    [Fact]
    public void Points_that_were_typed_in_give_the_picture_of_the_class()
    {
        using var place = new Workplace();
        CommandRun.Good("run", place.With("small.yaml", $"{Small}points: 10\n"), "--out", place.PathOf("run"));
        var lines = File.ReadAllLines(place.PathOf("run/marks.csv"));
        var typed = place.With("typed.csv", string.Join('\n', lines.Select((line, row) => row == 0 ? line : string.Join(',', [.. line.Split(',')[..7], .. Enumerable.Repeat("7.5", lines[0].Split(',').Length - 8), ""]))));
        Assert.Equal([place.PathOf("class/class.pdf")], CommandRun.Good("mark", place.PathOf("run"), typed, "--out", place.PathOf("class")).OutLines);
        Assert.Equal($"no points are entered in {place.PathOf("run/marks.xlsx")}", CommandRun.Refused("mark", place.PathOf("run"), place.PathOf("run/marks.xlsx"), "--out", place.PathOf("class")));
        Assert.Equal($"{typed} is a table of marks: leave out the other files, or it", CommandRun.Refused("mark", place.PathOf("run"), typed, typed));
        Assert.Equal($"{typed} holds points that were given: leave out --follow and --guard", CommandRun.Refused("mark", place.PathOf("run"), typed, "--follow", "half"));
    }
}
