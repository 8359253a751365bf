using System.Globalization;
using System.Text;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>Rosters as spreadsheets and teachers write them.</summary>
public sealed class RosterTests
{
    [Fact]
    public void Pupils_come_in_the_order_of_the_file_with_further_columns_kept()
    {
        var copies = Runs.WithRoster("id,email,name,group,seat\n7,a@x.org,Anna,red,3\n2,,Björn,,\n").Copies;
        Assert.Equal([("7", "Anna", "red"), ("2", "Björn", "")], copies.Select(copy => (copy.Id, copy.Name, copy.Group)));
        Assert.Equal([KeyValuePair.Create("email", "a@x.org"), KeyValuePair.Create("seat", "3")], copies[0].More);
        Assert.Equal([KeyValuePair.Create("email", ""), KeyValuePair.Create("seat", "")], copies[1].More);
    }

    [Theory]
    [InlineData("name;id;group\nBerg, Anna;1;red\n")]
    [InlineData("name\tid\tgroup\nBerg, Anna\t1\tred")]
    [InlineData("name,id,group\r\n\"Berg, Anna\",1,red\r\n\r\n,,\r\n \r\n")]
    [InlineData("\nNAME , Id,Group\n\n\" Berg, Anna \" , 1 , red\n")]
    [InlineData("sep=;\nname;id;group\nBerg, Anna;1;red\n")]
    [InlineData("name,id,group,,\n\"Berg, Anna\",1,red,,\n")]
    [InlineData("name,id,group\n\"Berg, Anna\",1,red,,\n")]
    [InlineData("name,id,group\n\"Berg,\nAnna\",1,red\n")]
    [InlineData("name,id,group\r\"Berg, Anna\",1,red\r")]
    [InlineData("Student ID;student_name;CLASS\n1;Berg, Anna;red\n")]
    [InlineData("Full name\tStudent number\tSection\nBerg, Anna\t1\tred\n")]
    [InlineData("name;id;group\n\u200BBerg,\u00A0 Anna\u200E;1;red\n")]
    public void What_spreadsheets_do_is_taken_as_it_is(string csv)
    {
        var copy = Assert.Single(Runs.WithRoster(csv).Copies);
        Assert.Equal(("1", "Berg, Anna", "red"), (copy.Id, copy.Name, copy.Group));
        Assert.Empty(copy.More);
    }

    [Fact]
    public void A_plain_heading_goes_before_what_also_could_be_meant()
    {
        var copy = Assert.Single(Runs.WithRoster("class,group,id,student id,name\n10b,red,1,s1,Anna\n").Copies);
        Assert.Equal(("1", "red"), (copy.Id, copy.Group));
        Assert.Equal([KeyValuePair.Create("class", "10b"), KeyValuePair.Create("student id", "s1")], copy.More);
    }

    [Fact]
    public void Quotes_within_a_name_are_a_part_of_it() =>
        Assert.Equal(["Anna \"Anni\" Berg", "Bo \"B\" Cho"], Runs.WithRoster("name,id\nAnna \"Anni\" Berg,1\n\"Bo \"\"B\"\" Cho\",2\n").Copies.Select(copy => copy.Name));

    [Fact]
    public void Letter_and_accent_become_one_sign() => Assert.Equal("Zoë Nguyễn", Assert.Single(Runs.WithRoster("name,id\nZoe\u0308 Nguye\u0302\u0303n,1\n").Copies).Name);

    [Theory]
    [InlineData("", "1:1: the roster is empty; its first line must be a header such as name,id,group")]
    [InlineData("\n;;\n", "1:1: the roster is empty; its first line must be a header such as name,id,group")]
    [InlineData("Anna,1\nBjörn,2\n", "1:1: the roster's first line must be a header such as name,id,group; found Anna, 1")]
    [InlineData("name,group\nAnna,red\n", "1:1: the roster has no column 'id', nor one that stands for it, such as Student ID, Username or Email address; its header has name, group")]
    [InlineData("id,nimi\n1,Anna\n", "1:1: the roster has no column 'name', nor First name and Last name; its header has id, nimi")]
    [InlineData("Class 10b,,\n\nPass,First name,Last name\n7,Anna,Berg\n", "3:1: the roster has no column 'id', nor one that stands for it, such as Student ID, Username or Email address; its header has Pass, First name, Last name")]
    [InlineData("name,id,Name\nAnna,1,A\n", "1:9: the roster has two columns 'Name'")]
    [InlineData("name,id\n", "1:1: the roster has a header and no pupils; a line for each must follow")]
    [InlineData("name,id,group\nAnna,1\n", "2:6: the line has 2 fields and the header 3: name, id, group")]
    [InlineData("name,id\nBerg, Anna,1\n", "2:12: the line has 3 fields and the header 2: name, id; a field with the separator in it needs quotes")]
    [InlineData("name,,id\nAnna,x,1\n", "2:6: 'x' stands in a column without a heading; the header has name, id")]
    [InlineData("name,id\n\"Anna\nBerg\",1\n\"Bo\nCho\",1\n", "5:6: the id '1' stands in line 2, too: each pupil needs one of their own")]
    [InlineData("name,id\nAnna,ab\nBo,AB\n", "3:4: the id 'AB' stands in line 2, too: there 'ab', and capitals alone don't tell pupils apart")]
    [InlineData("name,id\n ,1\n", "2:1: the name is missing: every pupil needs one")]
    [InlineData("name,id\nAnna,\"\"\n", "2:6: the id is missing: every pupil needs one")]
    [InlineData("name,id\nAnna,1\n\"Bo,2\nChi,3\n", "3:1: the quote that opens here is never closed")]
    [InlineData("name,id\n\"Anna\" Berg,1\n", "2:8: text after a closing quote; within quotes a quote is written twice")]
    [InlineData("id,name\n明1,Anna\n", "2:1: the id has the sign '明' (U+660E), which the program's fonts don't have; they write Latin, Greek and Cyrillic, and a font for others is named in the run, such as fonts: [NotoSansSC-Regular.ttf]")]
    public void A_wrong_roster_is_refused_with_its_line_and_what_was_expected(string csv, string expected) =>
        Assert.Equal([$"class.csv:{expected}"], Runs.Mistakes(() => Runs.WithRoster(csv)));

