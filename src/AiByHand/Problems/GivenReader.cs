using AiByHand.Templates;
using AiByHand.Templates.Reading;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>Givens from a file in place of a draw.</summary>
public static class GivenReader
{
    /// <summary>Reads givens from JSON or YAML: a map of names to rows, by itself or under <c>given</c>.</summary>
    /// <exception cref="TemplateException">A wrong name, shape or value, or a missing given.</exception>
    public static Problem Read(Template template, string text, string file)
    {
        var mistakes = new Mistakes();
        var givens = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        if (YamlTree.Read(text, file, mistakes) is { } root) Read(template, root, givens, mistakes);
        mistakes.Refuse();
        return new Problem(template, null, givens);
    }

    private static void Read(Template template, YamlMap root, Dictionary<string, Tensor> givens, Mistakes mistakes)
    {
        if (root["topic"] is YamlScalar topic && topic.Text != template.Topic)
        {
            mistakes.Add(topic.At, $"these givens are for '{topic.Text}', the topic is '{template.Topic}'");
            return;
        }
        var map = root["given"] as YamlMap ?? root;
        var expected = template.Givens.Where(given => !given.IsHelper).ToList();
        foreach (var (key, node) in map.Entries)
        {
            if (expected.Find(given => given.Name == key.Text) is { } given)
            {
                if (TensorOf(given, node, mistakes) is { } tensor) givens[given.Name] = tensor;
            }
            else if (key.Text != "topic")
            {
                mistakes.Add(key.At, $"{template.Topic} has no given '{key.Text}'{(Spelling.DidYouMean(key.Text, expected.Select(given => given.Name)) is { Length: > 0 } near ? near : $"; its givens are {string.Join(", ", expected.Select(given => given.Name))}")}");
            }
        }
        foreach (var given in expected)
        {
            if (map[given.Name] is null) mistakes.Add(map.At, $"the given '{given.Name}' is missing: expected {given.Shape.Rows} {(given.Shape.Rows == 1 ? "row" : "rows")} of {given.Shape.Columns}");
        }
    }

    private static Tensor? TensorOf(GivenTensor given, YamlNode node, Mistakes mistakes)
    {
        if (Values.TensorOf(node, mistakes) is not { } tensor) return null;
        if (tensor.Shape != given.Shape)
        {
            mistakes.Add(node.At, $"'{given.Name}' must be {given.Shape} (rows x columns), this is {tensor.Shape}");
            return null;
        }
        var holdsWords = HoldsWords(given.Draw);
        foreach (var cell in tensor.Cells)
        {
            if (holdsWords is not { } words || cell.Word is null == !words) continue;
            mistakes.Add(node.At, words ? $"'{given.Name}' holds words, found the number {cell}" : $"'{given.Name}' holds numbers, found the word '{cell}'");
            return null;
        }
        return tensor;
    }

    // What an expression gives isn't known before it is evaluated: null.
    private static bool? HoldsWords(DrawRule rule) => rule switch
    {
        DrawCells cells => cells.Choices[0][0].Word is not null,
        DrawRows rows => rows.Rows[0][0, 0].Word is not null,
        DrawOne one => one.Tensors[0][0, 0].Word is not null,
        _ => null,
    };
}
