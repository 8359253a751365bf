using System.Text;
namespace AiByHand.Cli.Tests;

public sealed class ExportTests
{
    private const string Exam = "pool: exam\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\ntopics: [four-nodes, one-node]\nvariants: A..B\n";
    private const string Class = "seed: 5\ntopics: [four-nodes, one-node]\nroster: class.csv\n", Roster = "id,name\n1001,Ada\n1002,Ben\n";

    [Fact]
    public void A_sheet_and_its_key_are_called_as_prints_are()
    {
        using var work = new Workplace();

        var run = CommandRun.Good("export", "rnn", "gan", "--seed", "7", "--count", "2", "--level", "easy", "--to", "xlsx", "--out", work.Folder);

        Assert.Equal(["gan-7-easy-key.xlsx", "gan-7-easy.xlsx", "gan-8-easy-key.xlsx", "gan-8-easy.xlsx", "rnn-7-easy-key.xlsx", "rnn-7-easy.xlsx", "rnn-8-easy-key.xlsx", "rnn-8-easy.xlsx"], work.Files);
        Assert.Equal(work.Files.Length, run.OutLines.Length);
    }

    [Fact]
    public void What_was_filled_in_is_never_overwritten_unasked()
    {
        using var work = new Workplace();
        string[] command = ["export", "one-node", "--seed", "7", "--to", "xlsx", "--view", "worksheet", "--out", work.Folder];
        CommandRun.Good(command);
        CommandRun.Good(command);
        work.With("one-node-7.xlsx", "filled in");

        Assert.Contains("another file is there", CommandRun.Refused(command));
        Assert.Equal("filled in", File.ReadAllText(work.PathOf("one-node-7.xlsx")));
        CommandRun.Good([.. command, "--replace"]);
    }

