using AiByHand.Templates;

namespace AiByHand.Exports.Tests;

/// <summary>What holds of every format.</summary>
public sealed class FormatTests
{
    /// <summary>The formats by name.</summary>
    public static TheoryData<string> Names => [.. ExportFormats.All.Select(format => format.Name)];

    [Fact]
    public void No_two_share_a_name_or_an_ending()
    {
        Assert.Distinct(ExportFormats.All.Select(format => format.Name));
        Assert.Distinct(ExportFormats.All.Select(format => format.Ending));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_topic_is_written_the_same_each_time(string name)
    {
        var format = ExportFormats.All.Single(format => format.Name == name);

        Assert.All(TemplateCatalog.Topics, topic =>
        {
            foreach (var view in format.IsBank ? [ExportView.Key] : Enum.GetValues<ExportView>())
            {
                var once = Written(format, topic.Topic, view);
                Assert.NotEmpty(once);
                Assert.Equal(once, Written(format, topic.Topic, view));
            }
        });
    }

    private static byte[] Written(IExportFormat format, string topic, ExportView view)
    {
        using var output = new MemoryStream();
        format.Write([Exported.Sheet(topic, 3)], new ExportRequest("Set", view, Exported.Pictures), output);
        return output.ToArray();
    }
}
