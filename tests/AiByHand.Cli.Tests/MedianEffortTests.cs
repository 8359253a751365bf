using System.Globalization;
using AiByHand.Runs.Choosing;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

/// <summary>What templates/efforts.txt says is what is measured.</summary>
public sealed class MedianEffortTests
{
    private const string Head = """
        # The median effort of each topic's first 128 seeds, at easy, book and hard.
        # AIBYHAND_PIN=1 dotnet test --project tests/AiByHand.Cli.Tests writes down what is measured.

        """;

    private static readonly string File = Repository.File("templates/efforts.txt");

    [Fact]
    public void The_medians_are_those_that_are_measured()
    {
        var measured = Head.ReplaceLineEndings("\n") + string.Concat(TemplateCatalog.Topics.Concat(TemplateCatalog.Examples).Select(Line));
        if (Environment.GetEnvironmentVariable("AIBYHAND_PIN") == "1") System.IO.File.WriteAllText(File, measured);

        Assert.Equal(measured, System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_topic_has_its_medians() => Assert.All(TemplateCatalog.Topics.Concat(TemplateCatalog.Examples), head => Assert.Equal(Template.Levels.Count, MedianEfforts.Of(head)?.Count));

    private static string Line(TopicHead head)
    {
        var medians = Template.Levels.Select(level => EffortBand.Measure(TemplateCatalog.Load(head.Topic, level)));
        return string.Create(CultureInfo.InvariantCulture, $"{head.Topic} r{head.Revision} {string.Join(' ', medians)}\n");
    }
}
