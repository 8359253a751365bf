using System.Text;
using AiByHand.Attacks;
using AiByHand.Templates;
using CsCheck;

namespace AiByHand.Cli.Tests.Attacks;

/// <summary>Whatever is typed, and whatever the files hold that are named: it is done, or it is told why not, in lines that can be read; never is it the program's own fault.</summary>
public sealed class CommandLineAttacks : IDisposable
{
    private const string Run = "title: T\nseed: 7\ntopics: [one-node, { topic: matrix-multiplication, set: { rows: 2 }, points: 4 }]\nroster: class.csv\nseparate: true\n";

    private const string Roster = "id,name,group\nb01,Amélie Rousseau,blue\nb02,\"Ågren, Björn\",\n";

    private const string Given = """{"X": [[3, 4, 5, 6]], "A": [[1, -1], [1, 1]], "B": [[1], [2]], "C": [[-1, 1]], "H0": [[0], [0]]}""";

    // What takes long when it is good stands here only where it is bad: others try it.
    private static readonly string[] Values =
    [
        "7", "0", "-1", "18446744073709551615", "18446744073709551616", "1e9", "007", "1000000000", new('9', 400), "", " ", "x", "easy", "HARD", "book", "a4", "png", "svg", "pdf", "key", "worksheet,key", "key,key,", "rows=3", "rows=",
        "rows=0", "rows=1000000000", "=3", "rows=3=4", "9/2", "2/8", "0/0", "1/2147483648", "5..1", "..", "0..", "0..18446744073709551615", "a..b", "0..0", "rnn", "rnn.r1.book.7", "rnn.r9.book.7", "rnn.r1.book.7.rows=3",
        "matrix-multiplication.r1.book.7.rows=3.rows=4", "rnn.r1.book.given", "X-7QK4-M2PD-9AEV", "12", "IV", "../x", "CON", "/", ".", "..", "~", "*", "-", "--", "---", "@x", "\t", "a\nb", "\x1B[31mred", "名前", "\uD83D", "a=b=c", new('x', 300), new('/', 5000), "/dev/null", "/proc/self/mem",
    ];

    private static readonly string[] Options =
    [
        "--seed", "--count", "--level", "--set", "--given", "--paper", "--format", "--view", "--blanks", "--booklet", "--json", "--shard", "--report", "--manifest", "--only", "--help", "-h", "-?", "/?", "--version", "--sede", "--no-pages", "--keys", "--", "--seed=7", "--seed=", "--set=rows=2", "--json=true", "--booklet=x",
    ];

    private readonly Workplace _place = new();
    private int _names;

