using System.Text.Json.Nodes;
using AiByHand.Runs.Editing;
using AiByHand.Yaml;
using CsCheck;

namespace AiByHand.Runs.Tests.Editing;

/// <summary>A run file through a form and back.</summary>
public class RunFileFormTests
{
    private const string Midterm = """
        # yaml-language-server: $schema=run.schema.json
        # An exam.
        title: Midterm   # of the first half
        pool: exam

        # For the copier.
        sides: two
        topics:
          - { topic: rnn, points: 12 }   # the long one
          - self-attention

        """;

    [Fact]
    public void A_form_that_changes_nothing_changes_no_sign() => Assert.Equal(Midterm, Changed(Midterm, static _ => { }));

    [Theory]
    [InlineData("midterm")]
    [InlineData("class-set")]
    [InlineData("volume-1")]
    public void Nor_does_it_in_the_shipped_runs(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", $"{name}.yaml")).ReplaceLineEndings("\n");
        Assert.Equal(text, Changed(text, static _ => { }));
    }

    [Fact]
    public void A_value_that_is_changed_changes_its_own_lines() =>
        Assert.Equal(Midterm.Replace("sides: two", "sides: one", StringComparison.Ordinal), Changed(Midterm, form => form["sides"] = "one"));

    [Fact]
    public void What_stands_above_a_key_that_goes_stays() =>
        Assert.Equal(Midterm.Replace("sides: two\n", "", StringComparison.Ordinal), Changed(Midterm, form => form.Remove("sides")));

    [Fact]
    public void A_new_key_comes_where_a_teacher_looks_for_it()
    {
        var changed = Changed(Midterm, form =>
        {
            form["cover"] = true;
            form["date"] = "2026-12-04";
        });
        Assert.Equal(
            Midterm.Replace("pool: exam", "date: 2026-12-04\npool: exam", StringComparison.Ordinal).Replace("sides: two", "sides: two\ncover: true", StringComparison.Ordinal),
            changed);
    }

    [Fact]
    public void A_new_file_is_written_as_a_teacher_would()
    {
        var form = Json("""
            { "topics": ["rnn", { "topic": "matrix-multiplication", "level": "easy", "set": { "rows": 3 }, "points": { "each-blank": 0.5 } }], "roster": "class.csv", "title": "Quiz #3", "seed": 7,
              "instructions": "Calculators stay in the bag.\nWrite into the boxes.", "course": "", "cover": null }
            """);
        Assert.Equal("""
            title: "Quiz #3"
            instructions: |
              Calculators stay in the bag.
              Write into the boxes.
            seed: 7
            roster: class.csv
            topics:
              - rnn
              - { topic: matrix-multiplication, level: easy, set: { rows: 3 }, points: { each-blank: 0.5 } }

            """, RunFileForm.Write("", form, "quiz.yaml"));
        Assert.Equal("topics: [rnn, gan]\n", RunFileForm.Write("", Json("""{ "topics": ["rnn", "gan"] }"""), "quiz.yaml"));
    }

    [Fact]
    public void A_file_in_brackets_is_written_anew() =>
        Assert.Equal("seed: 7\nvariants: A..D\ntopics: [rnn]\n", Changed("{ seed: 7, topics: [rnn] }", form => form["variants"] = "A..D"));

    [Fact]
    public void Mistakes_of_YAML_are_told_at_their_line()
    {
        var wrong = Assert.Throws<FileMistakesException>(() => RunFileForm.Read("title: x\ntopics: [rnn\n", "quiz.yaml"));
        Assert.StartsWith("quiz.yaml:", wrong.Diagnostics[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => Gen.String.Sample(text =>
    {
        // YAML can't hold halves of signs, and the first line of a text may be no mark of an order of bytes.
        if (text.Any(sign => char.IsSurrogate(sign) || sign is '\uFFFE' or '\uFFFF')) return;
        foreach (var form in new[] { new JsonObject { ["title"] = text }, new JsonObject { ["topics"] = new JsonArray(new JsonObject { ["topic"] = text }) } })
        {
            var file = RunFileForm.Write("", form, "quiz.yaml");
            var back = RunFileForm.Read(file, "quiz.yaml");
            if (text.Length == 0) Assert.Empty(back);
            else Assert.True(Text(form) == Text(back), $"{file}\n{Text(form)}\n{Text(back)}");
        }

        // A block ends with its last line.
        static string Text(JsonObject form) => (form["title"] ?? form["topics"]![0]!["topic"])!.ToString().TrimEnd('\n');
    });

    private static string Changed(string text, Action<JsonObject> change)
    {
        var form = RunFileForm.Read(text, "midterm.yaml");
        change(form);
        return RunFileForm.Write(text, form, "midterm.yaml");
    }

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;
}
