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
    [InlineData("leave out --count", "RUN", "--to", "xlsx", "--count", "3")]
    [InlineData("goes by itself: leave out rnn", "RUN", "rnn", "--to", "xlsx")]
    [InlineData("leave out --blanks", "RUN", "--to", "xlsx", "--blanks", "book")]
    public void A_wish_that_can_t_be_met_is_refused_in_a_line(string told, params string[] words)
    {
        using var work = new Workplace();
        var run = work.With("exam.yaml", Exam);

        Assert.Contains(told, CommandRun.Refused(["export", .. words.Select(word => word == "RUN" ? run : word), "--out", work.PathOf("books")]));
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
