using AiByHand.Answers;
using AiByHand.Exports.Moodle;
using AiByHand.Exports.Quizzes;
using AiByHand.Exports.Tests.Quizzes;
using AiByHand.Problems;
using AiByHand.Seeds;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Exports.Tests.Moodle;

/// <summary>Question banks for Moodle, read back by the documented grammar alone. <c>AIBYHAND_QUIZ_SEEDS=1..12</c> compares more sheets than the slice.</summary>
public sealed class MoodleTests
{
    private const int MostVariables = 1000;

    private static readonly IReadOnlyList<ulong> Seeds = AskedSeeds.Of("AIBYHAND_QUIZ_SEEDS", "1..3");

    public static TheoryData<string, string> Sheets => Asked.Sheets;

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(topic => topic.Topic)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_blank_takes_what_marking_takes_and_nothing_else(string topic, string level)
    {
        var sheet = Exported.Sheet(topic, 3, level);
        var questions = MoodleQuestion.Of(sheet);
        var fields = questions.SelectMany(question => question.Fields).ToList();

        Asked.CheckRight(sheet, [.. fields.Select(field => field.Right.ToList())]);
        Assert.All(fields, field => Assert.All(field.Right, right => Assert.Equal(1, field.Grade(right))));
        Assert.All(fields.Where(field => field.Type != "MULTICHOICE"), field => Assert.Equal(0, field.Grade("123456.5")));
        // What is right elsewhere is right here only where marking says so.
        var asked = Asked.Of(sheet);
        for (var i = 0; i < asked.Count; i++)
        {
            var other = fields[(i + 1) % fields.Count];
            if (fields[i].Type == "MULTICHOICE" || other.Type == "MULTICHOICE" || asked[i].Cell is null || asked[(i + 1) % fields.Count].Right is not { } value) continue;
            Assert.Equal(value == asked[i].Right ? 1 : 0, fields[i].Grade(other.Right.First()) ?? 0);
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void All_boxes_of_a_question_are_equally_wide_and_say_the_same(string topic, string level)
    {
        foreach (var question in MoodleQuestion.Of(Exported.Sheet(topic, 4, level)))
        {
            Assert.Single(question.Fields.Where(field => field.Type != "MULTICHOICE").Select(field => field.Width).Distinct());
            Assert.All(question.Fields.Where(field => field.Type == "MULTICHOICE").GroupBy(field => field.Answers[0].Text), choices => Assert.Single(choices.Select(choice => choice.Answers[1].Text).Distinct()));
            Assert.True(question.Fields.Count < MostVariables / 2);
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_width_of_boxes_rests_on_topic_and_level_and_on_no_answer(string topic, string level)
    {
        var widths = Seeds.Select(seed => MoodleQuestion.Of(Exported.Sheet(topic, seed, level)).Select(question => question.Fields.Where(field => field.Type != "MULTICHOICE").Max(field => field.Width)).ToList()).ToList();

        Assert.All(widths, width => Assert.Equal(widths[0], width));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Its_HTML_is_strict_and_every_table_is_a_rectangle(string topic)
    {
        foreach (var question in MoodleQuestion.Of(Exported.Sheet(topic, 5)))
        {
            Assert.All(ReadTable.In(question.Html), table => Assert.Single(table.Cells.Select(row => row.Length).Distinct()));
            ReadTable.Parse(question.Feedback);
            Assert.All(question.Fields.SelectMany(field => field.Answers).Select(answer => answer.Feedback).Distinct(), feedback => ReadTable.Parse($"<p>{feedback}</p>"));
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_pupils_see_is_the_same_whatever_is_right(string topic)
    {
        var sheet = Exported.Sheet(topic, 6);
        var other = Exported.Changed(sheet);

        Assert.Equal(Seen(sheet), Seen(other));
        Assert.DoesNotContain("class=\"answer\"", System.Text.Encoding.UTF8.GetString(SheetPicture.Of(sheet)), StringComparison.Ordinal);

        static IEnumerable<string> Seen(ExportSheet sheet) => QuizSheet.Of(sheet).Parts(2, standAlone: false).Select(part => new QuestionHtml((_, _) => "field", hasChoices: true, "picture").Of(part));
    }

    [Theory]
    [InlineData("rnn")]
    [InlineData("gan")]
    public void The_feedback_to_a_wrong_answer_is_the_working_of_its_cell(string topic)
    {
        var sheet = Exported.Sheet(topic, 7);
        var working = Workings.Working.Of(sheet.Solution);
        var fields = MoodleQuestion.Of(sheet).SelectMany(question => question.Fields).ToList();
        var asked = Asked.Of(sheet);

        for (var i = 0; i < asked.Count; i++)
        {
            if (asked[i].Step is not { } step) continue;
            Assert.Equal(working.Line(step, asked[i].Cell!.Row, asked[i].Cell!.Column), System.Net.WebUtility.HtmlDecode(fields[i].Answers[^1].Feedback));
        }
    }

    [Fact]
    public void Practice_and_exam_stand_in_categories_of_their_own_and_tags_tell_what_a_question_is()
    {
        var questions = MoodleQuestion.Of(Exported.Sheet("rnn", 1), Exported.Sheet("rnn", 2, "hard"), Exported.Exam("rnn", 3, "X-AAAA-BBBB-CCCC"));

        Assert.Equal(
            ["$course$/top/AI by Hand/practice/Recurrent Neural Network (RNN)/book", "$course$/top/AI by Hand/practice/Recurrent Neural Network (RNN)/hard", "$course$/top/AI by Hand/exam/Recurrent Neural Network (RNN)/book"],
            questions.Select(question => question.Category));
        Assert.Equal(["rnn", "hard", "rnn.r1.hard.2", "practice"], questions[1].Tags);
        Assert.Equal(["rnn", "book", "X-AAAA-BBBB-CCCC", "exam"], questions[2].Tags);
    }

    [Fact]
    public void An_exam_tells_no_code_that_leads_to_its_key()
    {
        var question = Assert.Single(MoodleQuestion.Of(Exported.Exam("rnn", 3, "X-AAAA-BBBB-CCCC")));

        Assert.Contains("X-AAAA-BBBB-CCCC", question.Picture, StringComparison.Ordinal);
        Assert.All([question.Name, question.Html, question.Picture], seen => Assert.DoesNotContain("rnn.r1", seen, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("clip")]
    [InlineData("vector-database")]
    public void Of_many_sheets_each_gives_one_part_which_stands_alone(string topic)
    {
        var sheets = Enumerable.Range(1, 12).Select(seed => Exported.Sheet(topic, (ulong)seed)).ToList();
        var questions = MoodleQuestion.Of(sheets);

        Assert.Equal(12, questions.Count);
        Assert.Distinct(questions.Select(question => question.Tags[2]));
        var parts = questions.GroupBy(question => question.Category).ToList();
        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.Contains("/part ", part.Key, StringComparison.Ordinal));
        // Whatever a formula names stands in the question.
        foreach (var sheet in sheets)
        {
            var names = new SheetNames(sheet.Template);
            foreach (var part in QuizSheet.Of(sheet).Parts(parts.Count, standAlone: true))
            {
                var shown = part.Givens.Concat(part.Earlier).Select(table => table.Caption.Split(": ")[^1].Split(", ")[0]).Concat(part.Steps.Select(step => names.Short(step.Tensor))).Select(Bare).ToHashSet();
                Assert.All(part.Steps.Where(step => step.Step is not null).SelectMany(step => step.Step!.RestsOn), name => Assert.Contains(Bare(names.Short(name)), shown));
            }
        }

        static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
    }

    [Fact]
    public void Of_few_sheets_all_parts_stay_together_and_print_nothing_of_each_other()
    {
        var questions = MoodleQuestion.Of(Exported.Sheet("clip", 1), Exported.Sheet("clip", 2));

        Assert.True(questions.Count > 3);
        Assert.Equal(2, questions.Select(question => question.Category).Distinct().Count());
        Assert.All(questions, question => Assert.DoesNotContain("Known from before", question.Html, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void What_a_question_gives_is_enough_to_solve_it_anew(string topic, string level)
    {
        var sheet = Exported.Sheet(topic, 8, level);
        var questions = MoodleQuestion.Of(sheet);
        // Of a sheet in parts each prints only what it needs; together they may leave out what only the picture shows.
        var givens = ReadGivens.In(sheet.Template, ReadTable.In(new QuestionHtml((_, _) => "{#}", hasChoices: true, "picture").Of(QuizSheet.Of(sheet).Whole())));

        var solved = new ExportSheet(Solver.Solve(GivenReader.Read(TemplateCatalog.Load(topic, level), givens, "question"))) { Code = "", Topic = "", Title = "" };

        var right = Asked.Of(solved);
        var fields = questions.SelectMany(question => question.Fields).ToList();
        Assert.Equal(right.Count, fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Type != "MULTICHOICE" && right[i].Cell is not null) Assert.Equal(1, fields[i].Grade(Marking.Spellings.Of(right[i])[0]));
        }
    }

    [Fact]
    public void A_variant_is_a_tag_and_a_pupil_is_none()
    {
        var sheet = Exported.Sheet("rnn", 1);
        var variant = new ExportSheet(sheet.Solution) { Code = "a", Topic = "rnn", Title = "RNN", Copy = new ExportCopy("A", Label: "Variant A") };
        var pupil = new ExportSheet(sheet.Solution) { Code = "b", Topic = "rnn", Title = "RNN", Copy = new ExportCopy("1001", "Ada Byron", "Ada Byron") };

        var questions = MoodleQuestion.Of(variant, pupil);

        Assert.Equal(["rnn", "book", "a", "practice", "Variant A"], questions[0].Tags);
        Assert.Equal(["rnn", "book", "b", "practice"], questions[1].Tags);
        Assert.All(questions, question => Assert.DoesNotContain("Ada", question.Html + question.Picture + question.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("easy")]
    [InlineData("book")]
    [InlineData("hard")]
    public void A_recurrent_network_is_solved_anew_from_the_export_alone(string level)
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var question = Assert.Single(MoodleQuestion.Of(Exported.Sheet("rnn", seed, level)));
            var tables = ReadTable.In(question.Html);
            var (x, a, b, c, h) = (Given("X"), Given("A"), Given("B"), Given("C"), Given("H0"));
            var y = new List<long>();
            for (var t = 1; t <= 4; t++)
            {
                long[] z = [.. Enumerable.Range(0, 2).Select(row => b[row][0] * x[0][t - 1] + a[row][0] * h[0][0] + a[row][1] * h[1][0])];
                h = [[Math.Max(0, z[0])], [Math.Max(0, z[1])]];
                y.Add(c[0][0] * h[0][0] + c[0][1] * h[1][0]);
                Check($"x{t}", [x[0][t - 1]]);
                Check($"Z{t}", z);
                Check($"H{t}", [h[0][0], h[1][0]]);
                Check($"y{t}", [y[^1]]);
            }
            Check("Y", [.. y]);

            long[][] Given(string caption) => [.. tables.First(table => table.Caption == caption).Cells.Select(row => row.Select(cell => long.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];

            void Check(string caption, long[] right)
            {
                foreach (var table in tables.Where(table => table.Caption == caption && table.Cells[0][0].StartsWith("{#", StringComparison.Ordinal)))
                {
                    Assert.Equal(right.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), table.Cells.SelectMany(row => row).Select(cell => question.Fields[int.Parse(cell[2..^1], System.Globalization.CultureInfo.InvariantCulture) - 1].Right.First()));
                }
            }
        }
    }

    // Moodle's weights are whole numbers: the points themselves where they are whole, else in their proportion.
    [Theory]
    [InlineData("2", "3", 2, 3)]
    [InlineData("3/2", "5/8", 12, 5)]
    [InlineData("1/7", "1/7", 1, 1)]
    [InlineData("0", "1/2", 0, 1)]
    [InlineData("0", "0", 1, 1)]
    [InlineData("1000", "1/9999991", 9999, 1)]
    public void Points_are_the_weights_of_the_blanks(string first, string other, int weight, int others)
    {
        var sheet = Exported.Earning(Exported.Sheet("one-node", 1), [Read(first), Read(other)]);

        var question = Assert.Single(MoodleQuestion.Of(sheet));

        Assert.Equal([weight, others], question.Fields.Select(field => field.Weight));

        static Numbers.Rational Read(string text) => text.Split('/') is [var above, var below] ? Numbers.Rational.Of(long.Parse(above, System.Globalization.CultureInfo.InvariantCulture), long.Parse(below, System.Globalization.CultureInfo.InvariantCulture)) : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_parts_of_a_sheet_earn_together_what_it_earns()
    {
        var sheet = Exported.Sheet("clip", 1);
        var count = Asked.Of(sheet).Count;

        var parts = QuizSheet.Of(Exported.Earning(sheet, [.. Enumerable.Repeat(Numbers.Rational.Of(10, count), count)])).Parts(4, standAlone: false);

        Assert.Equal(4, parts.Count);
        Assert.Equal(10m, parts.Sum(part => part.Points));
        Assert.All(parts, part => Assert.InRange(part.Points - 10m * part.Blanks.Count / count, -0.01m, 0.01m));
    }

    [Fact]
    public void Signs_of_the_grammar_in_an_answer_are_read_back()
    {
        foreach (var word in (string[])["a~b", "a#b", "a}b", "{1:SA:=x}", "50%", "a*b", "=x", "x & y <z>", "\"q\""])
        {
            var sheet = Exported.Sheet("one-node", 1);
            var blank = QuizSheet.Of(sheet).Whole().Blanks[0] with { Answers = [word] };
            var part = new QuizPart(QuizSheet.Of(sheet), 1, 1, [new QuizStep("x", null, "", [new QuizTable { Caption = "", Rows = [[new QuizCell([new QuizPiece("", blank)])]] }])]) { Givens = [] };
            var field = Assert.Single(ClozeField.In(new Cloze(part).Field(part.Steps[0].Tables[0], part.Blanks[0])).Fields);

            Assert.Equal(1, field.Grade(word));
            Assert.Equal(0, field.Grade("other"));
        }
    }
}
