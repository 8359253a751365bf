using System.Text.Json;
using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Tests.Solutions;

/// <summary>The book's own numbers: each example is solved from its givens and compared cell by cell.</summary>
public sealed class BookExampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "book");

    private static readonly string[] Examples = [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Topics => [.. Examples];

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_book_s_givens_lead_to_the_book_s_answers(string topic)
    {
        var text = File.ReadAllText(Path.Combine(Folder, topic + ".json"));
        var solution = Solver.Solve(GivenReader.Read(TemplateCatalog.Load(topic), text, topic + ".json"));

        using var book = JsonDocument.Parse(text);
        foreach (var answer in book.RootElement.GetProperty("answers").EnumerateObject())
        {
            var expected = Rows(answer.Value);
            Assert.True(solution.Values.ContainsKey(answer.Name), $"{topic} lacks the tensor {answer.Name}");
            Assert.True(expected.Equals(solution[answer.Name]), $"{topic}, {answer.Name}: expected {expected}, got {solution[answer.Name]}");
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_template_prints_the_book_s_scaffold(string topic)
    {
        var template = TemplateCatalog.Load(topic);
        using var book = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, topic + ".json")));
        if (!book.RootElement.TryGetProperty("printed", out var printed)) return;
        foreach (var mask in printed.EnumerateObject())
        {
            var expected = Rows(mask.Value);
            var actual = template.Printed.GetValueOrDefault(mask.Name) ?? expected.Map(_ => Rational.Zero);
            Assert.True(expected.Equals(actual), $"{topic}, {mask.Name}: expected {expected}, got {actual}");
        }
    }

    [Fact]
    public void Every_topic_has_its_book_example() =>
        Assert.Equal(TemplateCatalog.Topics.Select(head => head.Topic).Order(StringComparer.Ordinal), Examples);

    private static Tensor Rows(JsonElement rows) => Tensor.Create(
        new Shape(rows.GetArrayLength(), rows[0].GetArrayLength()),
        (row, column) => CellOf(rows[row][column]));

    private static Cell CellOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            // decimal keeps the digits as written: .95 is 95/100.
            var digits = value.GetDecimal();
            long scale = 1;
            while (digits != decimal.Truncate(digits))
            {
                digits *= 10;
                scale *= 10;
            }
            return Rational.Of((long)digits, scale);
        }
        var text = value.GetString()!;
        return text.Split('/') is [var above, var below] && long.TryParse(above, out var n) && long.TryParse(below, out var d) ? Rational.Of(n, d) : text;
    }
}
