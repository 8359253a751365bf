using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiByHand.Attacks;
using AiByHand.Marking;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Runs.Marking;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;
using AiByHand.Templates;
using AiByHand.Yaml;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Json.Schema;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Marking;

public sealed class MarkTests
{
    [Fact]
    public void Who_has_everything_right_has_all_points()
    {
        using var pupils = new Class("points: 10");
        pupils.Mark(pupils.Csv());
        Assert.All((string[])["1", "2", "3"], copy => Assert.Equal(["10", "10", "20"], pupils.Marks(copy)));
        Assert.Equal(["class.pdf", "marked/1.pdf", "marked/2.pdf", "marked/3.pdf", "marks.csv", "marks.xlsx", "verdicts.jsonl"], new SortedSet<string>(Directory.GetFiles(pupils.Folder["marks"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(pupils.Folder["marks"], file).Replace('\\', '/')).Where(name => name[0] != '.'), StringComparer.Ordinal));
    }

    // The table is the one that was printed: what it says can be earned, and the total, are those on the cover.
    [Fact]
    public void Where_some_sheets_earn_points_the_others_are_marked_and_earn_none()
    {
        using var pupils = new Class("", topics: "[{ topic: rnn, points: { steps: { Z1: 2, Y: 3 } } }, { topic: hidden-layer, points: none }]");
        pupils.Mark(pupils.Csv(("2", "hidden-layer", "Z1[1,1]", "99")));

        Assert.Equal(["2", "3", "", "5"], pupils.Marks("2"));
        Assert.Equal(File.ReadLines(pupils.Folder["run/marks.csv"]).First(), File.ReadLines(pupils.Folder["marks/marks.csv"]).First());
        Assert.Contains("\"topic\":\"hidden-layer\"", File.ReadAllLines(pupils.Folder["marks/verdicts.jsonl"])[3], StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"wrong\",\"points\":0,\"of\":0", File.ReadAllLines(pupils.Folder["marks/verdicts.jsonl"])[3], StringComparison.Ordinal);
        using var picture = PdfDocument.Open(pupils.Folder["marks/class.pdf"]);
        Assert.DoesNotContain("of 0", picture.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_and_json_say_the_same()
    {
        using var pupils = new Class("points: { each-blank: 0.5 }");
        pupils.Mark(pupils.Csv(("2", "rnn", "Z1[1,1]", "99")), "one");
        pupils.Mark(pupils.Json(("2", "rnn", "Z1[1,1]", "99")), "two");
        Assert.Equal(File.ReadAllText(pupils.Folder["one/verdicts.jsonl"]), File.ReadAllText(pupils.Folder["two/verdicts.jsonl"]));
        Assert.Equal("17.5", pupils.Marks("2", "one")[0]);
        Assert.Equal("18", pupils.Marks("1", "one")[0]);
    }

    [Fact]
    public void The_same_entries_give_the_same_bytes_and_are_never_changed()
    {
        using var pupils = new Class("points: 10", topics: "[clip, rnn]");
        var entries = pupils.Csv(("1", "rnn", "Z2[1,1]", "?"), ("2", "clip", "T1[1,1]", "1/2"));
        var before = File.ReadAllBytes(entries);
        pupils.Mark(entries, "one");
        pupils.Mark(entries, "two");
        Assert.Equal(Files("one"), Files("two"));
        Assert.Equal(before, File.ReadAllBytes(entries));

        // Again into the same folder; and not over what somebody has changed since.
        pupils.Mark(pupils.Csv(), "one");
        File.AppendAllText(pupils.Folder["one/marks.csv"], "my own remark");
        Assert.Contains("was changed since", Assert.Throws<RunException>(() => pupils.Mark(entries, "one")).Message);

        SortedDictionary<string, string> Files(string folder) => new(pupils.Folder.Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(file => file.Key[folder.Length..], file => file.Value));
    }

    [Fact]
    public void The_workbook_has_the_marks_as_numbers()
    {
        using var pupils = new Class("points: 10");
        pupils.Mark(pupils.Csv(("3", "hidden-layer", "Z[1,1]", "")));
        using var book = SpreadsheetDocument.Open(pupils.Folder["marks/marks.xlsx"], isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        Assert.Equal("10", cells["H2"].CellValue!.Text);
        Assert.Equal(pupils.Marks("3")[1], cells["I4"].CellValue!.Text);
    }

    [Fact]
    public void Verdicts_are_as_their_schema_says()
    {
        using var pupils = new Class("", topics: "[{ topic: rnn, points: { steps: { Z1: 2, H1: 1, Y: 3 } } }]");
        pupils.Mark(pupils.Csv(("1", "rnn", "Z1[1,1]", "nonsense"), ("2", "rnn", "y1[1,1]", "1/3")));
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "verdicts.schema.json")));
        var lines = File.ReadAllLines(pupils.Folder["marks/verdicts.jsonl"]);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.True(schema.Evaluate(JsonNode.Parse(line)).IsValid, line));
    }

