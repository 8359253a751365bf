using System.Globalization;
using System.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Records;

namespace AiByHand.Cli.Tests;

/// <summary>Papers that were handed out keep their keys, whatever is printed after them.</summary>
public sealed class NothingLostTests : IDisposable
{
    private const string Exam = "title: Midterm\npool: exam\ntopics: [one-node, { topic: four-nodes, blanks: book }]\nvariants: A..B\nband: none\n";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void An_exam_without_a_seed_that_is_run_again_is_the_same_exam()
    {
        var (file, folder) = (_place.With("exam.yaml", Exam), _place.PathOf("out"));
        Assert.StartsWith("picked seed E-", Assert.Single(CommandRun.Good("run", file, "--out", folder).ErrorLines), StringComparison.Ordinal);
        var before = Bytes(folder);

        var again = CommandRun.Good("run", file, "--out", folder);

        Assert.Equal($"took up seed {ManifestFile.Read(folder).Plan.Seed} of the record in {folder}: the same sheets again", Assert.Single(again.ErrorLines));
        Assert.Equal(before, Bytes(folder));
    }

    [Theory]
    [InlineData("title: Midterm", "title: Final", "another run file")]
    [InlineData("variants: A..B", "variants: A..C", "another roster, or other variants")]
    [InlineData("topics: [one-node,", "topics: [{ topic: one-node, level: easy },", "other topics")]
    [InlineData("topics: [one-node,", "topics: [{ topic: one-node, points: 3 },", "another run file")]
    public void Another_run_is_refused_and_told_in_what_it_is_another(string piece, string other, string difference)
    {
        var folder = _place.PathOf("out");
        CommandRun.Good("run", _place.With("exam.yaml", Exam), "--out", folder);
        var before = Bytes(folder);

        Assert.StartsWith($"{folder} holds sheets of {difference}, ", CommandRun.Refused("run", _place.With("exam.yaml", Exam.Replace(piece, other, StringComparison.Ordinal)), "--out", folder), StringComparison.Ordinal);
        Assert.Equal(before, Bytes(folder));
    }

    [Theory]
    [InlineData("", "the same sheets for whoever is in both lists")]
    [InlineData("variants: A..B\n", "the same sheets for each variant")]
    public void Who_comes_later_is_told_how_all_others_keep_their_sheets(string variants, string kept)
    {
        var folder = _place.PathOf("out");
        var file = _place.With("exam.yaml", $"pool: exam\nroster: class.csv\n{variants}topics: [rnn]\n");
        _place.With("class.csv", "id,name\n1,Ada\n2,Ben\n");
        CommandRun.Good("run", file, "--out", folder);
        _place.With("class.csv", "id,name\n1,Ada\n2,Ben\n3,Cleo\n");
        var seed = ManifestFile.Read(folder).Plan.Seed;
        Assert.Equal($"{folder} holds sheets of another roster, or other variants, and may be all that leads to their keys: --out DIR --seed {seed} prints elsewhere, {kept}; --replace takes their place with other numbers, and keeps their record", CommandRun.Refused("run", file, "--out", folder));

        var later = _place.PathOf("later");
        CommandRun.Good("run", file, "--out", later, "--seed", $"{seed}");
        Assert.Equal(Codes(folder, "manifest.json"), Codes(later, "manifest.json").Take(2));
    }

    [Fact]
    public void Another_seed_is_refused_until_it_is_told_and_even_then_the_record_stays()
    {
        var (file, folder) = (_place.With("exam.yaml", Exam), _place.PathOf("out"));
        CommandRun.Good("run", file, "--out", folder);
        var (first, codes) = (Bytes(folder)["manifest.json"], Codes(folder, "manifest.json"));
        Assert.StartsWith($"{folder} holds sheets of another seed, ", CommandRun.Refused("run", file, "--seed", MasterSeed.NewSecret().Text, "--out", folder), StringComparison.Ordinal);

        var replaced = CommandRun.Good("run", file, "--replace", "--out", folder);
        Assert.Contains(Path.Combine(folder, "manifest-1.json"), replaced.ErrorLines[^1], StringComparison.Ordinal);
        CommandRun.Good("run", file, "--replace", "--out", folder);

        Assert.Equal(first, Bytes(folder)["manifest-1.json"]);
        Assert.Equal(3, Directory.GetFiles(folder, "manifest*.json").Length);
        Assert.Empty(codes.Intersect(Codes(folder, "manifest.json")));
        CommandRun.Good("key", codes[0], "--manifest", Path.Combine(folder, "manifest-1.json"), "--out", _place.PathOf("key"));
        Assert.Equal(2, CommandRun.Good("reprint", Path.Combine(folder, "manifest-1.json"), "--only", "B", "--out", _place.PathOf("again")).OutLines.Length);
    }

