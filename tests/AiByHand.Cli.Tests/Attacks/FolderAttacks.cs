using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AiByHand.Attacks;

namespace AiByHand.Cli.Tests.Attacks;

/// <summary>Folders and records that somebody prepared: nothing outside a folder and nothing of its owner's is ever touched, nothing is read without end, and all is told in one line.</summary>
public sealed class FolderAttacks : IDisposable
{
    private const string Run = "title: T\nseed: 7\ntopics: [one-node, hidden-layer]\nvariants: A..B\nseparate: true\nband: none\nanswers: may-repeat\n";

    private readonly Workplace _place = new();
    private readonly string _file;

    public FolderAttacks() => _file = _place.With("run.yaml", Run);

    public void Dispose() => _place.Dispose();

    [UnixFact]
    public void A_foreign_manifest_takes_away_nothing()
    {
        var (folder, other) = (Made("h"), Made("other"));
        File.WriteAllText(Path.Combine(other, "victim.txt"), "mine");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine");
        Directory.CreateSymbolicLink(Path.Combine(folder, "lnk"), other);
        File.WriteAllText(Path.Combine(folder, "manifest.json"), """{"files":[{"name":"lnk/victim.txt"},{"name":"notes.txt"}]}""");

        Assert.Contains("manifest.json is no record of a run that can be read", Unchanged(folder, "run", _file, "--replace", "--out", folder), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(other, "victim.txt")));
    }

    [UnixFact]
    public void A_record_takes_away_nothing_through_a_link_and_nothing_whose_hash_it_hasn_t()
    {
        var (folder, other) = (Printed("set"), Made("other"));
        File.WriteAllText(Path.Combine(other, "victim.txt"), "mine");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine");
        Directory.CreateSymbolicLink(Path.Combine(folder, "lnk"), other);
        File.CreateSymbolicLink(Path.Combine(folder, "link.txt"), Path.Combine(other, "victim.txt"));
        Edit(folder, root =>
        {
            var files = root["files"]!.AsArray();
            foreach (var name in (string[])["lnk/victim.txt", "link.txt"]) files.Add(Recorded(name, "mine"));
            files.Add(Recorded("notes.txt", "what it was before"));
        });

        CommandRun.Good("run", _file, "--out", folder);
        CommandRun.Good("run", _place.With("other.yaml", Run.Replace("seed: 7", "seed: 8", StringComparison.Ordinal)), "--replace", "--out", folder);

        Assert.Equal(["mine", "mine", "mine"], new[] { Path.Combine(other, "victim.txt"), Path.Combine(folder, "notes.txt"), Path.Combine(folder, "link.txt") }.Select(File.ReadAllText));
    }

    [Theory]
    [InlineData("worksheets.pdf")]
    [InlineData("manifest.json")]
    [InlineData("copies/A.pdf")]
    public void A_file_of_the_user_s_in_the_place_of_a_new_one_stays(string name)
    {
        var folder = Made("mine");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        File.WriteAllText(Path.Combine(folder, name), "mine");

        Assert.Contains(Path.Combine(folder, name), Unchanged(folder, "run", _file, "--out", folder), StringComparison.Ordinal);
        Unchanged(folder, "run", _file, "--replace", "--out", folder);
    }

    [Fact]
    public void A_printed_file_that_the_user_has_written_on_stays()
    {
        var folder = Printed("set");
        File.AppendAllText(Path.Combine(folder, "keys.pdf"), "% marked by hand");

        Assert.Contains("keys.pdf was changed since it was printed, and would be lost", Unchanged(folder, "run", _place.With("other.yaml", Run.Replace("seed: 7", "seed: 8", StringComparison.Ordinal)), "--replace", "--out", folder), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_linked_folder_in_the_place_of_the_copies_leads_nowhere()
    {
        var (folder, other) = (Made("set"), Made("other"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "copies"), other);

        Assert.Contains("copies is a link", CommandRun.Refused("run", _file, "--out", folder), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(other));
    }

    [UnixFact]
    public void What_never_ends_is_not_read()
    {
        var (folder, web) = (Made("pipe"), Made("web"));
        Pipe(Path.Combine(folder, "manifest.json"));
        File.CreateSymbolicLink(Path.Combine(web, ".aibyhand"), "/dev/zero");
        Pipe(_place.PathOf("roster.csv"));
        Pipe(_place.PathOf("numbers.json"));
        Pipe(_place.PathOf("run.pipe"));

        Ends("run", _file, "--out", folder);
        Ends("verify", folder);
        Ends("verify", "/dev/zero");
        Ends("publish", _file, "--out", web);
        Ends("run", _place.With("pupils.yaml", "seed: 1\ntopics: rnn\nroster: roster.csv\n"), "--out", _place.PathOf("out"));
        Ends("run", _place.PathOf("run.pipe"), "--out", _place.PathOf("out"));
        Ends("publish", _place.PathOf("run.pipe"), "--out", _place.PathOf("out"));
        Ends("solve", "rnn", "--given", _place.PathOf("numbers.json"));
        Ends("check", _place.PathOf("run.pipe"));
    }

    [UnixFact]
    public void What_the_system_makes_up_is_no_run_and_no_folder_to_print_into()
    {
        foreach (var place in new[] { "/proc/x", "/proc/self/mem", "/proc", "/dev/null", "/sys/x" })
        {
            Ends("run", place, "--out", _place.PathOf("out"));
            Ends("run", _file, "--out", place);
            Ends("publish", _file, "--out", place);
            Ends("print", "rnn", "--seed", "7", "--out", place);
            Ends("verify", place);
            Ends("reprint", place, "--out", _place.PathOf("out"));
            Ends("bind", place);
            Ends("check", place);
            Ends("roster", place);
        }
        Assert.False(Directory.Exists(_place.PathOf("out")));
    }

    [UnixFact]
    public void A_recorded_file_that_was_exchanged_for_something_endless_is_told()
    {
        var folder = Printed("set");
        File.Delete(Path.Combine(folder, "keys.pdf"));
        File.CreateSymbolicLink(Path.Combine(folder, "keys.pdf"), "/dev/zero");
        File.Delete(Path.Combine(folder, "worksheets.pdf"));
        Pipe(Path.Combine(folder, "worksheets.pdf"));

        var verify = Attacked(() => CommandRun.Of("verify", folder));

        Assert.Equal(2, verify.Exit);
        Assert.Contains(verify.OutLines, line => line.Contains("keys.pdf is a link", StringComparison.Ordinal));
        Assert.Contains(verify.OutLines, line => line.Contains("worksheets.pdf: can't be read: it is no plain file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("../../etc/passwd")]
    [InlineData("copies/../../x")]
    [InlineData("x\n\u001b[2Jsame  worksheets.pdf")]
    [InlineData("\u202Efdp.syek")]
    [InlineData("")]
    public void A_name_that_leads_out_or_says_something_else_is_refused_and_shown_escaped(string name)
    {
        var folder = Printed("set");
        Edit(folder, root => root["files"]!.AsArray().Add(Recorded(name, "x")));
        foreach (var command in (string[][])[["verify", folder], ["reprint", folder, "--out", _place.PathOf("again")], ["publish", folder, "--out", _place.PathOf("web")]])
        {
            var run = CommandRun.Of(command);
            if (name[..Math.Min(1, name.Length)] == "\u202E")
            {
                Assert.DoesNotContain('\u202E', run.Out + run.Error);
                continue;
            }
            Assert.Equal((2, ""), (run.Exit, run.Out));
            Told.Well(Assert.Single(run.ErrorLines));
        }
    }

    [Theory]
    [InlineData("cat")]
    [InlineData("")]
    [InlineData("\u001b[2J")]
    public void A_word_in_the_place_of_a_number_is_told(string word)
    {
        var folder = Printed("set");
        Edit(folder, root =>
        {
            foreach (var sheet in Sheets(root))
            {
                foreach (var row in sheet["answers"]!.AsObject().SelectMany(answer => answer.Value!.AsArray()).Concat(sheet["given"]!.AsObject().SelectMany(given => given.Value!.AsArray())))
                {
                    for (var column = 0; column < row!.AsArray().Count; column++) row[column] = word;
                }
            }
        });
        IsTold(folder);
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("[1,7]")]
    [InlineData("[9223372036854775807,9223372036854775806]")]
    public void A_number_that_no_cell_holds_is_told(string number)
    {
        var folder = Printed("set");
        Edit(folder, root =>
        {
            foreach (var sheet in Sheets(root))
            {
                foreach (var answer in sheet["answers"]!.AsObject()) answer.Value![0]![0] = JsonNode.Parse(number);
            }
        });
        IsTold(folder);
    }

    [Theory]
    [InlineData(3000, "x")]
    [InlineData(1, "rnn")]
    [InlineData(1, "../../rnn.r1.book.7")]
    [InlineData(1, "")]
    public void A_code_that_is_none_is_refused(int times, string code)
    {
        var folder = Printed("set");
        Edit(folder, root => Sheets(root)[0]["code"] = string.Concat(Enumerable.Repeat(code, times)));
        foreach (var command in (string[][])[["verify", folder], ["reprint", folder, "--out", _place.PathOf("again")], ["publish", folder, "--out", _place.PathOf("web")], ["key", "one-node.r1.book.7", "--manifest", folder, "--out", _place.PathOf("key")]])
        {
            Assert.Contains("is no sheet's code", CommandRun.Refused(command), StringComparison.Ordinal);
        }
    }

    [UnixFact]
    public void A_lock_that_is_a_link_makes_no_file_elsewhere()
    {
        var (folder, elsewhere) = (Made("set"), _place.PathOf("elsewhere"));
        Directory.CreateDirectory(Path.Combine(folder, ".unfinished"));
        File.CreateSymbolicLink(Path.Combine(folder, ".unfinished", ".lock"), elsewhere);

        Assert.Contains(".lock: it is a link", CommandRun.Refused("run", _file, "--out", folder), StringComparison.Ordinal);

        Assert.False(File.Exists(elsewhere));
    }

    private void IsTold(string folder)
    {
        foreach (var command in (string[][])[["verify", folder], ["reprint", folder, "--out", _place.PathOf("again")], ["publish", folder, "--keys", "yes", "--out", _place.PathOf("web")]])
        {
            var run = CommandRun.Of(command);
            Assert.True(run.Exit is 0 or 2, $"{command[0]}: exit {run.Exit}: {run.Error}");
            Assert.All(run.ErrorLines.Concat(run.OutLines), Told.Well);
        }
    }

    private string Made(string name) => Directory.CreateDirectory(_place.PathOf(name)).FullName;

    private string Printed(string name)
    {
        CommandRun.Good("run", _file, "--out", _place.PathOf(name));
        return _place.PathOf(name);
    }

    // The refusal; nothing in the folder has changed.
    private static string Unchanged(string folder, params string[] args)
    {
        var before = Snapshot.Of(folder);
        var line = CommandRun.Refused(args);
        Assert.Equal(before, Snapshot.Of(folder));
        return line;
    }

    private static void Pipe(string path) => Assert.Equal(0, CommandProcess.Other("mkfifo", path));

    private static void Ends(params string[] args)
    {
        var run = Attacked(() => CommandRun.Of(args));
        Assert.Equal(2, run.Exit);
        Told.Well(Assert.Single(run.ErrorLines));
    }

    private static CommandRun Attacked(Func<CommandRun> work)
    {
        CommandRun? run = null;
        Attack.Ends(() => run = work());
        return run!;
    }

    private static JsonObject Recorded(string name, string text) => new()
    {
        ["name"] = name,
        ["bytes"] = Encoding.UTF8.GetByteCount(text),
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
    };

    private static List<JsonNode> Sheets(JsonNode root) => [.. root["copies"]!.AsArray().SelectMany(copy => copy!["sheets"]!.AsArray()).Select(sheet => sheet!)];

    private static void Edit(string folder, Action<JsonNode> change)
    {
        var path = Path.Combine(folder, "manifest.json");
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        change(root);
        File.WriteAllText(path, root.ToJsonString());
    }
}
