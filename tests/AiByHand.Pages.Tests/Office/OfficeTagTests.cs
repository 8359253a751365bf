using System.Runtime.CompilerServices;
using AiByHand.Numbers;
using AiByHand.Pages.Office;
using AiByHand.Pages.Tests.Tags;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Tensors;
using Page = AiByHand.Pages.Shapes.Page;
using UglyToad.PdfPig;

namespace AiByHand.Pages.Tests.Office;

/// <summary>What is read aloud of the pages for whoever marks.</summary>
public sealed class OfficeTagTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public static TheoryData<string> Documents => [.. All.Keys];

    // A pupil whose name no font can write has none; the only copy has neither name nor id.
    private static Dictionary<string, Func<IReadOnlyList<Page>>> All => new()
    {
        ["marking-key"] = () => MarkingKeyTests.Pages(MarkingKeyTests.Sample() with { Copies = [MarkingKeyTests.Copy("Maximiliane-Theodora von Hohenlohe-Schillingsfürst", "maximiliane.theodora@school.example"), MarkingKeyTests.Copy("", "1002")] }),
        ["marking-key-of-one"] = () => MarkingKeyTests.Pages(MarkingKeyTests.Sample() with { Copies = [MarkingKeyTests.Copy("", "")] }),
        ["marking-key-stacked"] = () => MarkingKeyTests.Pages(Stacked),
        ["marking-key-of-many"] = () => MarkingKeyTests.Pages(MarkingKeyTests.Sample(60), MarkingKeyTests.Sample(3)),
        ["report"] = () => ReportTests.Pages(ReportTests.Sample, ReportTests.Sample with { Efforts = [], Answers = [] }),
    };

    public void Dispose() => File.Delete(_file);

    // The tree as text, so that a change of what is read can be read. AIBYHAND_PIN_PAGES=1 writes it down.
    [Theory]
    [InlineData("marking-key")]
    [InlineData("marking-key-of-one")]
    [InlineData("marking-key-stacked")]
    [InlineData("report")]
    public void It_is_read_as_it_was(string document)
    {
        var now = Root(Pdf(document)).ToString();
        if (Pins.PagePin.IsWanted) File.WriteAllText(Path.Combine(SourceFolder(), "..", "Data", "tags", $"{document}.txt"), now);
        else Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "tags", $"{document}.txt")), now);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_keeps_to_the_rules(string document) => Assert.Empty(UaRules.ObjectionsTo(Pdf(document)));

    [ToolTheory("pdfinfo")]
    [MemberData(nameof(Documents))]
    public void Poppler_reads_the_same_elements(string document)
    {
        var pdf = Pdf(document);
        File.WriteAllBytes(_file, pdf);
        Assert.Equal(Root(pdf).All.Select(node => node.Kind), StructText.Elements(_file));
    }

    [Fact]
    public void Charts_are_told_in_words()
    {
        string[] told = [.. Root(Pdf("report")).All.Where(node => node.Kind == "Figure").Select(node => node.Alt!)];
        Assert.Equal(["Rings on a line: the copies’ efforts, 5 of them, from 90 to 120. The topic’s median is 100; the band is from 90 to 110, one is outside.",
            "Bars: how often each final answer stands on the keys. -2: 3; 0: 12; 5/3: 1; water: 4."], told);
    }

    // Answers so wide that they stand under one another.
    private static KeyTable Stacked
    {
        get
        {
            KeyAnswer wide = new(Tensor.Create(new Shape(2, 12), (row, column) => new Cell($"-{12 * row + column}000")), Notation.Auto);
            return new KeyTable("Wide", "page 2", ["A", "B"], [new KeyRow("Pupil 1", "1", "code", [wide, wide]), new KeyRow("Pupil 2", "2", "code", [wide, wide])]);
        }
    }

    private static byte[] Pdf(string document) => TagTests.Pdf([.. All[document]()]);

    private static TagNode Root(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return TagNode.Of(document);
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
