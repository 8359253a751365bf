using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_shipped_templates_are_good() =>
        Assert.Equal([$"{TemplateCatalog.Topics.Count} topics are good"], CommandRun.Good("check").OutLines);

    [Fact]
    public void A_good_file_is_said_to_be_good() =>
        Assert.Equal("1 topic is good", CommandRun.Good("check", _place.With("my-node.yaml", OwnTopics.Node)).OutLines[^1]);

    [Fact]
    public void A_good_file_s_numbers_are_told_level_by_level()
    {
        var file = _place.With("values.yaml", OwnTopics.Values);

        Assert.Equal(
            [.. new[] { "easy", "book", "hard" }.Select(level => $"{file}, level {level}: 12 sheets; effort 34; largest number -1 in X (seed 0), widest as written -.125 in eighths (seed 0)"), "1 topic is good"],
            CommandRun.Good("check", file).OutLines);
    }

    [Fact]
    public void A_page_too_small_for_its_grids_is_told_at_the_grid()
    {
        var file = _place.With("wide.yaml", OwnTopics.Wide);

        Assert.StartsWith($"{file}:11:9: at easy, book, hard: 36 of 36 sheets can't be printed (the first is easy, seed 0): the page is too wide by ", CommandRun.Refused("check", file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: My Node 漢", "3:8", "\"My Node 漢\" can't be printed. No font has the sign '漢' (U+6F22).")]
    [InlineData("title: My Node\nsource: after 漢", "4:9", "\"after 漢\" can't be printed. No font has the sign '漢' (U+6F22).")]
    [InlineData("title: My Node\nconventions: [ \"Z_1 is good\", \"and Z_{2 isn't\" ]", "4:31", "The brace opened at place 7 of \"and Z_{2\" is never closed.")]
    [InlineData("title: My Node\nrules:\n  - \"Z: good\"\n  - \"Z: __not closed\"", "6:5", "An underline in \"Z: __not\" is never closed; it ends with __ as it begins.")]
    public void What_can_t_be_printed_of_a_topic_s_own_words_is_told_at_its_line(string words, string place, string why)
    {
        var text = OwnTopics.Node.Replace("title: My Node", words, StringComparison.Ordinal);
        var file = _place.With("my-node.yaml", text);

        Assert.Equal($"{file}:{place}: at easy, book, hard: 36 of 36 sheets can't be printed (the first is easy, seed 0): {why}", CommandRun.Refused("check", file).TrimEnd());
    }

    [Theory]
    [InlineData("title: My Node", "title: My 漢 Node", "3:8")]
    [InlineData("heads: x", "heads: 漢", "16:8", "--view", "steps")]
    [InlineData("left: W", "left: 漢 of w", "17:8", "--view", "slides")]
    [InlineData("left: W", "called: 漢", "17:8", "--view", "slides")]
    [InlineData("sign: ReLU", "sign: 漢", "14:15")]
    [InlineData("sign: ReLU", "text: 漢", "14:15")]
    public void What_can_t_be_printed_is_told_at_its_line_by_whatever_command_meets_it(string words, string others, string place, params string[] views)
    {
        var file = _place.With("my-node.yaml", OwnTopics.Node.Replace(words, others, StringComparison.Ordinal));
        var run = _place.With("quiz.yaml", "topics: [./my-node.yaml]\nvariants: 2\nseed: 7\n");
        var (all, ofRun) = ($"{file}:{place}: my-node", $"{file}:{place}: 1, my-node: my-node: ");

        Assert.StartsWith($"{file}:{place}: at easy, book, hard", CommandRun.Refused("check", file), StringComparison.Ordinal);
        Assert.StartsWith(all, CommandRun.Refused(["print", file, "--seed", "1", "--out", _place.PathOf("out"), .. views]), StringComparison.Ordinal);
        Assert.StartsWith(ofRun, CommandRun.Refused("check", run), StringComparison.Ordinal);
        Assert.StartsWith(ofRun, CommandRun.Refused("run", run, "--out", _place.PathOf("out")), StringComparison.Ordinal);
    }

    // What it is made of stands on no sheet, but on the pages of its working.
    [Fact]
    public void A_formula_that_can_t_be_printed_is_told_at_its_step()
    {
        var file = _place.With("my-node.yaml", OwnTopics.Node.Replace("Z: affine(W, X)", "Z: { value: \"affine(W, X)\", reads: \"Z ∈ 漢\" }", StringComparison.Ordinal));
        var run = _place.With("quiz.yaml", "topics: [./my-node.yaml]\nseed: 7\nsteps: true\n");
        const string Why = "\"Z ∈ 漢\" can't be printed. No font has the sign '∈' (U+2208).";

        Assert.Equal($"{file}:9:3: at easy, book, hard: 36 of 36 sheets can't be printed (the first is easy, seed 0): {Why}", CommandRun.Refused("check", file).TrimEnd());
        Assert.StartsWith($"{file}:9:3: my-node", CommandRun.Refused("print", file, "--seed", "1", "--view", "steps", "--out", _place.PathOf("out")), StringComparison.Ordinal);
        Assert.StartsWith($"{file}:9:3: 1, my-node: my-node: {Why}", CommandRun.Refused("check", run), StringComparison.Ordinal);
        Assert.StartsWith($"{file}:9:3: 1, my-node: my-node: {Why}", CommandRun.Refused("run", run, "--out", _place.PathOf("out")), StringComparison.Ordinal);
    }

    [Fact]
    public void Grids_of_one_line_that_are_too_narrow_are_told_as_one()
    {
        var file = _place.With("narrow.yaml", """
            topic: narrow
            number: 9
            title: Narrow
            each: { t: 1..3 }
            given:
              X<t>: { shape: 1x1, draw: 1..9 }
            solve:
              Y<t>: X<t> + 10000000
            page:
              areas: [ [ X<t>, Y<t> ] ]
              items:
                Y<t>: { right: y }
            """);

        var told = Assert.Single(CommandRun.Of("check", file).ErrorLines);

        Assert.StartsWith($"{file}:12:11: at easy, book, hard: '1000000", told, StringComparison.Ordinal);
        Assert.Contains("on 36 of 36 sheets", told, StringComparison.Ordinal);
    }

    // Numbers that find no room are the file's in which they stand, and a shipped topic's file is nobody's.
    [Fact]
    public void No_place_in_a_shipped_topic_is_told()
    {
        var given = _place.With("given.yaml", "W: [[0.0000000000123456789, 1, 2]]");

        Assert.DoesNotContain("templates/", CommandRun.Refused("print", "one-node", "--given", given, "--seed", "1", "--out", _place.PathOf("out")), StringComparison.Ordinal);
    }

    // The first condition fails on most draws, and a later one on those few that are left.
    [Fact]
    public void The_condition_that_can_t_be_met_is_to_blame_and_not_one_that_often_isn_t()
    {
        var file = _place.With("my-node.yaml", OwnTopics.Node.Replace("page:", "keep:\n  - row(X, 1) == 1\n  - column(W, 3) > 9\n  - row(X, 2) == 1\npage:", StringComparison.Ordinal));

        var told = CommandRun.Refused("check", file).TrimEnd();

        Assert.StartsWith($"{file}:13:5: at easy, book, hard: 9 of 9 sheets can't be drawn (the first is easy, seed 0): ", told, StringComparison.Ordinal);
        Assert.EndsWith("none keeps all conditions; by itself this one can't be met: column(W, 3) > 9", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W: { left: W }", "W: { left: W, columns: 1..2 }", "7:3: 'W' is given, and what is asked rests on a cell of it that stands nowhere on the page, [1,3]: the sheet can't be solved")]
    [InlineData("[ ~, X, ~,            ~ ]", "[ { code: [ \"x = {X[1,1]}\" ] }, ~, ~, ~ ]", "6:3: 'X' is given, and what is asked rests on a cell of it that stands nowhere on the page, [2,1]: the sheet can't be solved")]
    public void A_sheet_that_doesn_t_show_what_is_needed_is_told(string piece, string replacement, string expected)
    {
        var text = OwnTopics.Node.Replace(piece, replacement, StringComparison.Ordinal).Replace("    X: { heads: x, ones: true }\n", replacement.Contains("code", StringComparison.Ordinal) ? "" : "    X: { heads: x }\n", StringComparison.Ordinal);
        var file = _place.With("my-node.yaml", text);

        Assert.Equal($"{file}:{expected}", CommandRun.Refused("check", file).TrimEnd());
    }

    [Theory]
    [InlineData("Z: affine(W, X)\n  A: { value: relu(Z), role: output, ink: blue }", "Z: { value: \"affine(W, X)\", relu: A, role: output, ink: blue }", "[ W, {sign: none} ]", "9:37: 'A'")]
    [InlineData("Z: affine(W, X)\n  A: { value: relu(Z), role: output, ink: blue }", "Z: { value: \"affine(W, X)\", relu: A, role: output, ink: blue }\n  Y: A + 1", "[ W, {sign: none} ]", "9:37: 'A'")]
    [InlineData("", "", "[ W, Z ]", "10:3: 'A'")]
    public void A_result_that_nobody_is_asked_for_is_told(string steps, string others, string row, string expected)
    {
        var text = OwnTopics.Node.Replace("[ ~, X, ~,            ~ ]", "[ ~, X ]", StringComparison.Ordinal).Replace("[ W, Z, {sign: ReLU}, A ]", row, StringComparison.Ordinal);
        var file = _place.With("my-node.yaml", steps.Length > 0 ? text.Replace(steps, others, StringComparison.Ordinal) : text);

        Assert.Equal($"{file}:{expected} is worked out, and neither it nor what follows from it stands on the page: nobody is asked for it", CommandRun.Refused("check", file).TrimEnd());
    }

    // What only leads to a result that is asked, or to numbers worth drawing, may stay away.
    [Theory]
    [InlineData("[ W, A ]", "")]
    [InlineData("[ W, Z ]", "keep: [ all(A > 0) ]\n")]
    public void A_result_that_serves_another_is_good(string row, string keep) =>
        CommandRun.Good("check", _place.With("my-node.yaml", OwnTopics.Node.Replace("[ ~, X, ~,            ~ ]", "[ ~, X ]", StringComparison.Ordinal).Replace("[ W, Z, {sign: ReLU}, A ]", row, StringComparison.Ordinal).Replace("page:", $"{keep}page:", StringComparison.Ordinal)));

    // What nobody needs may stay away, and what a code prints is there.
    [Theory]
    [InlineData("[ ~, X, ~,            ~ ]", "[ { code: [ \"x = {X[1,1]}, {X[2,1]}\" ] }, ~, ~, ~ ]")]
    [InlineData("Z: affine(W, X)", "Z: sum(column(W, 1))")]
    public void A_sheet_that_shows_all_that_is_needed_is_good(string piece, string replacement)
    {
        var text = OwnTopics.Node.Replace(piece, replacement, StringComparison.Ordinal).Replace("W: { left: W }", replacement.Contains("sum", StringComparison.Ordinal) ? "W: { columns: 1 }" : "W: { left: W }", StringComparison.Ordinal);
        CommandRun.Good("check", _place.With("my-node.yaml", replacement.Contains("code", StringComparison.Ordinal) ? text.Replace("    X: { heads: x, ones: true }\n", "", StringComparison.Ordinal) : text));
    }

    [Fact]
    public void A_run_file_is_checked_with_all_that_it_names()
    {
        _place.With("my-node.yaml", OwnTopics.Node);
        var run = _place.With("quiz.yaml", "topics: [rnn, ./my-node.yaml]\nvariants: 3\nseed: 7\n");

        var lines = CommandRun.Good("check", run).OutLines;

        Assert.StartsWith($"{run}: copies 3, of them composed 3; topics 2: rnn ", lines[0], StringComparison.Ordinal);
        Assert.Equal("1 run file is good", lines[^1]);
        Assert.Equal(["my-node.yaml", "quiz.yaml"], _place.Files);
    }

    [Theory]
    [InlineData("topics: rnn\ncopies: 3\n", ":2:1: ")]
    [InlineData("topics: ./none.yaml\n", ":1:9: ")]
    public void A_run_file_s_mistakes_are_told(string text, string expected) => Assert.Contains(expected, CommandRun.Refused("check", _place.With("quiz.yaml", text)), StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_has_a_line_with_its_place()
    {
        var (good, broken) = (_place.With("my-node.yaml", OwnTopics.Node), _place.With("broken.yaml", OwnTopics.Broken));

        var run = CommandRun.Of("check", good, broken);

        Assert.Equal(2, run.Exit);
        Assert.All(run.OutLines, line => Assert.StartsWith($"{good}, level ", line, StringComparison.Ordinal));
        Assert.All(run.ErrorLines, line => Assert.StartsWith($"{broken}:", line, StringComparison.Ordinal));
        Assert.StartsWith($"{broken}:8:6: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("'relu'", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{broken}:9:10: ", run.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_template_isn_t_printed_and_its_mistakes_are_told()
    {
        var broken = _place.With("broken.yaml", OwnTopics.Broken);

        var run = CommandRun.Of("print", broken, "--seed", "1", "--out", _place.PathOf("out"));

        Assert.Equal(2, run.Exit);
        Assert.Equal(CommandRun.Of("check", broken).Error, run.Error);
        Assert.False(Directory.Exists(_place.PathOf("out")));
    }

    [Fact]
    public void A_folder_or_a_missing_file_is_told()
    {
        Assert.Equal($"can't read {_place.Folder}: it is a folder", CommandRun.Refused("check", _place.Folder));
        Assert.Equal($"can't read {_place.PathOf("none.yaml")}: there is no such file", CommandRun.Refused("check", _place.PathOf("none.yaml")));
    }
}
