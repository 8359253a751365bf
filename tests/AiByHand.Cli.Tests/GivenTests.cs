using System.Text.Json;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

public sealed class GivenTests : IDisposable
{
    private const string Numbers = """{ "topic": "rnn", "given": { "X": [[3, 4, 5, 6]], "A": [[1, -1], [1, 1]], "B": [[1], [2]], "C": [[-1, 1]], "H0": [[0], [0]] } }""";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Numbers_of_one_s_own_are_solved()
    {
        using var sheet = JsonDocument.Parse(CommandRun.Good("solve", "rnn", "--given", _place.With("numbers.json", Numbers), "--json").Out);

        Assert.Equal(JsonValueKind.Null, sheet.RootElement.GetProperty("seed").ValueKind);
        Assert.Equal("rnn.r1.book.given", sheet.RootElement.GetProperty("code").GetString());
        var last = sheet.RootElement.GetProperty("tensors").EnumerateArray().Last();
        Assert.Equal(("Y", "[[3,16,28,40]]"), (last.GetProperty("name").GetString(), last.GetProperty("values").GetRawText()));
    }

    [Theory]
    [InlineData("", "rnn-given-9063dda1.pdf", "rnn-given-9063dda1-key.pdf")]
    [InlineData("--level hard", "rnn-given-44bb78ff-hard.pdf", "rnn-given-44bb78ff-hard-key.pdf")]
    public void Numbers_of_one_s_own_are_printed(string options, string worksheet, string key)
    {
        var run = CommandRun.Good(["print", "rnn", "--given", _place.With("numbers.json", Numbers), "--out", _place.Folder, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal([_place.PathOf(worksheet), _place.PathOf(key)], run.OutLines);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Yaml_of_the_same_form_will_do()
    {
        var yaml = _place.With("numbers.yaml", "X: [[3, 4, 5, 6]]\nA: [[1, -1], [1, 1]]\nB: [[1], [2]]\nC: [[-1, 1]]\nH0: [[0], [0]]\n");

        Assert.Equal(
            CommandRun.Good("solve", "rnn", "--given", _place.With("numbers.json", Numbers), "--json").Out,
            CommandRun.Good("solve", "rnn", "--given", yaml, "--json").Out);
    }

    [Theory]
    [InlineData("[[3, 4, 5, 6]]", "[[3, 4, 5]]", "1x4")]
    [InlineData("[[3, 4, 5, 6]]", "[[3, 4, 5, \"cat\"]]", "cat")]
    [InlineData("\"X\"", "\"x\"", "did you mean 'X'")]
    [InlineData("\"topic\": \"rnn\"", "\"topic\": \"gan\"", "gan")]
    public void A_wrong_shape_value_name_or_topic_is_told_with_its_place(string right, string wrong, string expected)
    {
        var file = _place.With("numbers.json", Numbers.Replace(right, wrong, StringComparison.Ordinal));

        var run = CommandRun.Of("print", "rnn", "--given", file, "--out", _place.PathOf("out"));

        Assert.Equal(2, run.Exit);
        Assert.All(run.ErrorLines, line => Assert.StartsWith($"{file}:1:", line, StringComparison.Ordinal));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_place.PathOf("out")));
    }

    [Theory]
    [InlineData("rnn --seed 7", "--given brings all numbers of its own: leave out --seed")]
    [InlineData("rnn --count 2", "--given is one sheet: leave out --count")]
    [InlineData("rnn one-node", "--given goes with one topic, not with 2")]
    [InlineData("rnn.r1.book.7", "--given brings its own numbers: name the topic (rnn), not the code rnn.r1.book.7")]
    public void Given_numbers_go_with_one_topic_and_nothing_that_draws(string args, string line) =>
        Assert.Equal(line, CommandRun.Refused(["solve", .. args.Split(' '), "--given", _place.With("numbers.json", Numbers)]));

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_solve_writes_is_taken_as_it_is(string topic)
    {
        var written = CommandRun.Good("solve", topic, "--seed", "7", "--level", "hard", "--json").Out;

        var taken = CommandRun.Good("solve", topic, "--given", _place.With("sheet.json", written), "--json");

        Assert.Equal("", taken.Error);
        Assert.Equal(Values(written), Values(taken.Out));
    }

    [Fact]
    public void Sizes_follow_from_the_numbers()
    {
        var written = CommandRun.Good("solve", "matrix-multiplication", "--seed", "7", "--set", "rows=3", "--set", "inner=5", "--set", "columns=1", "--json").Out;

        var taken = CommandRun.Good("solve", "matrix-multiplication", "--given", _place.With("sheet.json", written), "--json").Out;

        Assert.Equal(Values(written), Values(taken));
        Assert.Contains("matrix-multiplication.r1.book.given.rows=3.inner=5.columns=1", taken, StringComparison.Ordinal);
    }

    [Fact]
    public void What_isn_t_given_is_drawn_and_conditions_hold_as_far_as_it_goes()
    {
        var some = _place.With("some.yaml", "X: [[9, 9, 9, 9]]\n");

        var run = CommandRun.Good("solve", "rnn", "--given", some, "--seed", "3", "--json");
        var picked = CommandRun.Good("solve", "rnn", "--given", some, "--json");

        Assert.Equal("", run.Error);
        Assert.Equal(run.Out, CommandRun.Good("solve", "rnn", "--given", some, "--seed", "3", "--json").Out);
        Assert.NotEqual(run.Out, CommandRun.Good("solve", "rnn", "--given", some, "--seed", "4", "--json").Out);
        Assert.Contains("[[9,9,9,9]]", Values(run.Out), StringComparison.Ordinal);
        Assert.Contains("rnn.r1.book.given", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"^picked seed \d+ for what isn't given \(A, B, C(, H0)?\); --seed \d+ gives the same again\r?\n$", picked.Error);
    }

    [Fact]
    public void A_number_far_too_wide_makes_the_cells_smaller()
    {
        var wide = _place.With("wide.json", Numbers.Replace("[3, 4, 5, 6]", "[3, 4, 5, 123456789]", StringComparison.Ordinal));

        CommandRun.Good("print", "rnn", "--given", wide, "--out", _place.Folder);

        Assert.Single(_place.Files, name => name.EndsWith("-key.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_several_sheets_in_a_file_none_is_guessed()
    {
        var many = _place.With("many.json", CommandRun.Good("solve", "one-node", "--seed", "1", "--count", "2", "--json").Out);

        Assert.Equal($"{many}:1:1: the file holds 2 sheets, one a line, and one is taken: keep the line that is meant", CommandRun.Refused("solve", "one-node", "--given", many));
    }

    [Fact]
    public void What_can_t_be_met_beside_the_givens_is_told()
    {
        var topic = _place.With("my-node.yaml", OwnTopics.Node.Replace("page:", "keep:\n  - all(X != 0)\n  - Z > 100\npage:", StringComparison.Ordinal));

        Assert.Equal(
            $"{topic}:13:5: my-node, level book, seed 1: 20000 draws beside the numbers that are given, and none keeps all conditions; by itself this one can't be met: Z > 100; give other numbers, or all of them",
            CommandRun.Refused("solve", topic, "--given", _place.With("x.yaml", "X: [[0], [0]]\n"), "--seed", "1").TrimEnd());
    }

    private static string Values(string json)
    {
        using var sheet = JsonDocument.Parse(json);
        return string.Concat(sheet.RootElement.GetProperty("tensors").EnumerateArray().Select(tensor => tensor.GetProperty("name").GetString() + tensor.GetProperty("values").GetRawText()));
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Equal($"can't read {_place.PathOf("none.json")}: there is no such file", CommandRun.Refused("solve", "rnn", "--given", _place.PathOf("none.json")));
}
