using System.Text;
using AiByHand.Pages.Text;
using AiByHand.Runs.Reading;
using AiByHand.Yaml;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>Class lists as the systems of schools export them, and as spreadsheet programs save them: who is in them, and what is told.</summary>
public sealed class RosterSystemTests
{
    [Theory]
    [InlineData("id,name\n1,Anna Berg\n2,Ben\n3,anna  berg\n", "list.csv:2:3: 2 pupils are called 'Anna Berg', in lines 2, 4; on sheets and in tables their ids tell them apart: 1, 3")]
    [InlineData("Vorname;Nachname;Nr.\nAnna;Berg;1\nAnna;Berg;2\nBen;Koch;3\nBen;Berg;4\n", "list.csv:2:1: 2 pupils are called 'Anna Berg', in lines 2, 3; on sheets and in tables their ids tell them apart: 1, 2")]
    [InlineData("id,name\n1,A\n2,A\n3,A\n4,A\n5,A\n6,A\n", "list.csv:2:3: 6 pupils are called 'A', in lines 2, 3, 4, 5 and 2 more; on sheets and in tables their ids tell them apart: 1, 2, 3, 4 and 2 more")]
    public void Pupils_of_one_name_are_told_once(string text, string told)
    {
        var (roster, notes) = Read(text);

        Assert.Equal([told], notes);
        Assert.Equal(text.Count(sign => sign == '\n') - 1, roster.Copies.Count);
    }

    [Theory]
    [InlineData("moodle.csv", "1001 Ann Alpha (G1)")]
    [InlineData("moodle-participants.csv", "arousseau Amélie Rousseau (Lab 1, Tutorial A); bagren Björn Ågren")]
    [InlineData("moodle-grades.csv", "arousseau@example.org Amélie Rousseau; bagren@example.org Björn Ågren")]
    [InlineData("moodle-german.csv", "4711001 Jörg Weiß; 4711002 Anna Müller")]
    [InlineData("moodle-french.csv", "22001 Élodie Lefèvre (TD 3); 22002 Noël Garçon (TD 3)")]
    [InlineData("moodle-spanish.csv", "31001 Íñigo Muñoz Peña (G2); 31002 Begoña de la Cruz")]
    [InlineData("canvas-points-rows.csv", "900000001 Alpha, Ann (ENG-1001); 900000002 Beta, Ben (ENG-1001)")]
    [InlineData("canvas-names.csv", "900000001 Ann Alpha (ENG-1001 and ENG-1001-LAB); 1002 Ben Beta (ENG-1001)")]
    [InlineData("blackboard.txt", "900001 Ann Alpha; 900002 Björn Ågren")]
    [InlineData("google-classroom.csv", "ann.alpha@school.example.org Ann Alpha; ben.beta-gamma@school.example.org Ben Beta-Gamma")]
    [InlineData("github-classroom.csv", "s1001 Ann Alpha; s1002 s1002")]
    [InlineData("github-grades.csv", "s1001 s1001; s1002 s1002")]
    [InlineData("brightspace.csv", "00246 Ann Alpha (SEC-01); 00247 Ben Beta (SEC-01)")]
    [InlineData("german-excel.csv", "1001 Ann Alpha")]
    [InlineData("excel-german.csv", "0012345 Jörg Müller (Ü1); 0012346 Änne Groß (Ü2)")]
    [InlineData("excel-french.csv", "22001 Élodie Lefèvre (TD 3); 22002 Noël Garçon (TD 3)")]
    [InlineData("excel-spanish.csv", "31001 Íñigo Muñoz Peña (A); 31002 Begoña de la Cruz (B)")]
    [InlineData("excel-spanish-two.csv", "00000001R Íñigo Muñoz Peña (1º A); 00000002W Begoña de la Cruz (1º A)")]
    [InlineData("name-and-vorname.csv", "1 Anna Müller; 2 Ben Koch")]
    [InlineData("slash-ids.csv", "2025/001 Anna; 2025/002 Ben")]
    public void A_list_has_its_pupils(string file, string pupils) =>
        Assert.Equal(pupils, string.Join("; ", Read(Text(file)).Roster.Copies.Select(copy => $"{copy.Id} {copy.Name}{(copy.Group.Length > 0 ? $" ({copy.Group})" : "")}")));

