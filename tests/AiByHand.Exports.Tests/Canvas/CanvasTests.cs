using System.Text;
using AiByHand.Exports.Tests.Quizzes;

namespace AiByHand.Exports.Tests.Canvas;

/// <summary>Content packages for Canvas, read back from their files alone.</summary>
public sealed class CanvasTests
{
    // What Canvas takes of a question's text, with room for the links that it puts in.
    private const int MostText = 16384 - 256;

    public static TheoryData<string, string> Sheets => Asked.Sheets;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_blank_takes_what_marking_takes(string topic, string level)
    {
        var sheet = Exported.Sheet(topic, 3, level);
        var package = CanvasPackage.Of(sheet);

        Asked.CheckRight(sheet, [.. package.Questions.SelectMany(question => question.Blanks)]);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_question_is_short_enough_strict_HTML_and_shows_a_picture_that_is_there(string topic, string level)
    {
        var package = CanvasPackage.Of(Exported.Sheet(topic, 4, level));

        Assert.All(package.Questions, question =>
        {
            Assert.InRange(question.Html.Length, 1, MostText);
            Assert.All(ReadTable.In(question.Html), table => Assert.Single(table.Cells.Select(row => row.Length).Distinct()));
            ReadTable.Parse(question.Feedback);
            var source = ReadTable.Parse(question.Html).QuerySelector("img")!.GetAttribute("src")!;
            Assert.StartsWith("%24IMS-CC-FILEBASE%24/", source, StringComparison.Ordinal);
            Assert.Contains("<svg", Encoding.UTF8.GetString(package.Files[source["%24IMS-CC-FILEBASE%24/".Length..]]), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_topic_and_level_is_a_quiz_that_draws_one_of_its_sheets()
    {
        var package = CanvasPackage.Of(Exported.Sheet("rnn", 1), Exported.Sheet("one-node", 1), Exported.Sheet("rnn", 2), Exported.Sheet("rnn", 1, "hard"));

        Assert.Equal(["Recurrent Neural Network (RNN), book", "One Node, book", "Recurrent Neural Network (RNN), hard"], package.Quizzes.Select(quiz => quiz.Title));
        Assert.Equal(["rnn.r1.book.1", "rnn.r1.book.2"], Assert.Single(package.Quizzes[0].Groups).Select(question => question.Ident));
    }

    [Fact]
    public void A_package_is_written_as_its_sheets_come_and_is_as_if_they_had_come_at_once()
    {
        List<ExportSheet> sheets = [.. Enumerable.Range(1, 12).Select(seed => Exported.Sheet("rnn", (ulong)seed))];
        using var output = new MemoryStream();
        var written = new List<long>();

        ExportFormats.All.Single(format => format.Name == "canvas").Write(sheets.Select(sheet =>
        {
            written.Add(output.Length);
            return sheet;
        }), new ExportRequest("Set", ExportView.Key, Exported.Pictures), output);

        // Each but the first comes when what is before it has gone out.
        Assert.Equal(written.Distinct(), written);
        Assert.Equal(12, CanvasPackage.Of(sheets).Questions.Count());
    }

    [Fact]
    public void An_exam_is_one_quiz_that_draws_one_sheet_of_each_topic()
    {
        var package = CanvasPackage.Of(Exported.Exam("rnn", 1, "X-1"), Exported.Exam("one-node", 1, "X-2"), Exported.Exam("rnn", 2, "X-3"), Exported.Exam("one-node", 2, "X-4"), Exported.Exam("rnn", 1, "X-1"));

        var quiz = Assert.Single(package.Quizzes);
        Assert.Equal("Set", quiz.Title);
        Assert.Equal([["X-1", "X-3"], ["X-2", "X-4"]], quiz.Groups.Select(group => group.Select(question => question.Ident)));
    }

    [Fact]
    public void A_sheet_that_is_too_long_falls_into_parts_of_different_sheets_or_stays_together()
    {
        var many = CanvasPackage.Of(Enumerable.Range(1, 16).Select(seed => Exported.Sheet("clip", (ulong)seed)));
        var one = CanvasPackage.Of(Exported.Sheet("clip", 1));

        var parts = Assert.Single(many.Quizzes).Groups;
        Assert.True(parts.Count > 1);
        Assert.Distinct(parts.SelectMany(part => part).Select(question => question.Ident.Split(".part")[0]));
        Assert.Equal(16, many.Questions.Count());
        Assert.All(Assert.Single(one.Quizzes).Groups, group => Assert.Single(group));
    }

    [Fact]
    public void An_exam_hides_its_results_and_tells_no_code_that_leads_to_its_key()
    {
        var package = CanvasPackage.Of(Exported.Exam("rnn", 3, "X-AAAA-BBBB-CCCC"));

        var settings = Encoding.UTF8.GetString(package.Files.Single(file => file.Key.EndsWith("assessment_meta.xml", StringComparison.Ordinal)).Value);
        Assert.Contains("<hide_results>always</hide_results>", settings, StringComparison.Ordinal);
        Assert.Contains("<show_correct_answers>false</show_correct_answers>", settings, StringComparison.Ordinal);
        Assert.Equal(3, package.Files.Count);
        Assert.All(package.Files, file => Assert.DoesNotContain("rnn.r1", file.Key + Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));
    }
}
