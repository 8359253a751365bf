using AiByHand.Runs.Marking;
using AiByHand.Yaml;
using UglyToad.PdfPig;

namespace AiByHand.Runs.Tests.Marking;

/// <summary>Points that somebody who marked on paper has typed into the table of marks.</summary>
public sealed class TypedMarksTests : IDisposable
{
    private const int Words = 7;

    private readonly Class _class = new("", topics: "[{ topic: rnn, points: { steps: { Z1: 2, Y: 3 } } }, { topic: hidden-layer, points: 10 }]");

    public void Dispose() => _class.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void A_table_that_marking_has_filled_in_is_read_as_it_was(string ending)
    {
        _class.Mark(_class.Csv(("2", "rnn", "Z1[1,1]", "99"), ("2", "hidden-layer", "Y[1,1]", "")));
        var marks = TypedMarks.Read(_class.Manifest, _class.Folder[$"marks/marks.{ending}"]);
        // The CSV file's total is open; the workbook's is a formula that nobody has calculated.
        Assert.Equal(_class.Marks("2")[..3], marks.Rows[1].Take(3).Select(mark => mark!.Value.ToString()));
        Assert.Equal("15", TypedMarks.TotalOf(marks.Rows[0])!.Value.ToString());
    }

    [Fact]
    public void The_picture_tells_what_was_earned_and_by_how_many()
    {
        var picture = Picture(Table("2;3;10;", "1;1,5;7.5;", ";;;"));
        Assert.Contains("mean 3.75 of 5, 2 sheets", picture, StringComparison.Ordinal);
        Assert.Contains("Z1 1.5 of 2 75 %", picture, StringComparison.Ordinal);
        Assert.Contains("mean 8.75 of 10, 2 sheets", picture, StringComparison.Ordinal);
        Assert.Contains("mean 12.5 of 15, 2 copies all of it 1 copy three quarters and more 0 copies a half and more 1 copy", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_may_be_sorted_and_columns_added()
    {
        var lines = Table("2;3;10;;a remark", "0;0;0;;", ";;5;;").Split('\n');
        var marks = Read(string.Join('\n', [lines[0], lines[3], lines[1], lines[2]]));
        Assert.Equal(["2", "0", null], marks.Rows.Select(row => row[0]?.ToString()));
        Assert.Equal(["15", "0", "5"], marks.Rows.Select(row => TypedMarks.TotalOf(row)?.ToString()));
    }

    [Fact]
    public void Where_only_totals_were_typed_those_count()
    {
        var picture = Picture(Table(";;;12", ";;;3", ";;;"));
        Assert.Contains("Hidden Layer nothing entered", picture, StringComparison.Ordinal);
        Assert.Contains("mean 7.5 of 15, 2 copies", picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2;3;11;", "2:10: 11 points are more than the 10 of Hidden Layer (max 10)")]
    [InlineData("2;-1;;", "2:9: -1 points are less than none")]
    [InlineData("good;;;", "2:8: 'good' is no number of points, in column H, Recurrent Neural Network (RNN): Z1 (max 2)")]
    [InlineData("1e30;;;", "2:8: '1e30' is no number of points, in column H, Recurrent Neural Network (RNN): Z1 (max 2)")]
    public void What_are_no_points_is_told_with_its_place(string marks, string told)
    {
        var mistake = Assert.Throws<FileMistakesException>(() => Read(Table(marks, ";;;", ";;;")));
        Assert.Equal($"{_class.Folder["typed.csv"]}:{told}", Assert.Single(mistake.Diagnostics).ToString());
    }

    [Fact]
    public void A_table_of_another_run_or_without_points_is_refused()
    {
        Assert.Contains("no points are entered", Assert.Throws<RunException>(() => Read(Table(";;;", ";;;", ";;;"))).Message, StringComparison.Ordinal);
        Assert.Contains("isn't the run's table of marks: row 1: column J is headed", Assert.Throws<RunException>(() => Read(Table("1;1;1;", ";;;", ";;;").Replace("(max 10)", "(max 12)", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.True(TypedMarks.IsTable(_class.Folder["run/marks.xlsx"]));
        Assert.False(TypedMarks.IsTable(_class.Csv()));
        Assert.False(TypedMarks.IsTable(_class.Folder["run/worksheets.pdf"]));
        Assert.False(TypedMarks.IsTable(_class.Folder["nowhere.xlsx"]));
    }

    // The printed table with marks behind the words of its rows, as a spreadsheet program that parts by semicolons saves it.
    private string Table(params string[] marks)
    {
        var lines = File.ReadAllLines(_class.Folder["run/marks.csv"]);
        return string.Join('\n', [lines[0].Replace(',', ';'), .. lines.Skip(1).Zip(marks, (line, typed) => $"{string.Join(';', line.Split(',')[..Words])};{typed}")]);
    }

    private TypedMarks Read(string table) => TypedMarks.Read(_class.Manifest, _class.Write("typed.csv", table));

    private string Picture(string table)
    {
        using var pdf = PdfDocument.Open(Assert.Single(new ClassPrinter(Read(table)).Print(_class.Folder["class"])));
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
