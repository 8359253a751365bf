using AiByHand.TestFonts;

namespace AiByHand.Cli.Tests;

/// <summary><c>roster</c>.</summary>
public sealed class RosterTests
{
    [Fact]
    public void What_a_run_would_read_is_shown()
    {
        using var place = new Workplace();
        var file = place.With("class.csv", "Nachname;Vorname;Matrikelnummer;Gruppe;Mail\nKoch;Ben;1;Ü1;b@example.org\n王;小明;2;Ü1;w@example.org\nPunkte;;;;\n" + string.Concat(Enumerable.Range(3, 5).Select(i => $"Berg;Anna;{i};Ü2;\n")));
        var run = CommandRun.Good("roster", file);
        Assert.Equal(
            ["pupils       7", "name from    'Vorname' and 'Nachname'", "id from      'Matrikelnummer'", "group from   'Gruppe'", "kept besides 'Mail'", "passed over  1 line"],
            run.OutLines.Take(6));
        Assert.Contains(run.OutLines, line => line.Contains("Ben Koch", StringComparison.Ordinal));
        Assert.Contains(run.OutLines, line => line.Contains("(a line to write it on)", StringComparison.Ordinal));
        Assert.Equal("and 2 more", run.OutLines[^1]);
        Assert.Equal(3, run.ErrorLines.Length);
        Assert.StartsWith($"{file}:3:3: the name '王小明' has the sign '王' (U+738B)", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal($"{file}:4:1: 'Punkte' is no pupil: passed over", run.ErrorLines[1]);
        Assert.Equal($"{file}:5:6: 5 pupils are called 'Anna Berg', in lines 5, 6, 7, 8 and 1 more; on sheets and in tables their ids tell them apart: 3, 4, 5, 6 and 1 more", run.ErrorLines[2]);
    }

    [Fact]
    public void With_a_font_that_has_them_names_are_shown_as_they_will_be_printed()
    {
        using var place = new Workplace();
        var run = CommandRun.Good("roster", place.With("class.csv", "id,name\n1,王小明\n"), "--font", SmallFont.Path);
        Assert.Contains(run.OutLines, line => line.Contains("王小明", StringComparison.Ordinal));
        Assert.Empty(run.ErrorLines);
    }

    [Fact]
    public void A_list_that_can_t_be_read_is_refused_in_a_line()
    {
        using var place = new Workplace();
        var file = place.With("class.csv", "name,group\nAnna,red\n");
        Assert.Equal($"{file}:1:1: the roster has no column 'id', nor one that stands for it, such as Student ID, Username or Email address; its header has name, group", CommandRun.Refused("roster", file));
        Assert.Equal("can't read none.csv: there is no such file", CommandRun.Refused("roster", "none.csv"));
        Assert.Equal($"can't print with {file}: it is no TrueType font", CommandRun.Refused("roster", file, "--font", file));
    }
}