    public CommandLineAttacks()
    {
        _place.With("mine.yaml", OwnTopics.Node.Replace("my-node", "mine", StringComparison.Ordinal));
        _place.With("broken.yaml", OwnTopics.Broken);
        _place.With("given.json", Given);
        _place.With("class.csv", Roster);
        _place.With("run.yaml", Run);
        _place.With("empty", "");
        File.WriteAllBytes(_place.PathOf("nul.yaml"), [0, 0, 0]);
        File.WriteAllBytes(_place.PathOf("utf16.yaml"), [0xFF, 0xFE, 0x41]);
        CommandRun.Good("run", _place.PathOf("run.yaml"), "--out", _place.PathOf("set"));
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Any_command_line_is_done_or_told()
    {
        var files = new[] { "mine.yaml", "broken.yaml", "given.json", "class.csv", "run.yaml", "empty", "nul.yaml", "utf16.yaml", "set", "set/manifest.json", "missing.yaml", "" }.Select(_place.PathOf).ToArray();
        var value = Gen.OneOf(Gen.OneOf(Values), Gen.OneOf(files), Gen.OneOf([.. TemplateCatalog.Topics.Select(head => head.Topic)]), Spoiling.AnyText);
        var option = Gen.Select(Gen.OneOf(Options), value.Array[0, 2]).Select((name, values) => (string[])[name, .. values]);
        var command = Gen.OneOf("print", "solve", "topics", "run", "bind", "reprint", "verify", "key", "check", "stress", "publish", "schema", "prnt", "", "all");
        Gen.Select(command, value.Array[0, 2], option.Array[0, 3]).Sample((name, values, options) => Attack.Ends(() =>
        {
            string[] args = [name, .. values, .. options.SelectMany(each => each)];
            IsDoneOrTold(name switch
            {
                "print" or "run" or "publish" or "bind" or "reprint" or "key" => [.. args, "--out", _place.PathOf("out")],
                "stress" => [.. args, "--seeds", "0..1"],
                _ => args,
            });
        }), iter: Attack.Times(600));
    }

    [Fact]
    public void A_spoilt_topic_is_printed_or_told() =>
        Gen.Select(Spoiling.Of([OwnTopics.Node, OwnTopics.Values, .. TemplateCatalog.Topics.Select(TemplateCatalog.TextOf)]), Gen.OneOf("pdf", "png", "svg"), Gen.OneOf("all", "book")).Sample((text, format, blanks) => Attack.Ends(() =>
        {
            var file = With(Fresh("spoilt"), text);
            IsDoneOrTold("print", "./" + Path.GetRelativePath(".", file), "--seed", "1", "--format", format, "--blanks", blanks, "--out", _place.PathOf("spoilt"));
            IsDoneOrTold("solve", "./" + Path.GetRelativePath(".", file), "--seed", "1");
            File.Delete(file);
        }), iter: Attack.Times(100));

    [Fact]
    public void Spoilt_givens_are_printed_or_told() => Gen.Select(Spoiling.Of(Given), Gen.OneOf("pdf", "svg")).Sample((text, format) => Attack.Ends(() =>
    {
        var file = With(Fresh("given"), text);
        IsDoneOrTold("print", "rnn", "--given", file, "--format", format, "--out", _place.PathOf("given"));
        IsDoneOrTold("solve", "rnn", "--given", file, "--json");
        File.Delete(file);
    }), iter: Attack.Times(100));

    [Fact]
    public void A_spoilt_run_is_printed_or_told() => Gen.Select(Spoiling.Of(Run), Spoiling.Of(Roster), Gen.Bool).Sample((run, roster, isRoster) => Attack.Ends(() =>
    {
        var folder = Directory.CreateDirectory(_place.PathOf(Fresh("run"))).FullName;
        With(Path.Combine(folder, "class.csv"), isRoster ? roster : Roster);
        With(Path.Combine(folder, "run.yaml"), isRoster ? Run : run);
        IsDoneOrTold("run", Path.Combine(folder, "run.yaml"), "--out", Path.Combine(folder, "set"));
        Assert.False(Directory.Exists(Path.Combine(folder, "set", ".unfinished")));
        Directory.Delete(folder, recursive: true);
    }), iter: Attack.Times(40));

    [Theory]
    [InlineData("..yaml")]
    [InlineData("...yaml")]
    public void A_run_that_can_t_name_its_folder_wants_one(string file)
    {
        _place.With(file, "title: T\nseed: 7\ntopics: one-node\n");

        Assert.EndsWith("can't name a folder: --out DIR says where the files go", CommandRun.Refused("run", _place.PathOf(file)), StringComparison.Ordinal);
        CommandRun.Good("run", _place.PathOf(file), "--out", _place.PathOf("named"));
    }

    [Theory]
    [InlineData("value: X / 3, show: fixed 1", "mine.r1.book.1: 1/3 can't be written with 1 decimals")]
    [InlineData("value: X / 3, show: over 2", "mine.r1.book.1: 1/3 can't be written over 2")]
    public void A_number_that_can_t_be_written_is_told(string step, string told)
    {
        var file = _place.With("mine.yaml", $"topic: mine\nnumber: 9\ntitle: T\nrevision: 1\ngiven:\n  X: {{ shape: 1x1, draw: [1] }}\nsolve:\n  Y: {{ {step} }}\npage: {{ areas: [[ X, Y ]] }}\n");

        Assert.Equal(told, Assert.Single(CommandRun.Of("solve", file, "--seed", "1").ErrorLines));
        Assert.EndsWith(told.Split(": ")[1], CommandRun.Refused("print", file, "--seed", "1", "--out", _place.PathOf("out")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: My Node", "title: 🙂")]
    [InlineData("revision: 1", "revision: 1\nconventions: [ 名 ]")]
    [InlineData("W: { left: W }", "W: { left: 🙂 }")]
    [InlineData("items:\n", "arrows: [ { from: X right, to: Z top, text: 🙂 } ]\n  items:\n")]
    public void A_sign_that_no_font_has_is_told_wherever_it_stands(string good, string bad)
    {
        var file = _place.With("my-node.yaml", OwnTopics.Node.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains("No font has the sign", CommandRun.Refused("print", file, "--seed", "1", "--out", _place.PathOf("out")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_booklet_that_would_fill_the_memory_is_refused() =>
        Assert.Equal("a booklet holds 10000 sheets at most, and these are 100000: leave out --booklet, or print them as a run", CommandRun.Refused("print", "rnn", "--seed", "1", "--count", "100000", "--booklet", "--out", _place.PathOf("out")));

    [Fact]
    public void What_a_message_quotes_can_t_break_its_line() =>
        Assert.Equal("there is no topic 'a\\nb\\u001b[31m'; aibyhand topics lists them; one of your own is named by its file, ./my-topic.yaml", CommandRun.Refused("print", "a\nb\x1B[31m", "--out", _place.PathOf("out")));

    // Samples are taken side by side.
    private string Fresh(string name) => $"{name}-{Interlocked.Increment(ref _names)}";

    // Half a sign can't be written as UTF-8; what it becomes is bad enough.
    private string With(string name, string text)
    {
        File.WriteAllBytes(_place.PathOf(name), Encoding.UTF8.GetBytes(text));
        return _place.PathOf(name);
    }

    private void IsDoneOrTold(params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.True(run.Exit is 0 or 2, $"exit {run.Exit}: {run.Error}");
        if (run.Exit == 2 && run.Out.Length == 0) Assert.NotEmpty(run.ErrorLines);
        Assert.InRange(run.ErrorLines.Length, 0, 102);
        Assert.All(run.ErrorLines, Told.Well);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_place.Folder), entry => Path.GetFileName(entry).StartsWith('.') && !entry.EndsWith(".yaml", StringComparison.Ordinal));
    }
}
