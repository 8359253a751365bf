using AiByHand.Problems;
using AiByHand.Tests.Templates;
using AiByHand.Yaml;

namespace AiByHand.Tests.Problems;

public sealed class GivenReaderTests
{
    private const string Good = "{\"topic\": \"small\", \"given\": {\"X\": [[0.95, \"5/3\", 2], [1, -0.5, \"3/3\"]], \"W\": [[1, 0, 0], [0, 1, 0]], \"M\": [[1], [2]]}, \"answers\": {\"Z\": 3}, \"notes\": [\"…\"]}";

    [Fact]
    public void Numbers_are_exact_and_what_stands_beside_the_givens_is_ignored()
    {
        var problem = GivenReader.Read(SmallTopic.Read(), Good, "x.json");
        Assert.Null(problem.Seed);
        Assert.Equal(["X", "W", "M"], problem.Givens.Keys);
        Assert.Equal(".95 5/3 2 / 1 -.5 1", problem.Givens["X"].ToString());
    }

    [Theory]
    [InlineData("X: [[1, 2, 3], [4, 5, 6]]\nW: [[1, 0, 0], [0, 1, 0]]\nM: [[1], [2]]\n")]
    [InlineData("topic: small\ngiven:\n  M: [[1], [2]]\n  W:\n    - [1, 0, 0]\n    - [0, 1, 0]\n  X: [[1, 2, 3], [4, 5, 6]]\n")]
    [InlineData("{\n\t\"given\": {\n\t\t\"X\": [[1, 2, 3],\n\t\t\t[4, 5, 6]],\n\t\t\"W\": [[1, 0, 0], [0, 1, 0]],\n\t\t\"M\": [[1], [2]]\n\t}\n}\n")]
    public void Yaml_and_json_serve_with_or_without_given_around_in_any_order(string text)
    {
        var problem = GivenReader.Read(SmallTopic.Read(), text, "x");
        Assert.Equal(["X", "W", "M"], problem.Givens.Keys);
        Assert.Equal("1 2 3 / 4 5 6", problem.Givens["X"].ToString());
    }

    [Theory]
    [InlineData("\"small\"", "\"rnn\"", "1:11: these givens are for 'rnn', the topic is 'small'")]
    [InlineData("\"W\"", "\"weights\"", "1:29: the given 'W' is missing: expected 2 rows of 3 cells", "1:73: small has no given 'weights'; its givens are X, W, M")]
    [InlineData("\"W\": [", "\"sign\": [[1, 1, 1]], \"W\": [", "1:73: small has no given 'sign'; its givens are X, W, M")]
    [InlineData("[[1], [2]]", "[[1, 2]]", "1:107: 'M' is 2x1 (rows x columns): expected 2 rows, found 1", "1:108: 'M' is 2x1 (rows x columns): expected 1 cell in each row, found 2")]
    [InlineData("[[1], [2]]", "[1, 2]", "1:107: 'M' must be a list of 2 rows of 1 cell, found a list of single cells")]
    [InlineData("[[1], [2]]", "3", "1:107: 'M' must be a list of 2 rows of 1 cell, found '3'")]
    [InlineData("[[1], [2]]", "[[1], [2, 3]]", "1:113: 'M' is 2x1 (rows x columns): expected 1 cell in each row, found 2")]
    [InlineData("[[1], [2]]", "[[1], [null]]", "1:114: expected a number or a word, found nothing")]
    [InlineData("0.95", "\"cat\"", "1:37: expected a number, found the word 'cat'")]
    [InlineData("0.95", "9223372036854775808", "1:37: the number '9223372036854775808' is too large to be exact: above and below the bar there is room for 64 bits")]
    [InlineData("0.95", "\"1/0\"", "1:37: '1/0' divides by zero")]
    [InlineData("\"given\": {", "\"given\": [", "1:117: in { } and [ ] a comma is missing before this, the bracket isn't closed, or a text needs quotes")]
    public void A_wrong_given_is_told_with_its_place_and_what_was_expected(string piece, string replacement, params string[] expected)
    {
        var at = Good.IndexOf(piece, StringComparison.Ordinal);
        var text = Good[..at] + replacement + Good[(at + piece.Length)..];
        var wrong = Assert.Throws<FileMistakesException>(() => GivenReader.Read(SmallTopic.Read(), text, "x.json"));
        Assert.Equal(expected.Select(mistake => $"x.json:{mistake}"), wrong.Diagnostics.Select(mistake => mistake.ToString()));
    }

    [Theory]
    [InlineData("given: 5", "1:8: 'given' must be a map of names to rows, found '5'")]
    [InlineData("", "1:1: the file is empty; expected a map")]
    [InlineData("[[1]]", "1:1: expected a map, found a list")]
    public void A_file_without_a_map_of_givens_is_refused(string text, string expected)
    {
        var wrong = Assert.Throws<FileMistakesException>(() => GivenReader.Read(SmallTopic.Read(), text, "x.yaml"));
        Assert.Equal($"x.yaml:{expected}", Assert.Single(wrong.Diagnostics).ToString());
    }

    [Fact]
    public void What_follows_from_the_others_needn_t_be_named()
    {
        var problem = GivenReader.Read(SmallTopic.Read(), Good.Replace(", \"M\": [[1], [2]]", "", StringComparison.Ordinal), "x.json");
        Assert.Equal(["X", "W", "M"], problem.Givens.Keys);
        Assert.Equal("277/60 / 1.5", problem.Givens["M"].ToString());
    }

    [Fact]
    public void The_rest_is_drawn_from_a_seed_beside_what_is_given()
    {
        var template = SmallTopic.Read();
        var file = GivenFile.Read("W: [[1, 0, 2], [0, 1, 0]]", "x.yaml");
        Assert.Equal(["X"], GivenReader.LeftOut(template, file));

        var problem = GivenReader.Read(template, file, 7);

        Assert.Null(problem.Seed);
        Assert.Equal("1 0 2 / 0 1 0", problem.Givens["W"].ToString());
        Assert.Equal(problem.Givens["X"], GivenReader.Read(template, file, 7).Givens["X"]);
        Assert.Contains(Enumerable.Range(0, 20).Select(seed => GivenReader.Read(template, file, (ulong)seed).Givens["X"]), other => !other.Equals(problem.Givens["X"]));
    }

    [Fact]
    public void Words_are_wanted_where_the_template_draws_words()
    {
        var template = SmallTopic.Read("M: { shape: 2x1, value: row_sum(X) }", "M: { shape: 2x1, draw: [cat, dog] }");
        var words = Good.Replace("[[1], [2]]", "[[\"owl\"], [\"cat\"]]", StringComparison.Ordinal);
        Assert.Equal("owl / cat", GivenReader.Read(template, words, "x.json").Givens["M"].ToString());
        var wrong = Assert.Throws<FileMistakesException>(() => GivenReader.Read(template, Good, "x.json"));
        Assert.Equal(["x.json:1:109: expected a word, found the number '1'", "x.json:1:114: expected a word, found the number '2'"], wrong.Diagnostics.Select(mistake => mistake.ToString()));
    }

    [Fact]
    public void A_computed_given_may_hold_words_or_numbers()
    {
        var words = Good.Replace("[[1], [2]]", "[[\"owl\"], [\"cat\"]]", StringComparison.Ordinal);
        Assert.Equal("owl / cat", GivenReader.Read(SmallTopic.Read(), words, "x.json").Givens["M"].ToString());
    }
}