    [Theory]
    [InlineData("2025/001", "2025_001")]
    [InlineData("a\\b:c", "a_b_c")]
    [InlineData("..", "__")]
    [InlineData(".a", "_a")]
    [InlineData("a.", "a_")]
    [InlineData("Con", "Con_")]
    [InlineData("nul.7", "nul_.7")]
    [InlineData("lpt1", "lpt1_")]
    [InlineData("COM¹", "COM¹_")]
    [InlineData("a-Key", "a-Key_")]
    public void An_id_that_can_t_name_files_is_printed_as_it_is_and_its_files_have_a_name_near_it(string id, string file)
    {
        var copy = Assert.Single(Runs.WithRoster($"name,id\nA,{id}\n").Copies);
        Assert.Equal((id, file), (copy.Id, copy.FileName));
    }

    [Fact]
    public void Files_have_names_of_their_own_whatever_the_ids_are() => Assert.Equal(
        ["a_b", "A_B~2", "a_b~3", "con_", "CON_~2"],
        Runs.WithRoster("name,id\nA,a_b\nB,A/B\nC,a:b\nD,con\nE,CON.\n").Copies.Select(copy => copy.FileName));

    [Theory]
    [InlineData("b01")]
    [InlineData("console")]
    [InlineData("com10")]
    [InlineData("key")]
    [InlineData("s1@school.org")]
    [InlineData("Anna Berg")]
    [InlineData("-1")]
    public void An_id_that_can_name_files_is_taken(string id) => Assert.Equal(id, Assert.Single(Runs.WithRoster($"name,id\nA,{id}\n").Copies).FileName);

    [Fact]
    public void What_is_too_long_is_refused()
    {
        Assert.Equal([$"class.csv:2:3: the id may have 64 signs and has 65: '{new string('i', 20)}…'"], Runs.Mistakes(() => Runs.WithRoster($"name,id\nA,{new string('i', 65)}\n")));
        Assert.Equal(64, Assert.Single(Runs.WithRoster($"name,id\nA,{new string('i', 64)}\n").Copies).Id.Length);
        Assert.Equal([$"class.csv:2:1: the name may have 100 signs and has 101: '{new string('n', 20)}…'"], Runs.Mistakes(() => Runs.WithRoster($"name,id\n{new string('n', 101)},1\n")));
    }

    [Fact]
    public void A_hundred_thousand_pupils_are_the_most()
    {
        var csv = new StringBuilder("id,name\n");
        for (var i = 1; i <= 100_000; i++) csv.Append(CultureInfo.InvariantCulture, $"{i},Pupil\n");
        var copies = Runs.WithRoster(csv.ToString()).Copies;
        Assert.Equal((100_000, "100000"), (copies.Count, copies[^1].Id));
        csv.Append("x,Pupil\n");
        Assert.Equal(["class.csv:100002:1: the roster has more than 100000 pupils, the most that a run may have"], Runs.Mistakes(() => Runs.WithRoster(csv.ToString())));
    }

    [Fact]
    public void Mistakes_of_all_lines_are_told_but_not_thousands()
    {
        Assert.Equal(3, Runs.Mistakes(() => Runs.WithRoster("name,id\n,1\nA,\nB,2\nC,2\n")).Length);
        Assert.Equal(50, Runs.Mistakes(() => Runs.WithRoster("name,id\n" + string.Concat(Enumerable.Repeat("A,\n", 1000)))).Length);
    }
}
