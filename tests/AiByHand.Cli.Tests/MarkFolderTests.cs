using System.Text.Json.Nodes;

namespace AiByHand.Cli.Tests;

/// <summary>Folders as schools' programs hand them out: one for each pupil, with whatever she or he has handed in.</summary>
public sealed class MarkFolderTests
{
    private const string Code = "one-node.r1.book.7";

    [Fact]
    public void Each_pupil_s_folder_is_looked_into_and_gives_the_name()
    {
        using var work = new Workplace();
        var book = work.Bytes(Exported(work, "xlsx"));
        Put(work, "in/Ada Lovelace_123_assignsubmission_file/one-node-7.xlsx", book);
        Put(work, "in/Ben_124_assignsubmission_file/work/one-node-7.xlsx", book);
        Put(work, "in/Cy_125_assignsubmission_file_one-node-7.json", Json("4"));
        Put(work, "in/10b/dora/sheet.json", Json("5"));

        Mark(work);

        Assert.Equal(["Ada Lovelace", "Ben", "Cy", "dora"], Copies(work));
    }

    // handed/*, as a shell writes it out.
    [Fact]
    public void Pupils_folders_that_are_named_one_by_one_give_the_names_too()
    {
        using var work = new Workplace();
        Put(work, "in/Ada Lovelace_123_assignsubmission_file/sheet.json", Json("4"));
        Put(work, "in/Ben_124_assignsubmission_file/work/sheet.json", Json("5"));

        CommandRun.Good("mark", "--sheet", Code, work.PathOf("in/Ada Lovelace_123_assignsubmission_file"), $"{work.PathOf("in/Ben_124_assignsubmission_file")}{Path.DirectorySeparatorChar}", "--out", work.PathOf("marks"));

        Assert.Equal(["Ada Lovelace", "Ben"], Copies(work));
    }