    [Fact]
    public void What_is_not_handed_in_has_no_marks()
    {
        using var pupils = new Class("points: 10");
        var printer = new MarkPrinter(MarkingPlan.Of(pupils.Manifest, [pupils.Write("one.csv", "copy,sheet,cell,value\n1,rnn,\"x1[1,1]\",\n")]));
        printer.Print(pupils.Folder["marks"], Plans.Nothing);
        Assert.Equal(["0", "", "0"], pupils.Marks("1"));
        Assert.Equal(["", "", ""], pupils.Marks("2"));
        Assert.Equal(["nothing was handed in of 2; 3: without marks", "not all sheets were handed in of 1: those are without marks", "nothing is filled in on what was handed in of 1, rnn: marked, it earns nothing"], printer.Notes);
    }

    [Theory]
    [InlineData("copy,sheet,cell,value\n9,rnn,\"Z1[1,1]\",1\n", "entries.csv:2:1: the run has no copy '9'")]
    [InlineData("copy,sheet,cell,value\n1,rmn,\"Z1[1,1]\",1\n", "entries.csv:2:1: copy 1 has no sheet 'rmn'")]
    [InlineData("copy,sheet,cell,value\n1,rnn,\"Z1[1,3]\",1\n", "entries.csv:2:7: the sheet ")]
    [InlineData("copy,sheet,cell,value\n1,rnn,\"X[1,1]\",1\n", "asks for no cell 'X[1,1]'")]
    [InlineData("copy,sheet,cell,value\n1,rnn,\"Z1[1,1]\",1\n1,rnn,\"Z1[1,1]\",2\n", "entries.csv:3:7: copy 1 has '2' in Z1[1,1] here, and '1' at")]
    [InlineData("who,what\n1,2\n", "entries.csv:1:1: the first line must name the columns: copy,sheet,cell,value")]
    [InlineData("copy,sheet,cell,value,Value\n1,rnn,\"Z1[1,1]\",1,2\n", "entries.csv:1:23: a second column 'value'; there must be one")]
    [InlineData("{ \"cells\": 3 }", "entries.csv:1:12: 'cells' must be")]
    [InlineData("[{", "entries.csv:1:3: this is no JSON")]
    [InlineData("%PDF-1.7 nonsense", "entries.csv:1:1: this PDF is damaged, or locked by a password, and can't be read")]
    [InlineData("", "entries.csv:1:1: it holds no entries")]
    public void Bad_entries_are_told_in_a_line(string text, string told)
    {
        using var pupils = new Class("points: 10");
        var wrong = Assert.Throws<FileMistakesException>(() => pupils.Mark(pupils.Write("entries.csv", text)));
        Assert.Contains(told, Assert.Single(wrong.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(pupils.Folder["marks"]));
    }

    [Fact]
    public void A_variant_in_place_of_its_pupils_and_several_in_one_are_told()
    {
        var pupils = new CopyIndex([.. "ABA".Select((variant, place) => new Copy($"{place + 1}", $"Pupil {place + 1}") { Variant = new Copy($"{variant}") })]);
        Assert.Equal("'a' is a variant, and the run's copies are its pupils': 1 or 3 have it", pupils.Unknown("a"));
        Assert.Equal("'B' is a variant, and the run's copies are its pupils': 2 has it", pupils.Unknown("B"));
        Assert.Equal("the run has no copy '1, Pupil 2': name each by itself, '1' and 'Pupil 2'", pupils.Unknown("1, Pupil 2"));
    }

    [Theory]
    [InlineData("Jörg Müller", "several copies are called 'Jörg Müller': say whose it is by the id, 0012 or 0013")]
    [InlineData("12", "the run has no copy '12'; did you mean '0012'? A spreadsheet program leaves such zeros out, unless the column is text")]
    [InlineData("0014", "the run has no copy '0014'; did you mean '0012' or '0013' or '0101'?")]
    public void A_copy_that_may_be_meant_is_told(string copy, string told)
    {
        using var folder = new Folder();
        File.WriteAllText(folder["class.csv"], "id,name\n0012,Jörg Müller\n0013,Jörg Müller\n0101,Ada\n");
        File.WriteAllText(folder["run.yaml"], "topics: [rnn]\nroster: class.csv\nseed: 3\n");
        Press.Print(RunReader.Read(folder["run.yaml"]), folder["run"], hasReport: false);
        File.WriteAllText(folder["entries.csv"], $"copy,cell,value\n{copy},\"Z1[1,1]\",1\n");
        var wrong = Assert.Throws<FileMistakesException>(() => MarkingPlan.Of(ManifestFile.Read(folder["run"]), [folder["entries.csv"]]).Mark(0));
        Assert.Contains(told, Assert.Single(wrong.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_entries_hold_they_are_marked_or_told()
    {
        using var pupils = new Class("points: 10", topics: "[{ topic: hidden-layer, level: easy }]");
        string csv = File.ReadAllText(pupils.Csv()), json = File.ReadAllText(pupils.Json());
        Gen.OneOf(Spoiling.Of(csv, json), Spoiling.AnyText).Sample(
            text =>
            {
                using var folder = new Folder();
                File.WriteAllBytes(folder["entries"], System.Text.Encoding.UTF8.GetBytes(text));
                try
                {
                    var plan = MarkingPlan.Of(pupils.Manifest, [folder["entries"]]);
                    for (var copy = 0; copy < plan.Copies.Count; copy++) plan.Mark(copy);
                }
                catch (Exception told) when (told is AiByHandException)
                {
                    Assert.DoesNotContain('\n', told is FileMistakesException { Diagnostics: [var first, ..] } ? first.ToString() : told.Message);
                }
            },
            iter: Attack.Times(300));
    }

    [Fact]
    public void Whatever_is_written_into_a_cell_is_marked_and_printed()
    {
        using var pupils = new Class("points: 10", topics: "[{ topic: hidden-layer, level: easy }]", variants: 1);
        Gen.OneOf(Gen.String, Gen.OneOf(Spoiling.Pieces), Gen.OneOf(Spoiling.Numbers)).List[1, 9].Sample(
            values =>
            {
                using var folder = new Folder();
                var cells = pupils.Cells().Select((cell, place) => $"{System.Text.Json.JsonSerializer.Serialize(cell.Cell)}: {System.Text.Json.JsonSerializer.Serialize(values[place % values.Count])}");
                File.WriteAllText(folder["entries.json"], $$"""{ "copy": "1", "cells": { {{string.Join(", ", cells)}} } }""");
                new MarkPrinter(MarkingPlan.Of(pupils.Manifest, [folder["entries.json"]])).Print(folder["marks"], Plans.Nothing);
            },
            iter: Attack.Times(40));
    }

    [Fact]
    public void A_spoilt_form_is_marked_or_told()
    {
        using var pupils = new Class("points: 10\nforms: true", topics: "[{ topic: hidden-layer, level: easy }]", variants: 2);
        var good = File.ReadAllBytes(pupils.Folder["run/worksheets.pdf"]);
        for (var number = 0; number < Attack.Times(60); number++)
        {
            var random = new Random(number);
            var bytes = good[..(random.Next(4) == 0 ? random.Next(good.Length) : good.Length)];
            for (var edits = random.Next(1, 40); edits > 0 && bytes.Length > 0; edits--) bytes[random.Next(bytes.Length)] = (byte)(random.Next(2) == 0 ? random.Next(256) : "0123456789<>[]()/ R"[random.Next(19)]);
            using var folder = new Folder();
            File.WriteAllBytes(folder["form.pdf"], bytes);
            Attack.Ends(() =>
            {
                try
                {
                    MarkingPlan.Of(pupils.Manifest, [folder["form.pdf"]]).Mark(0);
                }
                catch (AiByHandException)
                {
                }
            });
        }
    }

    // Another program types the key's numbers into the forms, as a pupil does.
    private const string Filling = """
        var document = new PDFDocument(scriptArgs[0]);
        for (var p = 0; p < document.countPages(); p++) {
          var fields = document.loadPage(p).getWidgets();
          for (var i = 0; i < fields.length; i++) {
            if (fields[i].getFieldType() != "checkbox") fields[i].setTextValue("7");
            fields[i].update();
          }
        }
        document.save(scriptArgs[1], "");
        """;

    [ToolTheory("mutool")]
    [InlineData("separate: true", "copies/2.pdf", 2)]
    [InlineData("collate: topics", "worksheets.pdf", 6)]
    public void Forms_that_another_program_filled_in_are_read(string more, string file, int sheets)
    {
        using var pupils = new Class($"points: 10\nforms: true\n{more}");
        Tool.Run("mutool", "run", pupils.Write("fill.js", Filling), pupils.Folder[$"run/{file}"], pupils.Folder["filled.pdf"]);
        pupils.Mark(pupils.Folder["filled.pdf"]);
        var lines = File.ReadAllLines(pupils.Folder["marks/verdicts.jsonl"]);
        Assert.Equal(sheets, lines.Length);
        Assert.All(lines, line => Assert.All(JsonNode.Parse(line)!["cells"]!.AsArray(), cell => Assert.Equal("7", (string?)cell!["written"])));
    }

    // Pages are put together, taken out and turned round before they come in: the names of their fields then say another page than they are on.
    [ToolTheory("qpdf")]
    [InlineData(new[] { "a.pdf", "b.pdf" }, "1 rnn, 1 hidden-layer, 2 rnn, 2 hidden-layer")]
    [InlineData(new[] { "a.pdf", "2,1" }, "1 rnn, 1 hidden-layer")]
    [InlineData(new[] { "a.pdf", "2" }, "1 hidden-layer")]
    [InlineData(new[] { "a.pdf", "1", "b.pdf", "1" }, "1 rnn, 2 rnn")]
    public void Forms_are_read_whatever_page_they_have_come_to(string[] pages, string sheets)
    {
        using var pupils = new Class("points: 10\nforms: true\nseparate: true");
        Tool.Run("mutool", "run", pupils.Write("fill.js", Filling), pupils.Folder["run/copies/1.pdf"], pupils.Folder["a.pdf"]);
        Tool.Run("mutool", "run", pupils.Folder["fill.js"], pupils.Folder["run/copies/2.pdf"], pupils.Folder["b.pdf"]);
        Tool.Run("qpdf", ["--empty", "--pages", .. pages.Select(page => page.EndsWith(".pdf", StringComparison.Ordinal) ? pupils.Folder[page] : page), "--", pupils.Folder["filled.pdf"]]);
        pupils.Mark(pupils.Folder["filled.pdf"]);
        var lines = File.ReadAllLines(pupils.Folder["marks/verdicts.jsonl"]).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(sheets, string.Join(", ", lines.Select(line => $"{line["copy"]} {line["topic"]}")));
        Assert.All(lines, line => Assert.All(line["cells"]!.AsArray(), cell => Assert.Equal("7", (string?)cell!["written"])));
    }

    // Programs save what is typed in one of three ways: −1 lost its minus sign, and was marked as 1.
    [ToolTheory("qpdf")]
    [InlineData("b:8a37", "\u22127")]         // PDFDocEncoding, as Acrobat and others write whatever it has
    [InlineData("b:8537", "\u20137")]
    [InlineData("b:318732", "1\u20442")]
    [InlineData("b:feff22120037", "\u22127")]
    [InlineData("b:efbbbfe2889237", "\u22127")]
    [InlineData("b:2d37", "-7")]
    public void A_minus_sign_is_read_however_the_form_was_saved(string bytes, string written)
    {
        using var pupils = new Class("points: 10\nforms: true", topics: "[{ topic: hidden-layer, level: easy }]", variants: 1);
        var form = JsonNode.Parse(Tool.Run("qpdf", "--json-output", pupils.Folder["run/worksheets.pdf"], "-"))!;
        foreach (var field in form["qpdf"]![1]!.AsObject().Select(item => item.Value?["value"] as JsonObject).Where(field => (string?)field?["/FT"] == "/Tx")) field!["/V"] = bytes;
        Tool.Run("qpdf", "--json-input", pupils.Write("form.json", form.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })), pupils.Folder["filled.pdf"]);
        pupils.Mark(pupils.Folder["filled.pdf"]);
        Assert.All(JsonNode.Parse(Assert.Single(File.ReadAllLines(pupils.Folder["marks/verdicts.jsonl"])))!["cells"]!.AsArray(), cell => Assert.Equal(written, (string?)cell!["written"]));
    }

    // What was printed and exported before the items of some topics had other names comes back long after.
    [Theory]
    [InlineData("rnn", "H0' S0, H1' S1, H2' S2, H3' S3, H1 H1t, x1 x1t, y4 y4t")]
    [InlineData("mamba", "H1 h1, H1' s1, H4 h4")]
    [InlineData("clip", "target target1, target' target2, T T_again, softmax_image_to_text s1, grad_text_to_image g2")]
    [InlineData("dit", "noise' noise_copy, encoder_Z L, attention_pooled Z, decoder_Z D")]
    [InlineData("rlhf", "loser_reward' loser_again, winner_reward' winner_again")]
    [InlineData("batch-normalization", "mean' mean_again, std' std_again")]
    [InlineData("matrix-multiplication", "A' A_copy, B' B_copy")]
    public void Cells_are_known_by_their_former_names(string topic, string names)
    {
        using var pupils = new Class("points: 10", topics: $"[{topic}]", variants: 1);
        var former = names.Split(", ").Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1]);
        var text = Regex.Replace(File.ReadAllText(pupils.Csv()), "\"(?<item>[^\"\\[]+)\\[", match => former.TryGetValue(match.Groups["item"].Value, out var name) ? $"\"{name}[" : match.Value);
        Assert.All(former.Values, name => Assert.Contains($"\"{name}[", text, StringComparison.Ordinal));
        pupils.Mark(pupils.Write("former.csv", text));
        Assert.Equal("10", pupils.Marks("1")[0]);
    }

