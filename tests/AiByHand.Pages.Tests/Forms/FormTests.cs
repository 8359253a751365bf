using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tests.Composing;
using AiByHand.Pages.Tests.Tags;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers.Pdf;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Tokens;
using Page = AiByHand.Pages.Shapes.Page;

namespace AiByHand.Pages.Tests.Forms;

/// <summary>Sheets to be filled in on a screen, read by another library and filled in by others' programs.</summary>
public class FormTests
{
    // Types into every field what its place says: 0, -11, 1/2, 3, -14, …, one letter where no more may stand, and checks every box.
    private const string Filling = """
        var document = new PDFDocument(scriptArgs[0]);
        for (var p = 0; p < document.countPages(); p++) {
          var fields = document.loadPage(p).getWidgets();
          for (var i = 0; i < fields.length; i++) {
            if (fields[i].getFieldType() == "checkbox") fields[i].toggle();
            else fields[i].setTextValue(fields[i].getMaxLen() == 1 ? "x" : i % 3 == 0 ? "" + i : i % 3 == 1 ? "-" + (10 + i) : "1/2");
            fields[i].update();
          }
        }
        document.save(scriptArgs[1], "");
        """;

    public static TheoryData<string> Topics => ImprintTests.Topics;

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_form_shows_what_the_worksheet_shows(string topic)
    {
        Page form = TagTests.PageOf(topic, View.Form), worksheet = TagTests.PageOf(topic, View.Worksheet);
        Assert.Equal(Pins.PageText.Shapes(worksheet), Pins.PageText.Shapes(form));
        using PdfDocument one = PdfDocument.Open(TagTests.Pdf(form)), other = PdfDocument.Open(TagTests.Pdf(worksheet));
        Assert.Equal(other.GetPage(1).Text, one.GetPage(1).Text);
        Assert.False(other.TryGetForm(out _));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_blank_has_a_field_in_its_cell_in_the_order_of_the_steps(string topic)
    {
        var page = TagTests.PageOf(topic, View.Form);
        using var document = PdfDocument.Open(TagTests.Pdf(page));
        var fields = Fields(document);
        var expected = new List<(string, string, Box)>();
        foreach (var field in page.Fields.OrderBy(field => field.Entry.Number))
        {
            if (field.IsBlank) expected.Add((field.Name, field.Entry.Description, field.Box));
            if (field.Entry.Then is { } then) expected.Add(($"{field.Name} then", then, field.Box));
        }
        expected.AddRange(page.Notes.Select(note => (note.Name, note.Description, note.Box)));
        Assert.Equal(expected.Select(field => field.Item1), fields.Select(field => field.Information.PartialName));
        Assert.Equal(expected.Count, expected.Select(field => field.Item1).Distinct().Count());
        foreach (var ((name, description, cell), field) in expected.Zip(fields))
        {
            Assert.StartsWith(description, field.Information.AlternateName, StringComparison.Ordinal);
            var box = field.Bounds!.Value;
            Assert.True(box.Left >= cell.X - 0.001 && box.Right <= cell.Right + 0.001 && page.Height - box.Top >= cell.Y - 0.001 && page.Height - box.Bottom <= cell.Bottom + 0.001, $"{name} is outside its cell");
            Assert.True(box.Width > 4 && box.Height > 4, $"{name} is too small");
            Assert.True(field is AcroTextField { Value: null or "" } or AcroCheckboxField { IsChecked: false }, $"{name} isn't empty");
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_blank_of_the_sheet_can_be_filled_in_at_every_level(string topic)
    {
        foreach (var level in Template.Levels)
        {
            foreach (var blanks in Enum.GetValues<Blanks>())
            {
                var solution = Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), 7).Problem);
                var form = Composer.Compose(solution, View.Form, blanks: blanks);
                using var document = PdfDocument.Open(TagTests.Pdf(form));
                string[] fields = document.TryGetForm(out var there) ? [.. there.Fields.Select(field => field.Information.PartialName!)] : [];
                string[] asked = [.. AnswerSheet.Of(solution, blanks).Blanks.Select(entry => entry.Name.ToString())];
                Assert.Equal(asked, fields.Where(name => !name.EndsWith(" then", StringComparison.Ordinal) && !name.StartsWith("net[", StringComparison.Ordinal)));

                // Whatever number the key writes besides, there is a field for it.
                var key = Composer.Compose(solution, View.Key, blanks: blanks);
                Part[] notes = [.. key.Notes.Select(note => note.Part)];
                Assert.Equal(notes.Length, fields.Count(name => name.StartsWith("net[", StringComparison.Ordinal)));
                Assert.All(key.Shapes.OfType<TextRun>().Where(run => run.Layer == Layer.Answer && run.Entry is null && run.Text.All(sign => char.IsDigit(sign) || sign is '-' or '.' or '/')), run => Assert.Contains(run.Part, notes));
            }
        }
    }

