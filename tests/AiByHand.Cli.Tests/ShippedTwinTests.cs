using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

/// <summary>Topic files that were begun from a shipped one and have its id still. Codes on their sheets lead to the shipped topic's keys: those must be right.</summary>
public sealed class ShippedTwinTests : IDisposable
{
    private const string Told = "rnn.yaml:1:1: the topic rnn that ships gives other numbers than this file for the same codes (rnn.r1.book.0 …), so the keys of these sheets would be looked up wrongly: call yours otherwise";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void With_other_numbers_it_is_refused_wherever_codes_are_handed_out()
    {
        var file = With("draw: 1..6", "draw: 1..7");
        var run = _place.With("quiz.yaml", "seed: 1\ntopics: [./rnn.yaml]\n");
        foreach (var command in (string[][])[["print", file, "--seed", "7"], ["export", file, "--seed", "7", "--to", "json"], ["run", run], ["publish", run]])
        {
            Assert.Contains(Told, CommandRun.Refused([.. command, "--out", _place.PathOf("out")]), StringComparison.Ordinal);
        }
        Assert.Contains("the topic rnn that ships", CommandRun.Refused("check", file), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_place.PathOf("out")));
        // To look at it is no harm.
        CommandRun.Good("solve", file, "--seed", "7");
    }

    // An exam's codes lead to its record; sheets of another revision or without a seed to nothing.
    [Fact]
    public void Where_no_code_leads_astray_it_is_printed()
    {
        var file = With("draw: 1..6", "draw: 1..7");
        CommandRun.Good("run", _place.With("exam.yaml", "pool: exam\ntopics: [./rnn.yaml]\n"), "--out", _place.PathOf("exam"));
        CommandRun.Good("verify", _place.PathOf("exam"));
        CommandRun.Good("print", file, "--given", _place.With("numbers.yaml", "X: [[3, 4, 5, 6]]\n"), "--seed", "7", "--out", _place.PathOf("given"));
        CommandRun.Good("print", With("topic: rnn", "topic: rnn\nrevision: 2", "draw: 1..6", "draw: 1..7"), "--seed", "7", "--out", _place.PathOf("second"));
        // Another wording gives the same keys.
        CommandRun.Good("print", With("title: Recurrent", "title: Our Recurrent"), "--seed", "7", "--out", _place.PathOf("titled"));
    }

    private string With(params string[] pieces)
    {
        var text = TemplateCatalog.TextOf(TemplateCatalog.Find("rnn")!);
        foreach (var piece in pieces.Chunk(2))
        {
            Assert.Contains(piece[0], text, StringComparison.Ordinal);
            text = text.Replace(piece[0], piece[1], StringComparison.Ordinal);
        }
        return _place.With("rnn.yaml", text);
    }
}