    [Theory]
    [InlineData("moodle.csv", "First name + Last name | ID number | Groups | Email address | 0")]
    [InlineData("moodle-participants.csv", "First name + Last name | Username | Groups | Email address, Roles, Last access to course, Status | 1")]
    [InlineData("moodle-grades.csv", "First name + Surname | Email address |  | ID number, Institution, Department, Quiz: Week 1 (Real), Quiz: Week 1 (Real) (2), Course total (Real), Last downloaded from this course | 0")]
    [InlineData("canvas-points-rows.csv", "Student | SIS User ID | Section | ID, SIS Login ID, Quiz 1 (101), Current Score | 3")]
    [InlineData("canvas-names.csv", "FirstName + LastName | SIS User ID + ID | Section | SIS Login ID, Integration ID, Quiz 1 (101), Current Score | 3")]
    [InlineData("google-classroom.csv", "First Name + Last Name | Email Address |  | Homework 1, Homework 2 | 3")]
    [InlineData("excel-spanish-two.csv", "Nombre + Primer apellido + Segundo apellido | DNI/NIF | Clase |  | 0")]
    [InlineData("name-and-vorname.csv", "vorname + name | id |  |  | 0")]
    public void It_is_known_what_came_from_which_column(string file, string columns)
    {
        var roster = Read(Text(file)).Roster;
        Assert.Equal(columns, $"{string.Join(" + ", roster.Name)} | {string.Join(" + ", roster.Id)} | {roster.Group} | {string.Join(", ", roster.Kept)} | {roster.PassedOver}");
    }

    [Fact]
    public void Lines_that_are_no_pupil_s_are_passed_over_and_told()
    {
        Assert.Equal(
            ["list.csv:2:1: a line without name and id ('Manual Posting'): passed over", "list.csv:3:1: 'Points Possible' is no pupil: passed over", "list.csv:6:1: 'Student, Test' is the system's test student: passed over"],
            Read(Text("canvas-points-rows.csv")).Notes);
        Assert.Equal(
            ["list.csv:2:1: 'Date' is no pupil: passed over", "list.csv:3:1: 'Points' is no pupil: passed over", "list.csv:6:1: 'Class average' is no pupil: passed over"],
            Read(Text("google-classroom.csv")).Notes);
        Assert.Equal(["list.csv:4:1: 'Vera Lehmann' is there as Non-editing teacher: passed over"], Read(Text("moodle-participants.csv")).Notes);
        Assert.Equal(["list.csv:4:1: 'Vera Dozent_PreviewUser' is the preview's pupil: passed over"], Read(Text("blackboard.txt")).Notes);
    }

    [Fact]
    public void A_pupil_who_is_only_called_so_is_one() =>
        Assert.Equal(["Test Student", "Maximum", "Punkte, Otto"], Read("name,id\nTest Student,1\nMaximum,2\n\"Punkte, Otto\",3\n").Roster.Copies.Select(copy => copy.Name));

    [Fact]
    public void An_id_from_another_column_than_most_is_told() => Assert.Equal(
        "list.csv:3:5: the id '1002' is from 'ID', and most are from 'SIS User ID'",
        Assert.Single(Read("Student,ID,SIS User ID\nAnn,1001,900\nBen,1002,\nCai,1003,902\n").Notes));

    [Theory]
    [InlineData("id;name\n#DIV/0!;Ann\n", "list.csv:2:1: the id '#DIV/0!' is what a spreadsheet program writes where a formula has failed")]
    [InlineData("id;name\n1;#NV\n", "list.csv:2:3: the name '#NV' is what a spreadsheet program writes where a formula has failed")]
    public void A_formula_that_has_failed_is_told(string text, string told) => Assert.Equal([told], Read(text).Notes);

    [Fact]
    public void What_stands_before_the_header_is_passed_over_and_told()
    {
        var (roster, notes) = Read("Klasse 7b;;\nStand: 1.9.2026;;\nName;Vorname;Matrikelnummer\nKoch;Ben;7\n");
        Assert.Equal(("7", "Ben Koch", 2), (roster.Copies[0].Id, roster.Copies[0].Name, roster.PassedOver));
        Assert.Equal(["list.csv:1:1: a line before the header: passed over", "list.csv:2:1: a line before the header: passed over"], notes);
    }

    [Theory]
    [InlineData("Schüler-Nr.")]
    [InlineData("Schülernummer")]
    [InlineData("Schueler-Nr")]
    [InlineData("Matrikel-Nr.")]
    public void A_pupil_s_number_is_the_id_and_not_a_number_in_the_list(string heading) => Assert.Equal("0712", Assert.Single(Read($"Nr.;{heading};Name\n1;0712;Ben Koch\n").Roster.Copies).Id);