    [Fact]
    public void The_circles_of_a_network_are_filled_in_as_well()
    {
        var form = TagTests.PageOf("hidden-layer", View.Form);
        Assert.Equal(["net[1,1]", "net[1,2]", "net[1,3]", "net[3,1]", "net[3,2]"], form.Notes.Select(note => note.Name));
        using var document = PdfDocument.Open(TagTests.Pdf(form));
        Assert.Equal("network, layer 3, circle 2, to fill in", Fields(document)[^1].Information.AlternateName);
        var read = TagNode.Of(document).ToString();
        Assert.Contains("network, layer 1, circle 3, to fill in", read, StringComparison.Ordinal);
        var key = TagTests.PageOf("hidden-layer", View.Key);
        Assert.All(key.Notes, note => Assert.Contains(key.Shapes.OfType<TextRun>(), run => run.Part == note.Part && note.Box.X < run.Origin.X && run.Origin.X < note.Box.Right && note.Box.Y < run.Origin.Y && run.Origin.Y < note.Box.Bottom));
    }

    [Fact]
    public void A_tick_is_a_check_box_and_a_tick_or_cross_one_letter()
    {
        using PdfDocument ticks = PdfDocument.Open(TagTests.Pdf(TagTests.PageOf("vector-database", View.Form))), marks = PdfDocument.Open(TagTests.Pdf(TagTests.PageOf("dropout", View.Form)));
        Assert.Equal(["near1[1,1]", "near2[1,1]", "near3[1,1]"], Fields(ticks).OfType<AcroCheckboxField>().Select(box => box.Information.PartialName));
        AcroFieldBase[] letters = [.. Fields(marks).Where(field => field.Information.AlternateName!.EndsWith("to mark with a tick or a cross: v or x", StringComparison.Ordinal))];
        Assert.Equal(7, letters.Length);
        Assert.All(letters, field => Assert.Equal(1, ((NumericToken)field.Dictionary.Data["MaxLen"]).Int));
    }

    [Fact]
    public void Fields_of_further_pages_have_the_page_before_their_names()
    {
        using var document = PdfDocument.Open(TagTests.Pdf([TagTests.PageOf("one-node", View.Form), TagTests.PageOf("one-node", View.Key), TagTests.PageOf("one-node", View.Form)]));
        Assert.Equal("Z[1,1] A[1,1] 3", string.Join(' ', Fields(document).Select(field => field.Information.PartialName)));
        Assert.Equal("Z[1,1] A[1,1]", string.Join(' ', ((AcroNonTerminalField)Fields(document)[2]).Children.Select(field => field.Information.PartialName)));
    }

