using System.Text.Json;

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
    [InlineData("rnn --seed 7", "--given brings its own numbers: leave out --seed and --count")]
    [InlineData("rnn --count 2", "--given brings its own numbers: leave out --seed and --count")]
    [InlineData("rnn one-node", "--given goes with one topic, not with 2")]
    [InlineData("rnn.r1.book.7", "--given brings its own numbers: name the topic (rnn), not the code rnn.r1.book.7")]
    public void Given_numbers_go_with_one_topic_and_nothing_that_draws(string args, string line) =>
        Assert.Equal(line, CommandRun.Refused(["solve", .. args.Split(' '), "--given", _place.With("numbers.json", Numbers)]));

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Equal($"can't read {_place.PathOf("none.json")}: there is no such file", CommandRun.Refused("solve", "rnn", "--given", _place.PathOf("none.json")));
}
