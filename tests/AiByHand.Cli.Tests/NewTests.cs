using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

public sealed class NewTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Concat(TemplateCatalog.Examples).Select(head => head.Topic)];

    [Fact]
    public void A_new_topic_is_good_and_can_be_printed()
    {
        var path = _place.PathOf("my-layer.yaml");

        Assert.Equal([path], CommandRun.Good("new", "topic", _place.PathOf("my-layer")).OutLines);
        var check = CommandRun.Good("check", path);
        Assert.Equal(("", "1 topic is good"), (check.Error, check.OutLines[^1]));
        CommandRun.Good("print", path, "--seed", "1", "--out", _place.Folder);
        Assert.Equal(["my-layer-1-key.pdf", "my-layer-1.pdf", "my-layer.yaml"], _place.Files);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_can_be_started_from_every_other(string topic)
    {
        CommandRun.Good("new", "topic", _place.PathOf("mine.yaml"), "--from", topic);

        var mine = TemplateCatalog.LoadFile(_place.PathOf("mine.yaml"));
        Assert.Equal(("mine", 1, TemplateCatalog.Load(topic).Title), (mine.Topic, mine.Revision, mine.Title));
    }

    [Fact]
    public void A_new_run_and_a_new_roster_are_good()
    {
        CommandRun.Good("new", "run", _place.PathOf("quiz"));
        CommandRun.Good("new", "roster", _place.PathOf("class"));
        Assert.Equal("1 run file is good", CommandRun.Good("check", _place.PathOf("quiz.yaml")).OutLines[^1]);

        _place.With("quiz.yaml", File.ReadAllText(_place.PathOf("quiz.yaml")).Replace("variants: A..B", "# variants: A..B", StringComparison.Ordinal).Replace("# roster:", "roster:", StringComparison.Ordinal));
        Assert.Contains("copies 3, ", CommandRun.Good("check", _place.PathOf("quiz.yaml")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_never_replaced()
    {
        var path = _place.With("class.csv", "id,name\n1,Ann\n");

        Assert.Equal($"{path} is there already; give the new one another name", CommandRun.Refused("new", "roster", path));
        Assert.Equal("id,name\n1,Ann\n", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("topc", "there is no start of 'topc'; did you mean 'topic'?")]
    [InlineData("page", "there is no start of 'page'; there are topic, run (a class set or an exam), roster")]
    [InlineData("run x --from rnn", "--from starts a topic from another, no run")]
    [InlineData("topic x --from all", "--from takes one topic, not 'all'")]
    [InlineData("topic My_Topic", "'My_Topic' can't be an id: lower case letters, digits and hyphens, a letter first, at most 64 signs")]
    public void What_can_t_be_started_is_told_and_nothing_is_written(string args, string line)
    {
        Assert.Equal(line, CommandRun.Refused(["new", .. args.Split(' ')]));
        Assert.Empty(_place.Files);
    }
}
