using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_shipped_templates_are_good() =>
        Assert.Equal([$"{TemplateCatalog.Topics.Count} templates are good"], CommandRun.Good("check").OutLines);

    [Fact]
    public void A_good_file_is_said_to_be_good() =>
        Assert.Equal(["1 template is good"], CommandRun.Good("check", _place.With("my-node.yaml", OwnTopics.Node)).OutLines);

    [Fact]
    public void Every_mistake_has_a_line_with_its_place()
    {
        var (good, broken) = (_place.With("my-node.yaml", OwnTopics.Node), _place.With("broken.yaml", OwnTopics.Broken));

        var run = CommandRun.Of("check", good, broken);

        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Out);
        Assert.All(run.ErrorLines, line => Assert.StartsWith($"{broken}:", line, StringComparison.Ordinal));
        Assert.StartsWith($"{broken}:8:6: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("'relu'", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{broken}:9:10: ", run.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_template_isn_t_printed_and_its_mistakes_are_told()
    {
        var broken = _place.With("broken.yaml", OwnTopics.Broken);

        var run = CommandRun.Of("print", broken, "--seed", "1", "--out", _place.PathOf("out"));

        Assert.Equal(2, run.Exit);
        Assert.Equal(CommandRun.Of("check", broken).Error, run.Error);
        Assert.False(Directory.Exists(_place.PathOf("out")));
    }

    [Fact]
    public void A_folder_or_a_missing_file_is_told()
    {
        Assert.Equal($"can't read {_place.Folder}: it is a folder", CommandRun.Refused("check", _place.Folder));
        Assert.Equal($"can't read {_place.PathOf("none.yaml")}: there is no such file", CommandRun.Refused("check", _place.PathOf("none.yaml")));
    }
}
