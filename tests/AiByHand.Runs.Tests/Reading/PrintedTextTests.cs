using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>What people write is printed as they wrote it, or it is told.</summary>
public sealed class PrintedTextTests
{
    private static string Case(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));

    [Fact]
    public void What_a_sharp_swallowed_is_told() => Assert.Equal(
    [
        "run.yaml:1:8: 'title' is 'Quiz': what follows it, '#3', is a comment in YAML; if it is to be printed, put all of it in quotes",
        "run.yaml:2:9: 'course' is 'CS': what follows it, '#101 Deep Learning', is a comment in YAML; if it is to be printed, put all of it in quotes",
        "run.yaml:3:15: 'instructions' is 'Answer items': what follows it, '#1 and #2 only.', is a comment in YAML; if it is to be printed, put all of it in quotes",
    ], Runs.Read(Case("hash.yaml")).Notes);

    [Theory]
    [InlineData("title: \"Quiz #3\" # mine")]
    [InlineData("title: Quiz#3")]
    [InlineData("title: Quiz\n# a comment")]
    [InlineData("title: |\n  Quiz # 3")]
    [InlineData("# before\ntitle: Quiz")]
    public void A_sharp_that_takes_nothing_away_is_not_told(string title) => Assert.Empty(Runs.Read($"{title}\nseed: 1\ntopics: rnn # this one\n").Notes);

    [Fact]
    public void A_sharp_is_found_in_a_text_of_several_lines_too() => Assert.Equal(
        "run.yaml:3:15: 'instructions' is 'Answer the items': what follows it, '#1 and #2', is a comment in YAML; if it is to be printed, put all of it in quotes",
        Assert.Single(Runs.Read("seed: 1\ntopics: rnn\ninstructions: Answer\n  the   items #1 and #2\n").Notes));

    [Fact]
    public void Lines_of_a_block_are_kept() =>
        Assert.Equal("Show your work.\n\n* No calculators\n* 90 minutes", Runs.Read(Case("block.yaml")).Heading.Instructions);

    [Fact]
    public void A_title_of_several_lines_is_printed_in_one_and_that_is_told()
    {
        var plan = Runs.Read("title: |\n  Midterm\n  Part 1\nseed: 1\ntopics: rnn\n");
        Assert.Equal("Midterm Part 1", plan.Heading.Title);
        Assert.Equal("run.yaml:1:8: 'title' has several lines and is printed in one: 'Midterm Part 1'", Assert.Single(plan.Notes));
        Assert.Empty(Runs.Read("title: >\n  Midterm\n  Part 1\nseed: 1\ntopics: rnn\n").Notes);
    }

    [Fact]
    public void A_title_that_can_t_be_printed_is_refused_while_reading() => Assert.Equal(
        "run.yaml:1:8: 'title' has the mark U+0E36 on a letter, for which there is no sign of both together",
        Assert.Single(Runs.Mistakes(() => Runs.Read(Case("thai-title.yaml")))));

    [Fact]
    public void One_name_in_another_script_doesn_t_stop_the_class()
    {
        var plan = Runs.WithRoster(RosterSystemTests.Text("one-chinese.csv"));
        Assert.Equal(28, plan.Copies.Count);
        Assert.Equal(("王小明 (Wang Xiaoming)", "", "28"), (plan.Copies[27].Name, plan.Copies[27].PrintedName, plan.Copies[27].Id));
        Assert.All(plan.Copies.Take(27), copy => Assert.Equal(copy.Name, copy.PrintedName));
        Assert.Equal(
            "class.csv:29:4: the name '王小明 (Wang Xiaoming)' has the sign '王' (U+738B), which the program's fonts don't have; they write Latin, Greek and Cyrillic, and a font for others is named in the run, such as fonts: [NotoSansSC-Regular.ttf]; the sheet shows the id 28 and leaves a line to write the name on",
            Assert.Single(plan.Notes));
    }

    [Fact]
    public void A_name_whose_marks_have_no_sign_of_their_own_is_left_to_the_pen()
    {
        var plan = Runs.WithRoster(RosterSystemTests.Text("yoruba.csv"));
        Assert.Equal(["Ann Alpha", ""], plan.Copies.Select(copy => copy.PrintedName));
        Assert.StartsWith("class.csv:3:3: the name 'Ẹ̀bùn Beta' has the mark U+0300 on a letter", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("محمد علي")]
    [InlineData("נועה")]
    [InlineData("सीता")]
    [InlineData("ธนวัฒน์")]
    public void Scripts_that_need_shaping_are_left_to_the_pen(string name) => Assert.Equal(("", name), Runs.WithRoster($"id,name\n1,{name}\n").Copies[0] is var copy ? (copy.PrintedName, copy.Name) : default);

    [Theory]
    [InlineData("김민준", "김민준")]
    [InlineData("カ\u3099ン", "ガン")]
    public void A_name_from_a_system_that_parts_signs_is_put_together(string apart, string together) => Assert.Equal(together, Assert.Single(Runs.WithRoster($"id,name\n1,{apart}\n").Copies).Name);

    [Theory]
    [InlineData("An\u0001na", "0001")]
    [InlineData("An\u001B[31mna", "001B")]
    public void A_name_that_is_damaged_is_refused(string name, string sign) =>
        Assert.Equal([$"class.csv:2:3: the name has the sign U+{sign}, which can't be printed"], Runs.Mistakes(() => Runs.WithRoster($"id,name\n1,{name}\n")));

    [Fact]
    public void A_group_that_can_t_be_printed_is_left_out_and_told()
    {
        var plan = Runs.WithRoster("id,name,group\n1,Anna,二班\n");
        Assert.Equal(("二班", ""), (plan.Copies[0].Group, plan.Copies[0].PrintedGroup));
        Assert.StartsWith("class.csv:2:8: the group '二班' has the sign '二' (U+4E8C)", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_names_the_first_are_told_and_how_many_more_there_are()
    {
        var notes = Runs.WithRoster("id,name\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"{i},王{i}\n"))).Notes;
        Assert.Equal(9, notes.Count);
        Assert.Equal("and 22 more names that are left to the pen", notes[^1]);
    }

    [Theory]
    [InlineData("AmÃ©lie", "Amélie")]
    [InlineData("MÃ¼ller, JÃ¶rg", "Müller, Jörg")]
    [InlineData("Oâ€™Neil", "O’Neil")]
    [InlineData("Å\u0081ukasz", "Łukasz")]
    [InlineData("ÐŽÐ»Ð¸Ñ", null)]
    public void Text_that_was_decoded_wrongly_is_told_and_left_as_it_is(string text, string? meant)
    {
        Assert.Equal(meant, DoubleEncoding.Undone(text));
        if (meant is not null && !text.Any(char.IsControl))
        {
            var plan = Runs.WithRoster($"id,name\n1,\"{text}\"\n");
            Assert.Equal(text, plan.Copies[0].Name);
            Assert.Equal($"class.csv:2:3: the name '{text}' looks as if it had been read in the wrong encoding on its way here; if '{meant}' is meant, save the list as UTF-8 anew", Assert.Single(plan.Notes));
        }
    }

    [Theory]
    [InlineData("Amélie Müller Łukasz Đỗ Ñandú Ångström Ærø Œuvre Façade")]
    [InlineData("CAFÉ… RENÉ’S ‘À’ «Ça» Ñ–Ö")]
    [InlineData("Юлия Ελένη Nguyễn")]
    public void Text_that_is_as_it_should_be_is_not_told(string text) => Assert.Null(DoubleEncoding.Undone(text));

    [Fact]
    public void What_has_no_room_is_told()
    {
        var long60 = string.Join(' ', Enumerable.Repeat("Wolfeschlegelsteinhausenbergerdorff", 2));
        var plan = Runs.Read(
            $"title: {string.Concat(Enumerable.Repeat("A long title ", 9))}\ncourse: {string.Concat(Enumerable.Repeat("Deep learning ", 8))}\ndate: the first or the second Thursday in May\nseed: 1\ntopics: rnn\nroster: class.csv\n".Replace("the first or the second Thursday in May", "either the 1st or the 2nd Thursday"),
            new SourceFile("class.csv", $"id,name,group\n1,{long60} the Third of His Name,7b\n2,Ann,\"{string.Join(", ", Enumerable.Repeat("Laboratory", 12))}\"\n"));
        Assert.Contains("run.yaml: 'title' and 'course' together has no room on a page and is shortened there with …", plan.Notes);
        Assert.Contains(plan.Notes, note => note.StartsWith("the group 'Laboratory, Laboratory", StringComparison.Ordinal) && note.EndsWith("of 2 has no room and is shortened on the sheet with …", StringComparison.Ordinal));
        Assert.Contains(plan.Notes, note => note.StartsWith($"the name '{long60}", StringComparison.Ordinal));
        // And no more than what is: as the pages have it.
        var sheet = Printing.DrawnSheets.Of(plan)[1];
        Assert.Contains(Composer.Compose(sheet.Solution, View.Worksheet, imprint: AiByHand.Runs.Printing.Imprints.Of(plan, sheet)).Shapes.OfType<AiByHand.Pages.Shapes.TextRun>(), run => run.Text.StartsWith("2 · Laboratory", StringComparison.Ordinal) && run.Text.EndsWith('…'));
        Assert.Empty(Runs.WithRoster("id,name,group\n1,Amélie Rousseau-Lefèvre de la Cruz,Lab 1 and Tutorial A\n").Notes);
    }

    // What the copy's own line takes, and the edge that is punched, a heading hasn't.
    [Theory]
    [InlineData("", 0)]
    [InlineData("roster: class.csv\n", 1)]
    [InlineData("gutter: 20\n", 1)]
    public void A_heading_is_told_where_it_has_no_room_beside_the_copy(string more, int told)
    {
        var plan = Runs.Read($"title: {string.Concat(Enumerable.Repeat("A long title ", 9))}x\ncourse: {string.Concat(Enumerable.Repeat("Deep learning ", 4))}x\nseed: 1\ntopics: rnn\n{more}", new SourceFile("class.csv", "id,name,group\n1,Ann,Laboratory and Tutorial A\n"));

        Assert.Equal(Enumerable.Repeat("run.yaml: 'title' and 'course' together has no room on a page and is shortened there with …", told), plan.Notes);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(9, 1)]
    public void A_title_is_told_that_has_no_room_on_the_cover(int words, int told) =>
        Assert.Equal(
            Enumerable.Repeat("run.yaml: 'title' has no room on the cover and is shortened there with …", told),
            Runs.Read($"title: {string.Concat(Enumerable.Repeat("A long title ", words))}x\nseed: 1\ntopics: rnn\ncover: true\n").Notes);
}
