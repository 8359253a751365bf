using AiByHand.Seeds;
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

    // With other answers, long ones and fractions among them, what pupils get is the same, byte for byte: no width, no format, no list of words rests on them.
    [Theory]
    [MemberData(nameof(Pupils))]
    public void What_pupils_get_rests_on_no_answer(string name, string topic, string level)
    {
        var format = ExportFormats.All.Single(format => format.Name == name);
        foreach (var blanks in Enum.GetValues<Answers.Blanks>())
        {
            var sheet = Exported.Sheet(topic, 3, level, blanks);
            var right = Written(format, sheet, ExportView.Worksheet);
            Assert.Equal(right, Written(format, Exported.Changed(sheet, static number => number + 1), ExportView.Worksheet));
            Assert.Equal(right, Written(format, Exported.Changed(sheet, static number => number + Numbers.Rational.Of(7, 3)), ExportView.Worksheet));
            Assert.Equal(right, Written(format, Exported.Changed(sheet, static number => number * 100000 - 123456), ExportView.Worksheet));
            Assert.Equal(right, Written(format, Exported.Changed(sheet, static _ => 0), ExportView.Worksheet));
        }
    }

    /// <summary>The formats that pupils get, with the topics at one level by turns, or at all if <c>AIBYHAND_EXPORTS=all</c> asks for them.</summary>
    public static TheoryData<string, string, string> Pupils
    {
        get
        {
            var pupils = new TheoryData<string, string, string>();
            foreach (var (turn, format) in ExportFormats.All.Where(format => !format.IsBank).Index())
            {
                foreach (var (place, head) in TemplateCatalog.Topics.Index())
                {
                    foreach (var level in AskedBreadth.Of("AIBYHAND_EXPORTS", place + turn, Template.Levels)) pupils.Add(format.Name, head.Topic, level);
                }
            }
            return pupils;
        }
    }

    private static byte[] Written(IExportFormat format, string topic, ExportView view) => Written(format, Exported.Sheet(topic, 3), view);

    private static byte[] Written(IExportFormat format, ExportSheet sheet, ExportView view)
    {
        using var output = new MemoryStream();
        format.Write([sheet], new ExportRequest("Set", view, Exported.Pictures), output);
        return output.ToArray();
    }
}