    [Fact]
    public void Nothing_runs_and_nothing_is_sent()
    {
        using var document = PdfDocument.Open(TagTests.Pdf(TagTests.PageOf("vector-database", View.Form)));
        string[] mayHave = ["Type", "Subtype", "F", "T", "TU", "P", "Rect", "StructParent", "FT", "V", "AS", "AP", "Ff", "Q", "DA", "MaxLen"];
        Assert.All(Fields(document), field => Assert.Empty(field.Dictionary.Data.Keys.Except(mayHave)));
        Assert.DoesNotContain(document.Structure.Catalog.CatalogDictionary.Data.Keys, key => key is "OpenAction" or "AA" or "Names");
    }

    [Fact]
    public void A_page_s_record_keeps_its_form()
    {
        var record = PageRecord.Of(TagTests.PageOf("vector-database", View.Form));
        using var written = new MemoryStream();
        record.Write(written);
        Assert.True(Bound(record).AsSpan().SequenceEqual(Bound(PageRecord.Read(written.ToArray(), []))));
    }

    [Fact]
    public void Without_tags_a_form_is_a_form_as_well()
    {
        using var document = PdfDocument.Open(Bound(PageRecord.Of(TagTests.PageOf("rnn", View.Form), isTagged: false)));
        Assert.Equal(36, Fields(document).Length);
        Assert.All(Fields(document), field => Assert.False(field.Dictionary.Data.ContainsKey("StructParent")));
    }