    [Fact]
    public void Comments_blanks_and_line_ends_make_no_other_run()
    {
        var folder = _place.PathOf("out");
        CommandRun.Good("run", _place.With("exam.yaml", Exam), "--out", folder);
        var before = Bytes(folder);

        CommandRun.Good("run", _place.With("exam.yaml", "# as in spring\n\n" + Exam.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("topics: [", "topics:   [ ", StringComparison.Ordinal)), "--out", folder);

        var after = Bytes(folder);
        Assert.Equal(Without(before, "manifest.json"), Without(after, "manifest.json"));
    }

    [Fact]
    public void The_report_of_the_same_sheets_stays_and_stays_recorded()
    {
        var (file, folder) = (_place.With("exam.yaml", Exam), _place.PathOf("out"));
        CommandRun.Good("run", file, "--report", "--out", folder);
        var report = Bytes(folder)["report.pdf"];

        CommandRun.Good("run", file, "--out", folder);
        Assert.Equal(report, Bytes(folder)["report.pdf"]);
        Assert.Contains("same  report.pdf", CommandRun.Good("verify", folder).OutLines);

        CommandRun.Good("run", file, "--replace", "--out", folder);
        Assert.DoesNotContain("report.pdf", Bytes(folder).Keys);
    }

    [Fact]
    public void A_binding_leaves_other_sheets_alone_too()
    {
        var (one, two) = (_place.With("one.yaml", "seed: 1\ntopics: one-node\nvariants: 3\nband: none\n"), _place.With("two.yaml", "seed: 2\ntopics: one-node\nvariants: 3\nband: none\n"));
        CommandRun.Good("run", one, "--out", _place.PathOf("whole"));
        foreach (var part in (int[])[1, 2]) CommandRun.Good("run", two, "--shard", $"{part}/2", "--out", _place.PathOf($"parts/part-{part}-of-2"));
        var before = Bytes(_place.PathOf("whole"));

        Assert.Contains("holds sheets of another seed", CommandRun.Refused("bind", _place.PathOf("parts"), "--out", _place.PathOf("whole")), StringComparison.Ordinal);
        Assert.Equal(before, Bytes(_place.PathOf("whole")));
        Assert.Contains("manifest-1.json", Assert.Single(CommandRun.Good("bind", _place.PathOf("parts"), "--replace", "--out", _place.PathOf("whole")).ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_are_known_by_their_records_whatever_their_folders_are_called()
    {
        var file = _place.With("run.yaml", "seed: 2\ntopics: one-node\nvariants: 3\nband: none\n");
        CommandRun.Good("run", file, "--shard", "1/2", "--out", _place.PathOf("parts/from the lab"));
        CommandRun.Good("run", file, "--shard", "2/2", "--out", _place.PathOf("parts/mine"));
        Directory.CreateDirectory(_place.PathOf("parts/notes"));
        _place.With("parts/notes/manifest.json", "{ \"name\": \"of something else\" }");
        CommandRun.Good("run", file, "--out", _place.PathOf("whole"));

        CommandRun.Good("bind", _place.PathOf("parts"));

        Assert.Equal(Bytes(_place.PathOf("whole"))["worksheets.pdf"], Bytes(_place.PathOf("parts"))["worksheets.pdf"]);
        CommandRun.Good("bind", _place.PathOf("parts"));
        Assert.Equal($"{_place.PathOf("whole")} holds a whole run: nothing is left to bind", CommandRun.Refused("bind", _place.PathOf("whole")));
        Assert.StartsWith($"{_place.PathOf("parts/notes")} holds no part of a run; bind takes the folders that run --shard has filled", CommandRun.Refused("bind", _place.PathOf("parts/notes")), StringComparison.Ordinal);
        Assert.Contains("--out is missing", CommandRun.Refused("bind", _place.PathOf("parts/mine")), StringComparison.Ordinal);
        Assert.Contains("part 1/2 is missing", CommandRun.Refused("bind", _place.PathOf("parts/mine"), "--out", _place.PathOf("bound")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-8 with a mark")]
    [InlineData("UTF-16")]
    [InlineData("UTF-16, big end first")]
    [InlineData("UTF-16 without a mark")]
    [InlineData("UTF-32")]
    [InlineData("UTF-32, big end first, without a mark")]
    public void A_record_that_an_editor_has_saved_is_read(string encoding)
    {
        var folder = _place.PathOf("out");
        CommandRun.Good("run", _place.With("exam.yaml", Exam), "--out", folder);
        var path = Path.Combine(folder, "manifest.json");
        var code = Codes(folder, "manifest.json")[0];
        File.WriteAllText(path, File.ReadAllText(path), encoding switch
        {
            "UTF-8 with a mark" => new UTF8Encoding(true),
            "UTF-16" => Encoding.Unicode,
            "UTF-16, big end first" => Encoding.BigEndianUnicode,
            "UTF-32" => Encoding.UTF32,
            "UTF-32, big end first, without a mark" => new UTF32Encoding(true, false),
            _ => new UnicodeEncoding(false, false),
        });

        Assert.EndsWith("all the same", CommandRun.Good("verify", path).OutLines[^1], StringComparison.Ordinal);
        CommandRun.Good("reprint", folder, "--out", _place.PathOf("again"));
        CommandRun.Good("key", code, "--manifest", folder, "--out", _place.PathOf("key"));
        CommandRun.Good("publish", folder, "--out", _place.PathOf("web"));
        CommandRun.Good("run", _place.PathOf("exam.yaml"), "--out", folder);
    }

    [Fact]
    public void What_is_published_from_a_record_is_what_was_printed()
    {
        var folder = _place.PathOf("out");
        CommandRun.Good("run", _place.With("exam.yaml", Exam), "--out", folder);
        _place.With("exam.yaml", "title: Another\ntopics: rnn\nseed: 1\n");

        CommandRun.Good("publish", folder, "--keys", "yes", "--out", _place.PathOf("web"));

        Assert.Equal(Bytes(folder)["worksheets.pdf"], Bytes(_place.PathOf("web"))["worksheets.pdf"]);
        Assert.Equal(Bytes(folder)["keys.pdf"], Bytes(_place.PathOf("web"))["keys/keys.pdf"]);
        Assert.Contains("leave out --seed", CommandRun.Refused("publish", folder, "--seed", "1", "--out", _place.PathOf("other")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_of_other_sheets_is_left_alone_until_it_is_told()
    {
        var web = _place.PathOf("web");
        var file = _place.With("practice.yaml", "topics: one-node\nvariants: 2\nband: none\n");
        CommandRun.Good("publish", file, "--seed", "1", "--out", web);
        var before = Bytes(web);

        Assert.Contains("holds a publication of other sheets", CommandRun.Refused("publish", file, "--seed", "2", "--out", web), StringComparison.Ordinal);
        Assert.Contains("worksheets of other sheets", CommandRun.Refused("publish", file, "--seed", "2", "--keys", "only", "--replace", "--out", web), StringComparison.Ordinal);
        Assert.Equal(before, Bytes(web));
        CommandRun.Good("publish", file, "--seed", "1", "--keys", "yes", "--out", web);
        Assert.Single(CommandRun.Good("publish", file, "--seed", "2", "--replace", "--out", web).ErrorLines);
    }

    [Fact]
    public void An_exam_without_a_record_isn_t_published_since_it_would_have_no_keys() =>
        Assert.Contains("an exam would have no keys. Print it first", CommandRun.Refused("publish", _place.With("exam.yaml", Exam), "--out", _place.PathOf("web")), StringComparison.Ordinal);

    [Theory]
    [InlineData("run", "manifest.json", "this is the record of a run that was printed, not a run file")]
    [InlineData("verify", "../exam.yaml", "is a run file or a topic, not the record of a run")]
    [InlineData("reprint", "../exam.yaml", "is a run file or a topic, not the record of a run")]
    [InlineData("bind", "manifest.json", "is a file; bind takes the folders")]
    [InlineData("verify", "worksheets.pdf", "this is no JSON")]
    [InlineData("verify", "copies", "there is no such file; the folder of a run has one")]
    public void One_command_s_file_handed_to_another_is_told_in_one_line(string command, string name, string told)
    {
        var folder = _place.PathOf("out");
        CommandRun.Good("run", _place.With("exam.yaml", Exam + "separate: true\n"), "--out", folder);
        Assert.Contains(told, CommandRun.Refused(command, Path.Combine(folder, name)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "topic.yaml", "{0}:1:1: this is a topic, not a run file: print, solve, stress and check take it; a run names it, topics: [./topic.yaml]")]
    [InlineData("publish", "topic.yaml", "{0}:1:1: this is a topic, not a run file: print, solve, stress and check take it; a run names it, topics: [./topic.yaml]")]
    [InlineData("run", "class.csv", "{0}:1:1: this is a class list, not a run file: aibyhand roster shows what is read of it; a run names it, roster: class.csv")]
    [InlineData("check", "class.csv", "{0}: this is a class list, not a topic: aibyhand roster shows what is read of it; a run names it, roster: class.csv")]
    [InlineData("print", "exam.yaml", "{0}: this is a run file, not a topic: run, publish and check take it")]
    [InlineData("solve", "exam.yaml", "{0}: this is a run file, not a topic: run, publish and check take it")]
    [InlineData("roster", "exam.yaml", "{0}:1:1: this is a run file, not a class list: run, publish and check take it")]
    [InlineData("roster", "topic.yaml", "{0}:1:1: this is a topic, not a class list: print, solve, stress and check take it; a run names it, topics: [./topic.yaml]")]
    public void A_file_that_a_user_writes_handed_to_another_command_is_told_by_what_it_is(string command, string name, string told)
    {
        _place.With("exam.yaml", Exam);
        _place.With("class.csv", "First name,Last name,ID number\nAnn,Alpha,1001\n");
        _place.With("topic.yaml", File.ReadAllText(Repository.File("templates/rnn.yaml")));
        string[] seed = command is "print" or "solve" ? ["--seed", "1"] : [];
        Assert.Equal(string.Format(CultureInfo.InvariantCulture, told, _place.PathOf(name)), CommandRun.Refused([command, _place.PathOf(name), .. seed]).Trim());
    }

    [Theory]
    [InlineData("topics: [./other.yaml]\nseed: 1\n", "other.yaml", "topics: rnn\nseed: 1\n", "other.yaml:1:1: this is a run file, not a topic: run, publish and check take it")]
    [InlineData("topics: rnn\nroster: other.yaml\nseed: 1\n", "other.yaml", "topics: rnn\nseed: 1\n", "other.yaml:1:1: this is a run file, not a class list: run, publish and check take it")]
    public void A_run_that_names_a_file_of_another_kind_is_told_in_one_line(string run, string name, string text, string told)
    {
        _place.With(name, text);
        Assert.Equal(_place.PathOf(told), CommandRun.Refused("run", _place.With("run.yaml", run)).Trim());
    }

    [Fact]
    public void The_code_says_the_blanks_so_that_the_key_follows_from_it()
    {
        var folder = _place.PathOf("out");
        CommandRun.Good("run", _place.With("run.yaml", "seed: 1\ntopics: { topic: four-nodes, blanks: book }\nqr: false\n"), "--out", folder);
        var code = Assert.Single(Codes(folder, "manifest.json"));
        Assert.EndsWith(".blanks=book", code, StringComparison.Ordinal);

        var key = Assert.Single(CommandRun.Good("key", code, "--out", _place.PathOf("key")).OutLines);
        CommandRun.Good("print", code.Replace(".blanks=book", "", StringComparison.Ordinal), "--blanks", "book", "--view", "key", "--out", _place.PathOf("print"));
        Assert.Equal(File.ReadAllBytes(_place.PathOf($"print/{Path.GetFileName(key)}")), File.ReadAllBytes(key));
        Assert.Contains("leave out --blanks", CommandRun.Refused("print", code, "--blanks", "all", "--out", _place.PathOf("print")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_log_begins_with_the_version()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CHANGELOG.md"))) folder = Path.GetDirectoryName(folder)!;
        Assert.Equal($"## {App.Version}", File.ReadLines(Path.Combine(folder, "CHANGELOG.md")).First(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    private static string[] Codes(string folder, string manifest) => [.. ManifestFile.Read(Path.Combine(folder, manifest)).Copies.SelectMany(copy => copy.Sheets).Select(sheet => sheet.Code)];

    private static SortedDictionary<string, string> Bytes(string folder) => Attacks.Snapshot.Of(folder);

    private static Dictionary<string, string> Without(SortedDictionary<string, string> files, string name) => files.Where(file => file.Key != name).ToDictionary();
}