    [Theory]
    [InlineData("name,first name,id\nBen Koch,Ben,1\n", "Ben Koch")]         // whole, although a first name stands beside it
    [InlineData("name,first name,id\nKoch,Ben,1\n", "Ben Koch")]
    [InlineData("name,vorname,nachname,id\nB. Koch,Ben,Koch,1\n", "B. Koch")]
    [InlineData("vorname,id\nBen,1\n", "Ben")]
    [InlineData("first name,last name,id\n,Koch,1\n", "Koch")]
    [InlineData("Nr.;Name;Vorname\n1;Koch;Ben\n", "Ben Koch")]
    [InlineData("Schüler-Nr.;Name;Vorname\n1;Koch;Ben\n", "Ben Koch")]
    [InlineData("姓,名,学号\n王,小明,1\n", "王小明")]
    [InlineData("nombre,id\nAna Cruz,1\n", "Ana Cruz")]
    [InlineData("nome,cognome,matricola\nAna,Rossi,1\n", "Ana Rossi")]
    public void A_name_is_put_together_from_what_there_is(string csv, string name) => Assert.Equal(name, Assert.Single(Read(csv).Roster.Copies).Name);

    [Theory]
    [InlineData("=\"0012\"", "0012")]
    [InlineData("\"=\"\"0012\"\"\"", "0012")]
    [InlineData(" 0012 ", "0012")]
    public void An_id_keeps_its_zeros_and_not_what_kept_them(string field, string id) => Assert.Equal(id, Assert.Single(Read($"name,id\nAnna,{field}\n").Roster.Copies).Id);

    [Fact]
    public void An_id_that_a_spreadsheet_shortened_is_told() => Assert.Equal(
        "list.csv:2:6: the id '1,23457E+11' looks as if a spreadsheet had shortened a long number; format its column as text and save again", Assert.Single(Read("name;id\nAnna;1,23457E+11\n").Notes));

    [Fact]
    public void Columns_left_out_at_a_line_s_end_are_no_harm_where_nothing_is_read_from_them() =>
        Assert.Equal("Anna", Assert.Single(Read("name,id,email,phone\nAnna,1\n").Roster.Copies).Name);

    [Fact]
    public void What_a_list_holds_reaches_no_terminal_as_it_is()
    {
        var (roster, notes) = Read($"na\u001Bme,id,gr\u0007ade\n,,\u001B[2J{new string('x', 5000)}\nAnna,1,\n");
        Assert.Equal("name, grade, 1", $"{roster.Name[0]}, {roster.Kept[0]}, {roster.PassedOver}");
        Assert.All(notes, text => Assert.DoesNotContain(text, char.IsControl));
        Assert.All(notes, note => Assert.InRange(note.Length, 1, 900));
    }

    [Fact]
    public void A_header_of_thousands_of_columns_is_refused_at_once()
    {
        var mistakes = new Mistakes();
        RosterReader.Read($"name,id{string.Concat(Enumerable.Repeat(",quiz", 60_000))}\nAnna,1\n", "list.csv", TypeCase.Shipped, new Notes(), mistakes);
        Assert.Equal("list.csv:1:1: the roster has 60002 columns; it may have 2000", Assert.Single(Assert.Throws<FileMistakesException>(mistakes.Refuse).Diagnostics).ToString());
    }

    [Theory]
    [InlineData("blackboard.txt", 1200)]
    [InlineData("excel-german.csv", 1252)]
    [InlineData("excel-french.csv", 1252)]
    [InlineData("excel-spanish.csv", 1252)]
    [InlineData("excel-spanish.csv", 65001)]
    public void A_list_reads_the_same_in_the_encoding_its_program_saves_it_in(string file, int codePage)
    {
        using var folder = new RunFolder();
        var encoding = codePage == 1252 ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(codePage);
        folder.Write("list.csv", [.. encoding.Preamble, .. encoding.GetBytes(Text(file))]);
        var plan = RunReader.Read(folder.Write("run.yaml", "topics: rnn\nseed: 1\nroster: list.csv\n"));
        Assert.Equal(Read(Text(file)).Roster.Copies.Select(copy => (copy.Id, copy.Name, copy.Group)), plan.Copies.Select(copy => (copy.Id, copy.Name, copy.Group)));
    }

    internal static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rosters", file));

    private static (Roster Roster, IReadOnlyList<string> Notes) Read(string csv)
    {
        var (notes, mistakes) = (new Notes(), new Mistakes());
        var roster = RosterReader.Read(csv, "list.csv", TypeCase.Shipped, notes, mistakes);
        mistakes.Refuse();
        return (roster, notes.Told);
    }
}
