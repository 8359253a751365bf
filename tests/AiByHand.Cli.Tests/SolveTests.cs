using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AiByHand.Cli.Tests;

public sealed class SolveTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_line_is_as_the_schema_of_sheets_says()
    {
        var schema = JsonSchema.FromText(CommandRun.Good("schema", "sheet").Out);
        Assert.All(CommandRun.Good("solve", "all", "--seed", "7", "--json", "--steps").OutLines, line => Assert.True(schema.Evaluate(JsonNode.Parse(line)).IsValid, line));
    }

    [Fact]
    public void A_sheet_is_one_line_of_json_with_these_fields()
    {
        var line = Assert.Single(CommandRun.Good("solve", "rnn", "--seed", "18446744073709551615", "--level", "easy", "--json").OutLines);

        using var sheet = JsonDocument.Parse(line);
        var root = sheet.RootElement;
        Assert.Equal(["topic", "number", "title", "revision", "seed", "level", "code", "effort", "tensors"], Names(root));
        Assert.Equal("rnn", root.GetProperty("topic").GetString());
        Assert.Equal("2", root.GetProperty("number").GetString());
        Assert.Equal("Recurrent Neural Network (RNN)", root.GetProperty("title").GetString());
        Assert.Equal(ulong.MaxValue, root.GetProperty("seed").GetUInt64());
        Assert.Equal("easy", root.GetProperty("level").GetString());
        Assert.Equal($"rnn.r{root.GetProperty("revision").GetInt32()}.easy.18446744073709551615", root.GetProperty("code").GetString());
        foreach (var tensor in root.GetProperty("tensors").EnumerateArray()) Assert.Equal(["name", "role", "given", "step", "formula", "values"], Names(tensor));
    }

    [Fact]
    public void Givens_have_neither_step_nor_formula_and_steps_have_both()
    {
        using var sheet = JsonDocument.Parse(CommandRun.Good("solve", "rnn", "--seed", "7", "--json").Out);
        var tensors = sheet.RootElement.GetProperty("tensors").EnumerateArray().ToDictionary(tensor => tensor.GetProperty("name").GetString()!);

        Assert.Equal("""{"name":"X","role":"input","given":true,"step":null,"formula":null,"values":""", tensors["X"].GetRawText()[..^tensors["X"].GetProperty("values").GetRawText().Length][..^1]);
        Assert.False(tensors["H1"].GetProperty("given").GetBoolean());
        Assert.Equal("hidden", tensors["H1"].GetProperty("role").GetString());
        Assert.Equal(3, tensors["H1"].GetProperty("step").GetInt32());
        Assert.Equal("H1 = ReLU(Z1)", tensors["H1"].GetProperty("formula").GetString());
    }

    [Fact]
    public void With_steps_each_cell_of_a_step_has_its_line()
    {
        using var sheet = JsonDocument.Parse(CommandRun.Good("solve", "rnn", "--seed", "7", "--json", "--steps").Out);
        var tensors = sheet.RootElement.GetProperty("tensors").EnumerateArray().ToDictionary(tensor => tensor.GetProperty("name").GetString()!);

        Assert.Equal(["name", "role", "given", "step", "formula", "values"], Names(tensors["X"]));
        Assert.Equal(["name", "role", "given", "step", "formula", "values", "working"], Names(tensors["Z3"]));
        Assert.Equal([["Z3[1,1] = 2·6 + 1·6 = 18"], ["Z3[2,1] = 2·6 + (−1)·6 + 1·4 = 10"]], JsonSerializer.Deserialize<string[][]>(tensors["Z3"].GetProperty("working"))!);
    }

    [Fact]
    public void Steps_are_shown_line_by_line()
    {
        var lines = CommandRun.Good("solve", "rnn", "--seed", "7", "--steps").OutLines;

        var step = lines.ToList().IndexOf("6. Z2 = B · x2 + A · H1");
        Assert.Equal("   Z2[1,1] = 2·2 + 1·2 = 6   Z2[2,1] = 2·2 + (−1)·2 + 1·2 = 4", lines[step + 1].TrimEnd());
        Assert.Contains(lines, line => line.StartsWith("Effort ", StringComparison.Ordinal));
    }

    [Fact]
    public void Values_are_exact_decimals_else_fractions_and_words_are_strings()
    {
        var own = _place.With("values.yaml", OwnTopics.Values);

        using var sheet = JsonDocument.Parse(CommandRun.Good("solve", own, "--seed", "1", "--json").Out);

        Assert.Equal(
            ["""pet [["cat"]]""", "X [[-1,1]]", """thirds [["-1/3","1/3"]]""", "eighths [[-0.125,0.125]]", "none [[0,0]]"],
            sheet.RootElement.GetProperty("tensors").EnumerateArray().Select(tensor => $"{tensor.GetProperty("name").GetString()} {tensor.GetProperty("values").GetRawText()}"));
    }

    // Four divisions, by 3 and by 8, two of them of -1; the products with 0 are free.
    [Fact]
    public void The_effort_stands_with_its_counts()
    {
        var own = _place.With("values.yaml", OwnTopics.Values);

        using var sheet = JsonDocument.Parse(CommandRun.Good("solve", own, "--seed", "1", "--json").Out);

        Assert.Equal(
            """{"points":34,"products":0,"easyProducts":0,"additions":0,"carries":0,"negatives":2,"divisions":4,"lookups":0,"copies":0,"largestNumber":8}""",
            sheet.RootElement.GetProperty("effort").GetRawText());
        Assert.Contains("Effort 34: 2 negatives, 4 divisions; largest number 8", CommandRun.Good("solve", own, "--seed", "1").OutLines);
    }

    [Fact]
    public void A_run_is_a_line_for_each_sheet_topic_by_topic()
    {
        var run = CommandRun.Good("solve", "rnn", "one-node", "--seed", "8", "--count", "2", "--json");

        Assert.Equal(
            ["rnn.r1.book.8", "rnn.r1.book.9", "one-node.r1.book.8", "one-node.r1.book.9"],
            run.OutLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("code").GetString()));
    }

    [Fact]
    public void A_culture_changes_no_letter()
    {
        var plain = CommandRun.Good("solve", "all", "--seed", "7", "--json").Out + CommandRun.Good("solve", "all", "--seed", "7").Out;
        using var strange = new StrangeCulture();
        Assert.Equal(plain, CommandRun.Good("solve", "all", "--seed", "7", "--json").Out + CommandRun.Good("solve", "all", "--seed", "7").Out);
    }

    [Fact]
    public void Without_json_the_sheet_stands_in_tables_with_its_formulas()
    {
        var text = CommandRun.Good("solve", _place.With("values.yaml", OwnTopics.Values), "--seed", "1").Out;

        Assert.Contains("Values  (values.r3.book.1)", text, StringComparison.Ordinal);
        Assert.Contains("│ -1/3 │ 1/3 │", text, StringComparison.Ordinal);
        Assert.Contains("2. eighths = X / 8", text, StringComparison.Ordinal);
        Assert.Contains("│ cat │", text, StringComparison.Ordinal);
        Assert.DoesNotContain("luck", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picked_seed_is_said_beside_the_results()
    {
        var run = CommandRun.Good("solve", "rnn", "--json");

        using var sheet = JsonDocument.Parse(run.Out);
        Assert.Contains($"--seed {sheet.RootElement.GetProperty("seed").GetUInt64()} ", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