    [Fact]
    public void What_holds_no_sheet_is_passed_over_and_told()
    {
        using var work = new Workplace();
        Put(work, "in/ada/one-node.json", Json("4"));
        Put(work, "in/ada/essay.pdf", "%PDF-1.4 nothing"u8.ToArray());
        Put(work, "in/ada/table.csv", "a,b\n1,2\n"u8.ToArray());
        Put(work, "in/ada/photo.jpg", [1]);
        Put(work, "in/ben/notes.ods", [1]);
        Put(work, "in/__MACOSX/ada/._one-node.json", [1]);
        Put(work, "in/ada/.hidden/one-node.json", Json("9"));
        Put(work, "in/keys/ada/one-node-key.json", Json("9"));

        var run = Mark(work);

        Assert.Equal(["ada"], Copies(work));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("passed over, being neither", StringComparison.Ordinal) && line.Contains("photo.jpg, ", StringComparison.Ordinal) && line.Contains("notes.ods", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.StartsWith($"passed over: {work.PathOf("in")}", StringComparison.Ordinal) && line.Contains("essay.pdf: this PDF is damaged", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.Contains("table.csv: the first line must name the columns", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_file_in_two_places_is_told()
    {
        using var work = new Workplace();
        Put(work, "in/ada/one-node.json", Json("4"));
        Put(work, "in/ben/one-node.json", Json("4"));

        var run = Mark(work);

        Assert.Equal(["ada", "ben"], Copies(work));
        Assert.Contains($"{work.PathOf("in/ada/one-node.json")} and {work.PathOf("in/ben/one-node.json")} are the same file, byte for byte", run.ErrorLines);
    }

    [Fact]
    public void What_is_named_itself_or_is_all_there_is_is_told_as_a_mistake()
    {
        using var work = new Workplace();
        Put(work, "in/table.csv", "a,b\n1,2\n"u8.ToArray());
        Put(work, "ada.json", Json("4"));

        Assert.Contains("the first line must name the columns", CommandRun.Refused("mark", "--sheet", Code, work.PathOf("in"), "--out", work.PathOf("marks")));
        Assert.Contains("the first line must name the columns", CommandRun.Refused("mark", "--sheet", Code, work.PathOf("ada.json"), work.PathOf("in/table.csv"), "--out", work.PathOf("marks")));
        Assert.False(Directory.Exists(work.PathOf("marks")));
    }

    [Fact]
    public void A_folder_full_of_other_things_gives_what_is_of_the_run_and_tells_the_rest_in_a_line_of_each_kind()
    {
        using var work = new Workplace();
        work.With("class.csv", "id,name\n1001,Ada\n1002,Ben\n");
        CommandRun.Good("run", work.With("quiz.yaml", "seed: 5\ntopics: one-node\nroster: class.csv\n"), "--out", work.PathOf("out/quiz"));
        CommandRun.Good("export", work.PathOf("out/quiz"), "--to", "xlsx", "--out", work.PathOf("out/quiz-xlsx"));
        CommandRun.Good("export", "one-node", "--seed", "8", "--count", "3", "--to", "xlsx", "--out", work.PathOf("out"));
        CommandRun.Good("print", "one-node", "--seed", "8", "--out", work.PathOf("out"));

        var run = CommandRun.Good("mark", work.PathOf("out/quiz"), work.PathOf("out"), "--out", work.PathOf("marks"));

        Assert.Equal(["1001", "1002"], Copies(work));
        Assert.Single(run.ErrorLines, line => line.Contains("this PDF has no fields", StringComparison.Ordinal));
        Assert.Single(run.ErrorLines, line => line.StartsWith($"passed over, being of sheets that nobody here has: {work.PathOf("out/one-node-10.xlsx")}, ", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_one_sheet_other_sheets_in_the_folder_are_passed_over_and_one_that_is_named_is_a_mistake()
    {
        using var work = new Workplace();
        Put(work, "in/ada.json", Json("4"));
        Put(work, "in/other.json", Bytes("""{ "sheet": "one-node.r1.book.8", "cells": { "Z[1,1]": "4" } }"""));

        Assert.Contains($"passed over, being not of {Code}: {work.PathOf("in/other.json")}", Mark(work).ErrorLines);
        Assert.Contains($"this is the sheet one-node.r1.book.8, not {Code}", CommandRun.Refused("mark", "--sheet", Code, work.PathOf("in/other.json"), "--out", work.PathOf("again")));
    }

    [Fact]
    public void A_sheet_in_the_submission_of_somebody_who_is_not_in_the_class_is_told_and_a_name_turned_round_is_not()
    {
        using var work = new Workplace();
        work.With("class.csv", "id,name\n1001,Ada Lovelace\n1002,Ben Ali\n");
        CommandRun.Good("run", work.With("quiz.yaml", "seed: 5\ntopics: one-node\nroster: class.csv\n"), "--out", work.PathOf("quiz"));
        Put(work, "in/Zed Unknown_1_assignsubmission_file/a.json", Bytes("""{ "copy": "1001", "sheet": "one-node", "cells": { "Z[1,1]": "4" } }"""));
        Put(work, "in/Ali, Ben_2_assignsubmission_file/b.json", Bytes("""{ "copy": "1002", "sheet": "one-node", "cells": { "Z[1,1]": "4" } }"""));

        var run = CommandRun.Good("mark", work.PathOf("quiz"), work.PathOf("in"), "--out", work.PathOf("marks"));

        Assert.Equal($"{work.PathOf("in/Zed Unknown_1_assignsubmission_file/a.json")}: in the folder of Zed Unknown there is a sheet of Ada Lovelace", Assert.Single(run.ErrorLines, line => line.Contains("in the folder of", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_a_run_the_folder_tells_whose_a_shared_sheet_is_and_another_s_sheet_is_told()
    {
        using var work = new Workplace();
        work.With("class.csv", "id,name\n1001,Ada\n1002,Ben\n1003,Cy\n");
        CommandRun.Good("run", work.With("quiz.yaml", "seed: 5\ntopics: one-node\nroster: class.csv\nvariants: 1\n"), "--out", work.PathOf("quiz"));
        var cells = """ "cells": { "Z[1,1]": "4" } }""";
        Put(work, "in/Ada_1_assignsubmission_file/one-node.json", Bytes($$"""{ "sheet": "one-node",{{cells}}"""));
        Put(work, "in/1002/one-node.json", Bytes($$"""{ "sheet": "one-node",{{cells}}"""));
        Put(work, "in/Cy/mine.json", Bytes($$"""{ "copy": "1001", "sheet": "one-node",{{cells}}"""));

        var run = CommandRun.Good("mark", work.PathOf("quiz"), work.PathOf("in"), "--out", work.PathOf("marks"));

        Assert.Equal(["1001", "1002"], Copies(work));
        Assert.Contains($"{work.PathOf("in/Cy/mine.json")}: in the folder of Cy there is a sheet of Ada", run.ErrorLines);
    }

    private static CommandRun Mark(Workplace work) => CommandRun.Good("mark", "--sheet", Code, work.PathOf("in"), "--out", work.PathOf("marks"));

    private static string[] Copies(Workplace work) => [.. File.ReadAllLines(work.PathOf("marks/verdicts.jsonl")).Select(line => (string)JsonNode.Parse(line)!["copy"]!)];

    private static string Exported(Workplace work, string format)
    {
        CommandRun.Good("export", Code, "--to", format, "--view", "worksheet", "--out", work.Folder);
        return $"one-node-7.{format}";
    }

    private static byte[] Json(string value) => Bytes($$"""{ "sheet": "{{Code}}", "cells": { "Z[1,1]": "{{value}}" } }""");

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static void Put(Workplace work, string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(work.PathOf(path))!);
        File.WriteAllBytes(work.PathOf(path), bytes);
    }
}