    [ToolTheory("mutool")]
    [InlineData("elsewhere[1,1]")]
    public void A_form_that_lacks_cells_of_its_sheet_is_told_of(string other)
    {
        using var pupils = new Class("points: 10\nforms: true", topics: "[rnn]", variants: 1);
        Assert.Empty(MarkingPlan.Of(pupils.Manifest, [pupils.Folder["run/worksheets.pdf"]]).Notes);
        var renaming = $$"""
            var document = new PDFDocument(scriptArgs[0]);
            document.getTrailer().get("Root").get("AcroForm").get("Fields").get(0).put("T", document.newString("{{other}}"));
            document.save(scriptArgs[1], "");
            """;
        Tool.Run("mutool", "run", pupils.Write("rename.js", renaming), pupils.Folder["run/worksheets.pdf"], pupils.Folder["other.pdf"]);
        Assert.Contains("1 cell of", Assert.Single(MarkingPlan.Of(pupils.Manifest, [pupils.Folder["other.pdf"]]).Notes), StringComparison.Ordinal);
    }

    // Ids as short as the numbers in the cells, and the file's name tells nothing.
    [Fact]
    public void Who_shares_a_variant_is_known_by_the_line_on_the_page()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["class.csv"], "id,name\n1,Ada\n2,Ben\n3,Cem\n4,Dora\n11,Eli\n14,Fia\n");
        File.WriteAllText(folder["run.yaml"], "topics: [rnn]\nroster: class.csv\nvariants: A..B\nseed: 3\nforms: true\n");
        Press.Print(RunReader.Read(folder["run.yaml"]), folder["run"], hasReport: false);
        var plan = MarkingPlan.Of(ManifestFile.Read(folder["run"]), [folder["run/worksheets.pdf"]]);
        Assert.Equal(["1", "2", "3", "4", "11", "14"], plan.HandedIn.Select(copy => copy.Id));
    }

    [Fact]
    public void What_a_pupil_gets_back_adds_up()
    {
        using var pupils = new Class("points: { each-blank: 1 }", topics: "[rnn]");
        pupils.Mark(pupils.Csv());
        using var pdf = PdfDocument.Open(pupils.Folder["marks/marked/1.pdf"]);
        var text = string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text));
        var earned = Regex.Matches(text, @"\b(\d+) ?/ ?\1\b").Sum(step => int.Parse(step.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(36, earned);
        Assert.Equal("36", pupils.Marks("1")[0]);
    }

    // Parts of it, rounded, wouldn't.
    [Fact]
    public void Where_the_sheet_earns_as_a_whole_no_step_says_that_it_earned_a_part()
    {
        using var pupils = new Class("points: 10", topics: "[rnn]");
        pupils.Mark(pupils.Csv(("1", "rnn", "Z1[1,1]", "99")));
        using var pdf = PdfDocument.Open(pupils.Folder["marks/marked/1.pdf"]);
        var text = string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text));
        Assert.Contains($"{pupils.Marks("1")[0]} of 10, each of {AskedCellsOf(pupils)} cells the same", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d ?/ ?\d", text);

        static int AskedCellsOf(Class pupils) => pupils.Cells().Count(cell => cell.Copy == "1");
    }

    [Fact]
    public void A_slip_in_one_cell_is_told_with_its_place()
    {
        using var pupils = new Class("points: 10", topics: "[{ topic: transformer, level: hard }]");
        var (copy, column, neighbour) = (
            from record in pupils.Manifest.Copies
            let values = record.Sheets[0].Solution["Y"]
            from place in Enumerable.Range(0, values.Shape.Columns)
            where Math.Abs(values[0, place].Number.Numerator - values[1, place].Number.Numerator) > 20
            select (record.Copy.Id, place + 1, values[1, place])).First();
        pupils.Mark(pupils.Csv((copy, "transformer", $"Y[1,{column}]", neighbour.ToString())));
        using var pdf = PdfDocument.Open(pupils.Folder[$"marks/marked/{copy}.pdf"]);
        Assert.Contains($"the neighbour’s row was taken, in [1,{column}]", string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exam_s_sheet_is_found_by_its_code()
    {
        using var pupils = new Class("pool: exam\npoints: 10", topics: "[rnn]", seed: "E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y");
        var code = pupils.Manifest.Copies[1].Sheets[0].Code;
        Assert.StartsWith("X-", code);
        pupils.Mark(pupils.Write("one.json", $$"""{ "sheet": "{{code.ToLowerInvariant()}}", "cells": { "x1[1,1]": "1" } }"""));
        Assert.NotEqual("", pupils.Marks("2")[0]);
    }

    // Names as pupils type them on the page. Whoever can't be printed is marked all the same, and nobody's file takes the place of another's.
    [Fact]
    public void Practice_is_marked_whatever_pupils_are_called()
    {
        using var folder = new Folder();
        string[] names = ["王小明", "😀 Ada", "Pupil 1", new string('x', 5000), new string('x', 4999), "CON", "../up", "practice", ""];
        File.WriteAllText(folder["all.json"], JsonSerializer.Serialize(names.Select(name => new { copy = name, sheet = "one-node.r1.book.7", cells = new Dictionary<string, string> { ["Z[1,1]"] = "4" } })));
        var printer = new MarkPrinter(MarkingPlan.OfPractice([folder["all.json"]], new FollowPolicy()));
        printer.Print(folder["marks"], Plans.Nothing);
        Assert.Equal(names.Length, Directory.GetFiles(folder["marks/marked"]).Length);
        Assert.True(File.Exists(folder["marks/marked/王小明.pdf"]));
        Assert.Equal(4, printer.Notes.Count(note => note.StartsWith("the name '", StringComparison.Ordinal) && note.EndsWith("leave a line to write the name on", StringComparison.Ordinal)));
        var table = File.ReadAllText(folder["marks/marks.csv"]);
        foreach (var line in (string[])["\n王小明,,Pupil ", "\n😀 Ada,,Pupil ", "\nPupil 1,,Pupil 1,", "\nCON,,CON,", "\n(no name),,pupil,"]) Assert.Contains(line, table, StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(folder["marks/marked/王小明.pdf"]);
        Assert.Matches("^Pupil [2-5]: ", string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text)));
    }

    [Fact]
    public void One_practice_sheet_is_marked_without_a_run()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["ada.csv"], "copy,cell,value\nada,\"x1[1,1]\",3\nben,\"x1[1,1]\",2\n");
        var template = TemplateCatalog.Load("rnn", "book");
        var plan = MarkingPlan.Of(template, Problems.SheetCode.Of(template, 7), [folder["ada.csv"]], new FollowPolicy());
        new MarkPrinter(plan).Print(folder["marks"], Plans.Nothing);
        Assert.True(File.Exists(folder["marks/marked/ada.pdf"]));
        using var pdf = PdfDocument.Open(folder["marks/marked/ben.pdf"]);
        Assert.Equal(2, pdf.NumberOfPages);
        Assert.False(pdf.TryGetForm(out _));
    }

    // Two sheets of one topic and one of another; Ben has worked on one of them.
    [Fact]
    public void Practice_sheets_of_no_run_are_marked_whichever_the_entries_name()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["ada.json"], """[{ "copy": "Ada", "sheet": "rnn.r1.book.7", "cells": { "x1[1,1]": "1" } }, { "copy": "Ada", "sheet": "RNN r1 easy 8", "cells": { "x1[1,1]": "9" } }, { "copy": "Ada", "sheet": "one-node.r1.book.3", "cells": {} }]""");
        File.WriteAllText(folder["ben.csv"], "copy,sheet,cell,value\nBen,rnn.r1.book.7,\"x1[1,1]\",1\n");
        var printer = new MarkPrinter(MarkingPlan.OfPractice([folder["ada.json"], folder["ben.csv"]], new FollowPolicy()));
        printer.Print(folder["marks"], Plans.Nothing);
        Assert.Equal(["not all sheets were handed in of Ben: those are without marks", "nothing is filled in on what was handed in of Ada, one-node: marked, it earns nothing"], printer.Notes);
        Assert.Equal(["Ada one-node.r1.book.3", "Ada rnn.r1.book.7", "Ada rnn.r1.easy.8", "Ben rnn.r1.book.7"], File.ReadLines(folder["marks/verdicts.jsonl"]).Select(line => JsonNode.Parse(line)!).Select(sheet => $"{sheet["copy"]} {sheet["sheet"]}"));
        Assert.Equal(4, printer.Class!.Columns.Count);
        Assert.Equal(["Ada", "Ben"], printer.Class.Copies.Select(line => line.Copy.Id));
        Assert.Equal("1", printer.Class.Copies[1].Marks[1]);
    }

    [Theory]
    [InlineData("""{ "copy": "Ada", "cells": { "Z1[1,1]": "2" } }""", "1:1: it isn't said which sheet this is: its code is missing, such as rnn.r1.book.7")]
    [InlineData("""{ "sheet": "our-topic.r1.book.7", "cells": {} }""", "1:1: there is no topic 'our-topic'; aibyhand topics lists them; sheets of a topic of your own are marked by the record of their run")]
    [InlineData("""{ "sheet": "rnm.r1.book.7", "cells": {} }""", "1:1: there is no topic 'rnm'; did you mean 'rnn'?")]
    [InlineData("""{ "sheet": "x-7QK4-M2PD-9AEV", "cells": {} }""", "1:1: X-7QK4-M2PD-9AEV is an exam sheet's code, and only its run's record tells which sheet that is")]
    public void A_sheet_that_says_no_code_of_practice_is_told(string entries, string told)
    {
        using var folder = new Folder();
        File.WriteAllText(folder["ada.json"], entries);
        var wrong = Assert.Throws<FileMistakesException>(() => MarkingPlan.OfPractice([folder["ada.json"]], new FollowPolicy()));
        Assert.Equal($"{folder["ada.json"]}:{told}", Assert.Single(wrong.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("", Following.Full, 50)]
    [InlineData("follow: half\nguard: 25", Following.Half, 25)]
    [InlineData("follow: none\nguard: none", Following.None, 0)]
    public void A_run_says_how_errors_are_carried_forward(string lines, Following follow, int guard) => Assert.Equal(new FollowPolicy(follow, guard), Plans.Small(1, lines).Follow);
}
