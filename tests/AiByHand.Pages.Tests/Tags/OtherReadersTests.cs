using System.Runtime.CompilerServices;
using System.Text;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Seeds;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Tags;

/// <summary>Two programs of others read the structure of our sheets, and find what PdfPig finds: Poppler, and the PDF.js that Firefox shows PDFs with.</summary>
public sealed class OtherReadersTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    /// <summary>Of each topic the worksheet or the key, by turns; both if <c>AIBYHAND_READERS=all</c> asks for them.</summary>
    public static TheoryData<string, View> Sheets
    {
        get
        {
            var sheets = new TheoryData<string, View>();
            foreach (var (place, head) in TemplateCatalog.Topics.Index())
            {
                foreach (var view in AskedBreadth.Of("AIBYHAND_READERS", place, [View.Worksheet, View.Key])) sheets.Add(head.Topic, view);
            }
            return sheets;
        }
    }

    public void Dispose() => File.Delete(_file);

    [ToolTheory("pdfinfo")]
    [MemberData(nameof(Sheets))]
    public void Poppler_reads_the_same_elements_and_the_same_words(string topic, View view)
    {
        var root = Write(topic, view);
        var lines = StructText.Lines(_file);

        Assert.Equal(root.All.Select(node => node.Kind), StructText.Elements(lines));
        Assert.Equal(Packed(string.Concat(Words(root))), Packed(string.Concat(lines.Where(line => line is ['"', .., '"']).Select(line => line[1..^1]))));
    }

    [PdfJsTheory]
    [InlineData("three-inputs", View.Worksheet)]
    [InlineData("rnn", View.Key)]
    [InlineData("mlp-pytorch", View.Worksheet)]
    [InlineData("gcn", View.Worksheet)]
    [InlineData("hidden-layer", View.Key)]
    [InlineData("llm-sampling", View.Worksheet)]
    public void PdfJs_reads_the_same_tree(string topic, View view)
    {
        var expected = new StringBuilder("Root\n");
        Append(expected, Write(topic, view), 1);

        var read = Tool.Run("node", Path.Combine(PdfJsTheoryAttribute.Folder, "structure.js"), _file);

        Assert.Equal(Packed(expected.ToString()), Packed(read));
    }

    private TagNode Write(string topic, View view)
    {
        File.WriteAllBytes(_file, TagTests.Pdf(TagTests.PageOf(topic, view)));
        return TagTests.RootOf(topic, view);
    }

    // PDF.js comes to elements from their content, and to none without.
    private static void Append(StringBuilder text, TagNode node, int depth)
    {
        if (!node.All.Any(inner => inner.Kids.OfType<string>().Any())) return;
        var own = node.Alt is { } alt ? $" = {alt}" : $" {string.Concat(node.Kids.OfType<string>())}";
        text.Append(' ', 2 * depth).Append(node.Kind).Append(own).Append('\n');
        foreach (var kid in node.Elements) Append(text, kid, depth + 1);
    }

    private static IEnumerable<string> Words(TagNode node) => node.Kids.SelectMany(kid => kid is TagNode inner ? Words(inner) : [(string)kid]);

    // Where words are parted by blanks, each has a mind of its own.
    private static string Packed(string text) => string.Join('\n', text.Split('\n').Select(line => line.Replace(" ", "", StringComparison.Ordinal))).TrimEnd();
}

/// <summary>A theory that needs PDF.js; where it isn't, it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfJsTheoryAttribute : TheoryAttribute
{
    public PdfJsTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        if (Tool.Find("node") is null || !Directory.Exists(Path.Combine(Folder, "node_modules"))) Skip = "needs node, and PDF.js beside it: npm ci --prefix tests/pdfjs";
    }

    public static string Folder { get; } = Path.Combine(SourceFolder(), "..", "..", "pdfjs");

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