    [ToolTheory("mutool pdftotext qpdf")]
    [InlineData("rnn")]
    [InlineData("seven-layers")]
    [InlineData("vector-database")]
    [InlineData("dropout")]
    public void What_one_program_fills_in_others_show(string topic)
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-form-");
        try
        {
            string empty = Path.Combine(folder.FullName, "empty.pdf"), filled = Path.Combine(folder.FullName, "filled.pdf"), script = Path.Combine(folder.FullName, "fill.js");
            File.WriteAllBytes(empty, TagTests.Pdf(TagTests.PageOf(topic, View.Form)));
            File.WriteAllText(script, Filling);
            Tool.Run("qpdf", "--check", empty);
            Tool.Run("mutool", "run", script, empty, filled);
            using var document = PdfDocument.Open(filled);
            var shown = Tool.Run("pdftotext", "-raw", filled, "-").Split((char[])[' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
            var fields = Fields(document);
            for (var i = 0; i < fields.Length; i++)
            {
                if (fields[i] is AcroCheckboxField box)
                {
                    Assert.True(box.IsChecked);
                    continue;
                }
                var expected = fields[i].Dictionary.Data.ContainsKey("MaxLen") ? "x" : (i % 3) switch { 0 => $"{i}", 1 => $"-{10 + i}", _ => "1/2" };
                Assert.Equal(expected, ((AcroTextField)fields[i]).Value);
            }
            // Where fields stand close, words of neighbours may be read as one.
            Assert.All(fields.Select((field, i) => (field, i)).Where(pair => pair.field is AcroTextField && !pair.field.Dictionary.Data.ContainsKey("MaxLen") && pair.i % 3 == 1), pair =>
                Assert.Contains(shown, word => word.Contains($"-{10 + pair.i}", StringComparison.Ordinal)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [PdfJsTheory]
    [InlineData("hidden-layer")]
    [InlineData("seven-layers")]
    [InlineData("vector-database")]
    [InlineData("dropout")]
    public void What_a_browser_fills_in_others_read_and_it_reads_what_they_fill_in(string topic)
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-form-");
        try
        {
            string empty = Path.Combine(folder.FullName, "empty.pdf"), filled = Path.Combine(folder.FullName, "filled.pdf"), script = Path.Combine(folder.FullName, "fill.js"), again = Path.Combine(folder.FullName, "again.pdf");
            var form = TagTests.PageOf(topic, View.Form);
            File.WriteAllBytes(empty, TagTests.Pdf(form));
            var lines = PdfJs(empty, filled);
            using (var document = PdfDocument.Open(empty))
            {
                Assert.Equal(Fields(document).Select(field => $"{field.Information.PartialName} ({field.Information.AlternateName}) {(field is AcroCheckboxField ? "false" : "")}"), lines);
            }

            // Read by another library, shown by another program, and by itself again.
            string[] written = [.. lines.Select((line, place) => IsLetter(line) ? "x" : $"{(place % 3) switch { 0 => "", 1 => "-1", _ => "1/" }}{place}")];
            using (var document = PdfDocument.Open(filled))
            {
                Assert.All(Fields(document).Zip(written), pair => Assert.True(pair.First is AcroCheckboxField { IsChecked: true } || pair.First is AcroTextField text && text.Value == pair.Second));
            }
            Assert.Equal(lines.Zip(written, (line, typed) => line.EndsWith(" false", StringComparison.Ordinal) ? line[..^5] + "true" : line + typed), PdfJs(filled));
            if (Tool.Find("pdftotext") is not null)
            {
                var shown = Tool.Run("pdftotext", "-raw", filled, "-");
                Assert.All(written.Where((typed, place) => !lines[place].EndsWith(" false", StringComparison.Ordinal)), typed => Assert.Contains(typed, shown, StringComparison.Ordinal));
            }

            if (Tool.Find("mutool") is null) return;
            File.WriteAllText(script, Filling);
            Tool.Run("mutool", "run", script, empty, again);
            Assert.All(PdfJs(again).Zip(lines).Index(), line => Assert.Equal(
                line.Item.Second.EndsWith(" false", StringComparison.Ordinal) ? line.Item.Second[..^5] + "true"
                    : line.Item.Second + (IsLetter(line.Item.Second) ? "x" : (line.Index % 3) switch { 0 => $"{line.Index}", 1 => $"-{10 + line.Index}", _ => "1/2" }),
                line.Item.First));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static bool IsLetter(string line) => line.EndsWith(" x) ", StringComparison.Ordinal);
    }

    // It reckons with the lines that the font's file tells of, others with those of its descriptor, which are the same.
    [PdfJsTheory]
    [InlineData("rnn")]
    [InlineData("gan")]
    [InlineData("hidden-layer")]
    public void What_a_browser_fills_in_stands_in_the_middle_of_its_cell(string topic)
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-form-");
        try
        {
            string empty = Path.Combine(folder.FullName, "empty.pdf"), filled = Path.Combine(folder.FullName, "filled.pdf");
            var form = TagTests.PageOf(topic, View.Form);
            File.WriteAllBytes(empty, TagTests.Pdf(form));
            PdfJs(empty, filled);
            var figures = FontMetrics.Of(FontFace.Script).DigitHeight;
            var typed = Regex.Matches(Encoding.Latin1.GetString(File.ReadAllBytes(filled)), """/BBox ?\[ ?0 0 [\d.]+ (?<height>[\d.]+) ?\][^%]*?/Script (?<size>[\d.]+) Tf 0 g 1 0 0 1 0 0 Tm [\d.]+ (?<y>[\d.]+) Td""", RegexOptions.NonBacktracking);
            Assert.Equal(WritingPlace.Of(form).Count() + form.Notes.Count, typed.Count);
            var middles = from appearance in typed
                          let size = Number(appearance, "size")
                          let height = Number(appearance, "height")
                          where size > 0.7 * (height - 2)       // what is too wide stands smaller, on the same line
                          select (Number(appearance, "y") + figures * size / 2 - height / 2) / size;
            Assert.NotEmpty(middles);
            Assert.All(middles, middle => Assert.InRange(middle, -0.1, 0.1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static string[] PdfJs(params string[] files) => Tool.Run("node", [Path.Combine(PdfJsTheoryAttribute.Folder, "form.js"), .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static AcroFieldBase[] Fields(PdfDocument document)
    {
        Assert.True(document.TryGetForm(out var form));
        return [.. form.Fields];
    }

    private static byte[] Bound(PageRecord record)
    {
        using var output = new MemoryStream();
        var document = new DocumentWriter(output, "A form");
        document.Add(record);
        document.Finish();
        return output.ToArray();
    }
}