    [Theory]
    [InlineData("one-node-7.xlsx", "export", "--to", "xlsx")]
    [InlineData("one-node-7-key.xlsx", "export", "--to", "xlsx")]
    [InlineData("one-node-9.xlsx", "export", "--to", "xlsx", "--count", "3")]
    [InlineData("one-node-7-key.pdf", "print")]
    [InlineData("one-node-7-key.svg", "print", "--format", "svg")]
    [InlineData("one-node-7-9-key.pdf", "print", "--count", "3", "--booklet")]
    public void Where_one_file_is_somebody_s_none_is_written(string name, string command, params string[] options)
    {
        using var work = new Workplace();
        work.With(name, "mine");

        Assert.Contains("another file is there", CommandRun.Refused([command, "one-node", "--seed", "7", .. options, "--out", work.Folder]));

        Assert.Equal([name], work.Files);
        Assert.Equal("mine", File.ReadAllText(work.PathOf(name)));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_told_before_any_is_written()
    {
        using var work = new Workplace();
        Directory.CreateDirectory(work.PathOf("one-node-7-key.pdf"));

        Assert.Contains("a folder of that name is in the way", CommandRun.Refused("print", "one-node", "--seed", "7", "--out", work.Folder));

        Assert.Empty(work.Files);
    }

    [Fact]
    public void Parts_of_a_run_that_aren_t_bound_are_told_what_to_do_with_them()
    {
        using var work = new Workplace();
        work.With("class.csv", Roster);
        var run = work.With("class.yaml", Class);
        CommandRun.Good("run", run, "--shard", "1/2", "--out", work.PathOf("printed/one"));
        var (folder, part) = (work.PathOf("printed"), work.PathOf("printed/one"));

        foreach (var command in (string[][])[["export", "RUN", "--to", "xlsx"], ["publish", "RUN"], ["mark", "RUN", "entries.csv"]])
        {
            Assert.Equal($"{folder} holds parts of a run that aren't bound yet: first aibyhand bind {folder}", CommandRun.Refused([.. command.Select(word => word == "RUN" ? folder : word)]));
            Assert.Equal($"{part} is part 1/2 of a run: bind all its parts (aibyhand bind {folder}), and {command[0]} the whole", CommandRun.Refused([.. command.Select(word => word == "RUN" ? part : word)]));
        }
    }

    // What a run says of points is what each program is told.
    [Theory]
    [InlineData("points: 10", "10")]
    [InlineData("points: { each-blank: 2 }", "4")]
    [InlineData("points: { each-blank: .75 }", "1.5")]
    public void The_points_of_a_run_go_into_quizzes_notebooks_and_workbooks(string points, string told)
    {
        using var work = new Workplace();
        var run = work.With("set.yaml", $"seed: 5\ntopics: one-node\nvariants: 1\n{points}\n");

        foreach (var format in (string[])["moodle", "canvas", "notebook", "xlsx"]) CommandRun.Good("export", run, "--to", format, "--out", work.PathOf(format));

        var moodle = File.ReadAllText(work.PathOf("moodle/set-moodle.xml"));
        Assert.Contains($"<defaultgrade>{told}</defaultgrade>", moodle, StringComparison.Ordinal);
        Assert.Contains($"<text>{told} points</text>", moodle, StringComparison.Ordinal);
        Assert.Contains($"<fieldlabel>points_possible</fieldlabel><fieldentry>{told}</fieldentry>", Packed("canvas/set-canvas.zip", "aibyhand.one-node.book.xml"), StringComparison.Ordinal);
        Assert.Contains($"<points_possible>{told}</points_possible>", Packed("canvas/set-canvas.zip", "assessment_meta.xml"), StringComparison.Ordinal);
        Assert.Contains($" · {told} points", File.ReadAllText(work.PathOf("notebook/1/one-node.ipynb")), StringComparison.Ordinal);
        Assert.Contains($", {told} points</t>", Packed("xlsx/1.xlsx", "sheet1.xml"), StringComparison.Ordinal);

        string Packed(string package, string name)
        {
            using var zip = System.IO.Compression.ZipFile.OpenRead(work.PathOf(package));
            using var part = new StreamReader(zip.Entries.Single(entry => entry.Name == name).Open());
            return part.ReadToEnd();
        }
    }

    [Fact]
    public void Of_a_run_pupils_files_lie_in_the_folder_and_keys_in_one_of_their_own()
    {
        using var work = new Workplace();
        work.With("class.csv", Roster);

        CommandRun.Good("export", work.With("class.yaml", Class), "--to", "xlsx", "--out", work.PathOf("books"));

        Assert.Equal([".aibyhand", "1001.xlsx", "1002.xlsx", "keys/1001-key.xlsx", "keys/1002-key.xlsx"], Files(work.PathOf("books")));
    }

    [Fact]
    public void Variants_that_several_get_have_one_key()
    {
        using var work = new Workplace();
        work.With("class.csv", Roster + "1003,Cy\n");

        CommandRun.Good("export", work.With("exam.yaml", Exam + "roster: class.csv\n"), "--to", "xlsx", "--out", work.PathOf("books"));

        Assert.Equal([".aibyhand", "1001.xlsx", "1002.xlsx", "1003.xlsx", "keys/A-key.xlsx", "keys/B-key.xlsx"], Files(work.PathOf("books")));
    }

    [Fact]
    public void Files_of_the_same_sheets_stay_beside_those_of_another_view_or_format_and_files_of_other_sheets_go()
    {
        using var work = new Workplace();
        var file = work.With("exam.yaml", Exam);
        string[] export = ["export", file, "--out", work.PathOf("books"), "--to"];

        CommandRun.Good([.. export, "xlsx", "--view", "worksheet"]);
        CommandRun.Good([.. export, "xlsx", "--view", "key"]);
        CommandRun.Good([.. export, "moodle"]);
        Assert.Equal([".aibyhand", "A.xlsx", "B.xlsx", "exam-moodle.xml", "keys/A-key.xlsx", "keys/B-key.xlsx"], Files(work.PathOf("books")));

        work.With("exam.yaml", "seed: 5\n" + Exam[Exam.IndexOf("topics", StringComparison.Ordinal)..]);
        CommandRun.Good([.. export, "xlsx", "--view", "key"]);
        Assert.Equal([".aibyhand", "keys/A-key.xlsx", "keys/B-key.xlsx"], Files(work.PathOf("books")));
    }

    [Fact]
    public void What_was_filled_in_of_a_run_is_not_replaced_on_demand_either()
    {
        using var work = new Workplace();

        Assert.Contains("leave out --replace", CommandRun.Refused("export", work.With("exam.yaml", Exam), "--to", "xlsx", "--replace"));
    }

    [Fact]
    public void A_run_that_was_printed_gives_the_same_files_as_its_run_file()
    {
        using var work = new Workplace();
        var file = work.With("exam.yaml", Exam);
        CommandRun.Good("run", file, "--out", work.PathOf("printed"));

        CommandRun.Good("export", file, "--to", "xlsx", "--out", work.PathOf("one"));
        CommandRun.Good("export", work.PathOf("printed"), "--to", "xlsx", "--out", work.PathOf("two"));

        Assert.Equal(Files(work.PathOf("one")), Files(work.PathOf("two")));
        Assert.All(Files(work.PathOf("one")), name => Assert.Equal(work.Bytes($"one/{name}"), work.Bytes($"two/{name}")));
    }

    [Theory]
    [InlineData("moodle", "exam-moodle.xml")]
    [InlineData("notebook", "A/four-nodes.ipynb")]
    public void An_exam_says_the_rules_only_where_its_run_does(string format, string name)
    {
        const string rule = "one by one, added up";
        using var work = new Workplace();

        CommandRun.Good("export", work.With("exam.yaml", Exam), "--to", format, "--out", work.PathOf("without"));
        CommandRun.Good("export", work.With("exam.yaml", Exam + "rules: foot\n"), "--to", format, "--out", work.PathOf("with"));

        Assert.DoesNotContain(rule, Encoding.UTF8.GetString(work.Bytes($"without/{name}")), StringComparison.Ordinal);
        Assert.Contains(rule, Encoding.UTF8.GetString(work.Bytes($"with/{name}")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exam_without_a_seed_is_refused_for_nothing_would_lead_to_its_keys()
    {
        using var work = new Workplace();

        Assert.Contains("Print it first", CommandRun.Refused("export", work.With("exam.yaml", "pool: exam\ntopics: four-nodes\nvariants: A..B\n"), "--to", "xlsx", "--out", work.PathOf("books")));
        Assert.False(Directory.Exists(work.PathOf("books")));
    }

    [Fact]
    public void A_folder_with_somebody_s_file_in_the_place_of_one_is_refused()
    {
        using var work = new Workplace();
        Directory.CreateDirectory(work.PathOf("books"));
        work.With("books/A.xlsx", "mine");

        Assert.Contains("no earlier export's", CommandRun.Refused("export", work.With("exam.yaml", Exam), "--to", "xlsx", "--out", work.PathOf("books")));
        Assert.Equal("mine", File.ReadAllText(work.PathOf("books/A.xlsx")));
    }

    [Theory]
    [InlineData("--to can't be 'docx'", "rnn", "--to", "docx")]
    [InlineData("the format is missing", "rnn")]
    [InlineData("--view can't be 'steps'", "rnn", "--to", "xlsx", "--view", "steps")]
    [InlineData("there is no topic 'rnm'", "rnm", "--to", "xlsx")]
    [InlineData("X-7QK4-M2PD-9AEV is an exam sheet's code", "x7qk4m2pd9aev", "--to", "xlsx")]
    [InlineData("leave out --count", "RUN", "--to", "xlsx", "--count", "3")]
    [InlineData("goes by itself: leave out rnn", "RUN", "rnn", "--to", "xlsx")]
    [InlineData("leave out --blanks", "RUN", "--to", "xlsx", "--blanks", "book")]
    public void A_wish_that_can_t_be_met_is_refused_in_a_line(string told, params string[] words)
    {
        using var work = new Workplace();
        var run = work.With("exam.yaml", Exam);

        Assert.Contains(told, CommandRun.Refused(["export", .. words.Select(word => word == "RUN" ? run : word), "--out", work.PathOf("books")]));
    }

    [Theory]
    [InlineData("export", "--to", "xlsx")]
    [InlineData("print")]
    public void A_folder_that_is_called_as_a_file_is_told(params string[] words)
    {
        using var work = new Workplace();

        Assert.Contains("--out names the folder that files go into", CommandRun.Refused([words[0], "one-node", "--seed", "7", .. words[1..], "--out", work.PathOf("mine.xlsx")]));
        Directory.CreateDirectory(work.PathOf("mine.xlsx"));
        CommandRun.Good([words[0], "one-node", "--seed", "7", .. words[1..], "--out", work.PathOf("mine.xlsx")]);
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
