using System.Globalization;
using UglyToad.PdfPig;

namespace AiByHand.Cli.Tests;

public sealed class PrintTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_code_to_practise_needs_an_address_and_a_sheet_that_the_page_knows()
    {
        Assert.Contains("--practise-at can't be 'school'", CommandRun.Refused("print", "rnn", "--seed", "7", "--practise-at", "school", "--out", _place.Folder), StringComparison.Ordinal);
        Assert.Contains("can't be practised on the page", CommandRun.Refused("print", _place.With("my-node.yaml", OwnTopics.Node), "--seed", "7", "--practise-at", "https://school.example/", "--out", _place.Folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rnn --seed 7", "rnn-7.pdf rnn-7-key.pdf")]
    [InlineData("RNN --seed 0", "rnn-0.pdf rnn-0-key.pdf")]
    [InlineData("2 --seed 18446744073709551615", "rnn-18446744073709551615.pdf rnn-18446744073709551615-key.pdf")]
    [InlineData("I --seed 1", "one-node-1.pdf one-node-1-key.pdf")]
    [InlineData("rnn --seed 7 --level hard", "rnn-7-hard.pdf rnn-7-hard-key.pdf")]
    [InlineData("rnn --seed 7 --level book", "rnn-7.pdf rnn-7-key.pdf")]
    [InlineData("rnn --seed 7 --view key", "rnn-7-key.pdf")]
    [InlineData("rnn --seed 7 --view key,worksheet", "rnn-7.pdf rnn-7-key.pdf")]
    [InlineData("rnn --seed 7 --format png", "rnn-7.png rnn-7-key.png")]
    [InlineData("rnn --seed 7 --format svg --view worksheet", "rnn-7.svg")]
    [InlineData("rnn --seed 7 --view form", "rnn-7-form.pdf")]
    [InlineData("rnn --seed 7 --view form,worksheet,key", "rnn-7.pdf rnn-7-key.pdf rnn-7-form.pdf")]
    [InlineData("rnn one-node --seed 7 --booklet --view form", "rnn+one-node-7-form.pdf")]
    [InlineData("rnn --seed 7 --view steps", "rnn-7-key-steps.pdf")]
    [InlineData("rnn --seed 7 --view steps,worksheet --rules back", "rnn-7-back-rules.pdf rnn-7-back-rules-key-steps.pdf")]
    [InlineData("clip --seed 7 --view steps --format svg", "clip-7-key-steps.svg clip-7-key-steps-2.svg clip-7-key-steps-3.svg")]
    [InlineData("rnn one-node --seed 7 --booklet --view key,steps --sides two", "rnn+one-node-7-two-sided-key.pdf rnn+one-node-7-two-sided-key-steps.pdf")]
    [InlineData("rnn --seed 7 --practise-at https://school.example/aibyhand", "rnn-7-qr.pdf rnn-7-qr-key.pdf")]
    [InlineData("rnn --seed 7 --view slides", "rnn-7-key-slides.pdf")]
    [InlineData("one-node --seed 7 --view slides --format png", "one-node-7-key-slides.png one-node-7-key-slides-2.png one-node-7-key-slides-3.png")]
    [InlineData("rnn one-node --seed 7 --booklet --view slides,steps", "rnn+one-node-7-key-steps.pdf rnn+one-node-7-key-slides.pdf")]
    [InlineData("rnn.r1.easy.12", "rnn-12-easy.pdf rnn-12-easy-key.pdf")]
    [InlineData("one-node rnn --seed 3 --count 2 --view worksheet", "one-node-3.pdf one-node-4.pdf rnn-3.pdf rnn-4.pdf")]
    [InlineData("rnn 2 rnn.r1.book.3 --seed 3 --view worksheet", "rnn-3.pdf")]
    [InlineData("rnn --seed 7 --booklet", "rnn-7.pdf rnn-7-key.pdf")]
    [InlineData("rnn --seed 7 --count 10 --booklet", "rnn-7-16.pdf rnn-7-16-key.pdf")]
    [InlineData("rnn one-node --seed 7 --level easy --booklet --view worksheet", "rnn+one-node-7-easy.pdf")]
    [InlineData("rnn.r1.hard.9 one-node.r1.book.4 --booklet --view worksheet", "rnn+one-node-bd8c72b5.pdf")]
    public void Files_are_named_by_topic_seed_level_and_view(string args, string files)
    {
        var run = CommandRun.Good([.. Print(args)]);

        Assert.Equal(files.Split(' ').Select(_place.PathOf), run.OutLines);
        Assert.Equal(files.Split(' ').Order(StringComparer.Ordinal), _place.Files);
        Assert.Equal("", run.Error);
    }

    private static string Taken(string file) => $"Can't write {file}: another file is there, which isn't a print of this program's, or was written on since: move it away, or let it be replaced by --replace.";

    [Fact]
    public void A_form_that_may_be_filled_in_isn_t_replaced()
    {
        CommandRun.Good([.. Print("rnn --seed 7 --view form")]);
        CommandRun.Good([.. Print("rnn --seed 7 --view form")]);
        var form = _place.PathOf("rnn-7-form.pdf");
        File.AppendAllText(form, "what a pupil typed");
        var filledIn = File.ReadAllBytes(form);

        Assert.Equal(Taken(form), CommandRun.Refused([.. Print("rnn --seed 7 --view form")]));

        Assert.Equal(filledIn, File.ReadAllBytes(form));
    }

    [Theory]
    [InlineData("print rnn --seed 7 --view worksheet", "rnn-7.pdf")]
    [InlineData("print rnn --seed 7 --view worksheet --format png", "rnn-7.png")]
    [InlineData("print rnn --seed 7 --count 2 --booklet --view worksheet", "rnn-7-8.pdf")]
    [InlineData("key rnn.r1.book.7", "rnn-7-key.pdf")]
    public void A_file_that_is_no_print_of_the_program_s_stays_unless_it_is_to_be_replaced(string args, string name)
    {
        string[] command = [.. args.Split(' '), "--out", _place.Folder];
        CommandRun.Good(command);
        var (file, print) = (_place.PathOf(name), File.ReadAllBytes(_place.PathOf(name)));
        File.WriteAllText(file, "my notes");

        Assert.Equal(Taken(file), CommandRun.Refused(command));
        Assert.Equal("my notes", File.ReadAllText(file));
        CommandRun.Good([.. command, "--replace"]);
        Assert.Equal(print, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_print_gives_way_to_a_newer_one_unless_it_was_written_on()
    {
        CommandRun.Good([.. Print("one-node --seed 7")]);
        var (key, sheet) = (_place.PathOf("one-node-7-key.pdf"), _place.PathOf("one-node-7.pdf"));
        File.Copy(key, sheet, overwrite: true);                       // as an earlier version may have printed it
        CommandRun.Good([.. Print("one-node --seed 7")]);
        Assert.NotEqual(File.ReadAllBytes(key), File.ReadAllBytes(sheet));

        File.AppendAllText(sheet, "1 0 obj\n<</Type/Annot>>\nendobj\nstartxref\n7\n%%EOF\n");
        Assert.Equal(Taken(sheet), CommandRun.Refused([.. Print("one-node --seed 7")]));
    }

    [Fact]
    public void Keys_of_several_codes_are_printed_at_once_and_none_if_one_can_t_be_read()
    {
        Assert.Equal(["rnn-7-key.pdf", "one-node-3-key.pdf"], CommandRun.Good("key", "rnn.r1.book.7", "one-node", "R1", "book", "3", "rnn.r1.book.7", "--out", _place.Folder).OutLines.Select(Path.GetFileName));
        Assert.Equal("rnn.rI.b00k.7 can't be read as a code: 'b00k' at sign 8 is no level: the levels are easy, book, hard; a code is such as rnn.r1.book.7", CommandRun.Refused("key", "gcn.r1.book.7", "rnn.rI.b00k.7", "--out", _place.Folder));
        Assert.Equal("the code is empty; a code is such as rnn.r1.book.7", CommandRun.Refused("key", "", "--out", _place.Folder));
        Assert.Equal(["one-node-3-key.pdf", "rnn-7-key.pdf"], _place.Files);
    }

    [Theory]
    [InlineData("rnn --seed 7 --rules back", "rnn-7-back-rules.pdf")]
    [InlineData("rnn --seed 7 --rules no", "rnn-7-no-rules.pdf")]
    [InlineData("rnn --seed 7 --rules foot", "rnn-7.pdf")]
    [InlineData("rnn --seed 7 --count 2 --booklet --sides two --rules back", "rnn-7-8-back-rules-two-sided.pdf")]
    [InlineData("rnn --seed 7 --format svg --svg-text outlines", "rnn-7-outlines.svg")]
    public void Whatever_changes_the_pages_is_in_the_name(string args, string file)
    {
        CommandRun.Good([.. Print($"{args} --view worksheet")]);
        Assert.Equal([file], _place.Files);
    }

    [Fact]
    public void A_form_has_the_rules_behind_it_as_a_worksheet_has()
    {
        CommandRun.Good([.. Print("rnn --seed 7 --rules back --view worksheet,form")]);
        foreach (var file in _place.Files)
        {
            using var document = PdfDocument.Open(_place.PathOf(file));
            Assert.Equal(2, document.NumberOfPages);
        }
    }

    [Theory]
    [InlineData("dropout.r1.book.7", "dropout-r1-7")]
    [InlineData("vector-database.r1.hard.3", "vector-database-r1-3-hard")]
    public void The_code_of_an_earlier_revision_prints_its_sheet_still(string code, string name)
    {
        var run = CommandRun.Good(Print(code));
        Assert.Equal([$"{name}-key.pdf", $"{name}.pdf"], _place.Files.Order(StringComparer.Ordinal));
        Assert.Equal("", run.Error);
        // What it printed before there was a second one stands in the first one's pins; here it is another sheet than the newest.
        var first = CommandRun.Good("solve", code, "--json").Out;
        var newest = CommandRun.Good("solve", code.Replace("r1", "r2", StringComparison.Ordinal), "--json").Out;
        Assert.Contains($"\"code\":\"{code}\"", first, StringComparison.Ordinal);
        Assert.NotEqual(first, newest);
    }

    [Theory]
    [InlineData("rnn --seed 7 --rules back", "rnn-7-back-rules.pdf rnn-7-back-rules-key.pdf")]
    [InlineData("rnn --seed 7 --rules back --format png", "rnn-7-back-rules.png rnn-7-back-rules-behind.png rnn-7-back-rules-key.png")]
    [InlineData("rnn --seed 7 --rules no --format png", "rnn-7-no-rules.png rnn-7-no-rules-key.png")]
    public void Rules_stand_where_they_are_wished(string args, string files)
    {
        Assert.Equal(files.Split(' ').Select(_place.PathOf), CommandRun.Good(Print(args)).OutLines);
        if (!files.EndsWith(".pdf", StringComparison.Ordinal)) return;
        using var worksheet = UglyToad.PdfPig.PdfDocument.Open(_place.PathOf("rnn-7-back-rules.pdf"));
        using var key = UglyToad.PdfPig.PdfDocument.Open(_place.PathOf("rnn-7-back-rules-key.pdf"));
        Assert.Equal((2, 1), (worksheet.NumberOfPages, key.NumberOfPages));
    }

    [Fact]
    public void A_key_with_the_working_under_it_is_a_file_of_its_own()
    {
        CommandRun.Good(Print("rnn --seed 7"));
        Assert.Equal([_place.PathOf("rnn-7.pdf"), _place.PathOf("rnn-7-worked-key.pdf")], CommandRun.Good(Print("rnn --seed 7 --working small")).OutLines);
        using var plain = UglyToad.PdfPig.PdfDocument.Open(_place.PathOf("rnn-7-key.pdf"));
        using var worked = UglyToad.PdfPig.PdfDocument.Open(_place.PathOf("rnn-7-worked-key.pdf"));
        Assert.DoesNotContain("2·2", plain.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("2·2", worked.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Equal(_place.Bytes("rnn-7-worked-key.pdf"), File.ReadAllBytes(Assert.Single(CommandRun.Good("key", "rnn.r1.book.7", "--working", "small", "--out", _place.PathOf("key")).OutLines)));
    }

    [Theory]
    [InlineData("rnn --seed 7 --working small --view worksheet", "--working is for the key: leave it out, or add key to --view")]
    [InlineData("rnn --seed 7 --working large", "--working can't be 'large'; it is no or small")]
    public void Working_that_can_t_be_is_refused(string args, string told) => Assert.Equal(told, CommandRun.Refused(Print(args)));

    [Fact]
    public void An_svg_has_letters_or_outlines()
    {
        CommandRun.Good(Print("rnn --seed 7 --format svg --view key"));
        Assert.Contains("<text", File.ReadAllText(_place.PathOf("rnn-7-key.svg")), StringComparison.Ordinal);
        CommandRun.Good(Print("rnn --seed 7 --format svg --svg-text outlines --view key"));
        Assert.DoesNotContain("<text", File.ReadAllText(_place.PathOf("rnn-7-outlines-key.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void All_prints_every_topic_once_in_the_order_of_the_list()
    {
        var run = CommandRun.Good(Print("all rnn --seed 5 --view worksheet"));

        Assert.Equal(Templates.TemplateCatalog.Topics.Select(head => _place.PathOf($"{head.Topic}-5.pdf")), run.OutLines);
    }

    [Fact]
    public void A_sheet_has_the_same_bytes_alone_in_a_long_run_and_by_its_code()
    {
        CommandRun.Good(Print("rnn --seed 100 --count 30"));
        var (worksheet, key) = (_place.Bytes("rnn-117.pdf"), _place.Bytes("rnn-117-key.pdf"));
        CommandRun.Good(Print("rnn --seed 117"));
        Assert.Equal(worksheet, _place.Bytes("rnn-117.pdf"));
        Assert.Equal(key, _place.Bytes("rnn-117-key.pdf"));
        CommandRun.Good(Print("rnn.r1.book.117"));
        Assert.Equal(worksheet, _place.Bytes("rnn-117.pdf"));
        Assert.Equal(key, _place.Bytes("rnn-117-key.pdf"));
    }

    [Fact]
    public void A_culture_changes_no_byte()
    {
        CommandRun.Good(Print("batch-normalization --seed 7 --count 2"));
        var plain = _place.Files.Select(_place.Bytes).ToList();
        using (new StrangeCulture()) CommandRun.Good(Print("batch-normalization --seed 7 --count 2"));
        Assert.Equal(plain, _place.Files.Select(_place.Bytes));
    }

    [Fact]
    public void Without_a_seed_one_is_picked_and_said()
    {
        var run = CommandRun.Good(Print("rnn --view worksheet"));

        var said = Assert.Single(run.ErrorLines);
        var seed = ulong.Parse(said.Split(';')[0].Split(' ')[^1], CultureInfo.InvariantCulture);
        Assert.Equal($"picked seed {seed}; --seed {seed} gives the same again", said);
        Assert.Equal([$"rnn-{seed}.pdf"], _place.Files);
        Assert.Equal([_place.PathOf($"rnn-{seed}.pdf")], run.OutLines);
    }

    [Fact]
    public void A_picked_run_of_seeds_can_be_had_again()
    {
        var run = CommandRun.Good(Print("rnn one-node --count 2 --view worksheet"));

        var again = run.Error[(run.Error.IndexOf("--seed", StringComparison.Ordinal))..].Split(" gives")[0];
        Assert.Equal(run.OutLines, CommandRun.Good(Print($"rnn one-node {again} --view worksheet")).OutLines);
    }

    [Fact]
    public void A_topic_file_of_one_s_own_is_printed()
    {
        CommandRun.Good(Print($"{_place.With("my-node.yaml", OwnTopics.Node)} --seed 1"));

        Assert.Equal(["my-node-1-key.pdf", "my-node-1.pdf", "my-node.yaml"], _place.Files);
    }

    [Fact]
    public void Blanks_and_paper_change_the_page()
    {
        CommandRun.Good(Print("hidden-layer --seed 1 --view worksheet"));
        var plain = _place.Bytes("hidden-layer-1.pdf");
        CommandRun.Good(Print("hidden-layer --seed 1 --view worksheet --blanks book"));
        var scaffold = _place.Bytes("hidden-layer-1-book-blanks.pdf");
        CommandRun.Good(Print("hidden-layer --seed 1 --view worksheet --paper a4"));
        var a4 = _place.Bytes("hidden-layer-1-a4.pdf");

        Assert.NotEqual(plain, scaffold);
        Assert.Equal((612, 792), Size(plain));
        Assert.Equal((595.28, 841.89), Size(a4));

        static (double, double) Size(byte[] pdf)
        {
            using var document = PdfDocument.Open(pdf);
            return (document.GetPage(1).Width, document.GetPage(1).Height);
        }
    }

    [Fact]
    public void Nothing_of_a_sheet_is_written_that_can_t_be_composed()
    {
        var line = CommandRun.Refused(Print($"{_place.With("wide.yaml", OwnTopics.Wide)} --seed 1"));

        Assert.Contains("wide.yaml:11:9: wide.r1.book.1: ", line, StringComparison.Ordinal);
        Assert.Equal(["wide.yaml"], _place.Files);
    }

    [Fact]
    public void Nothing_of_a_booklet_is_written_if_one_sheet_can_t_be_composed()
    {
        CommandRun.Refused(Print($"rnn {_place.With("wide.yaml", OwnTopics.Wide)} --seed 1 --booklet"));

        Assert.Equal(["wide.yaml"], _place.Files);
    }

    [Fact]
    public void In_a_long_run_the_sheets_before_a_failing_one_stay_and_are_listed()
    {
        var run = CommandRun.Of(Print($"rnn {_place.With("wide.yaml", OwnTopics.Wide)} --seed 1 --count 12"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("wide.yaml:11:9: wide.r1.book.", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(_place.Files.Where(file => file != "wide.yaml"), run.OutLines.Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        for (var seed = 1; seed <= 12; seed++) Assert.Contains($"rnn-{seed}-key.pdf", _place.Files);
    }

    [Fact]
    public void Nothing_of_a_long_run_is_written_if_one_place_is_taken()
    {
        Directory.CreateDirectory(_place.PathOf("rnn-12-key.pdf"));

        Assert.Contains("rnn-12-key.pdf", CommandRun.Refused(Print("rnn --seed 1 --count 24")), StringComparison.Ordinal);
        Assert.Empty(_place.Files);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_named()
    {
        var file = _place.With("taken", "");

        var line = CommandRun.Refused("print", "rnn", "--seed", "7", "--out", file);

        Assert.Equal($"Can't write {Path.Combine(file, "rnn-7.pdf")}: {file} is a file, not a folder.", line);
    }

    [Fact]
    public void Two_topics_that_would_share_a_file_are_refused()
    {
        Directory.CreateDirectory(_place.PathOf("other"));
        var (one, twin) = (_place.With("my-node.yaml", OwnTopics.Node), _place.With("other/my-node.yaml", OwnTopics.Node));

        Assert.Equal($"{one} and {twin} would both be printed as my-node-7: print them one by one, with an --out for each", CommandRun.Refused(Print($"{one} {twin} --seed 7")));
        Assert.Equal(["my-node.yaml"], _place.Files);
    }

    [Theory]
    [InlineData("rnn --seed 7 --booklet --format png", "a booklet is a PDF: leave out --format, or --booklet")]
    [InlineData("rnn --seed 7 --format gif", "--format can't be 'gif'; it is pdf or png or svg")]
    [InlineData("rnn --seed 7 --paper a5", "--paper can't be 'a5'; it is letter or a4")]
    [InlineData("rnn --seed 7 --view worksheet,answers", "--view can't be 'answers'; it is worksheet, key, form, steps, slides, or several of them with a comma between")]
    [InlineData("rnn --seed 7 --view form --format svg", "a form is a PDF: leave out --format, or form among --view")]
    [InlineData("rnn --seed 7 --svg-text outlines", "--svg-text outlines is for what is written as svg: add --format svg")]
    [InlineData("rnn --seed 7 --format png --svg-text outlines", "--svg-text outlines is for what is written as svg: add --format svg")]
    [InlineData("rnn --seed 7 --blanks some", "--blanks can't be 'some'; it is all or book")]
    [InlineData("rnn --seed 7 --count 0", "--count can't be '0'; it is a whole number from 1 to 100000")]
    [InlineData("rnn --seed 18446744073709551615 --count 2", "--seed 18446744073709551615 --count 2 goes past the last seed, 18446744073709551615")]
    public void A_wish_that_can_t_be_fulfilled_is_refused_before_anything_is_written(string args, string line)
    {
        Assert.Equal(line, CommandRun.Refused(Print(args)));
        Assert.Empty(_place.Files);
    }

    private string[] Print(string args) => ["print", .. args.Split(' '), "--out", _place.Folder];
}
