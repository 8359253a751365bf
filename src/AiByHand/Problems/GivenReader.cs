using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Templates.Reading;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>Givens from a file in place of a draw.</summary>
public static class GivenReader
{
    /// <summary>
    /// Reads givens from JSON or YAML: a map of names to rows, by itself or under <c>given</c>, beside which anything else may stand.
    /// What a draw would compute must be there as well; helpers must not.
    /// </summary>
    /// <exception cref="TemplateException">A wrong name, shape or value, or a missing given.</exception>
    public static Problem Read(Template template, string text, string file)
    {
        var mistakes = new Mistakes();
        Problem? problem = null;
        if (YamlTree.Read(text, file, mistakes) is { } root && MapOf(root, template, mistakes) is { } map)
        {
            var fitting = Fitting(template, map);
            problem = new Problem(fitting[0], null, Read(fitting[0], map, mistakes));
            if (mistakes.Count == 0) problem = fitting.Select(variant => problem with { Template = variant }).FirstOrDefault(IsSolvable) ?? problem;
        }
        mistakes.Refuse();
        return problem!;
    }

    // The variants that most of the givens fit by their shapes; mistakes are told against the first.
    private static Template[] Fitting(Template template, YamlMap map)
    {
        if (template.Variants.Count == 0) return [template];
        var fits = template.Variants.Select(variant => variant.Givens.Count(given => !given.IsHelper && map[given.Name] is { } node && Values.Fits(node, given.Shape))).ToList();
        return [.. template.Variants.Where((_, i) => fits[i] == fits.Max())];
    }

    // Variants of the same givens may part at a step: one takes what another has no result for.
    private static bool IsSolvable(Problem problem)
    {
        var values = new Dictionary<string, Tensor>(problem.Givens, StringComparer.Ordinal);
        try
        {
            foreach (var step in problem.Template.Steps) values[step.Name] = Evaluator.Evaluate(step.Value, values);
            return true;
        }
        catch (Exception mistake) when (mistake is OperandException or OverflowException)
        {
            return false;
        }
    }

    private static YamlMap? MapOf(YamlMap root, Template template, Mistakes mistakes)
    {
        var fields = new Fields(root, mistakes);
        if (fields.Scalar("topic", "a topic's id") is { } topic && topic.Text != template.Topic)
        {
            mistakes.Add(topic.At, $"these givens are for '{topic.Text}', the topic is '{template.Topic}'");
            return null;
        }
        return root["given"] is null ? root : fields.Map("given", "a map of names to rows");
    }

    private static Dictionary<string, Tensor> Read(Template template, YamlMap map, Mistakes mistakes)
    {
        var givens = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        // In the template's order, whatever the file's.
        var expected = template.Givens.Where(given => !given.IsHelper).ToList();
        foreach (var given in expected)
        {
            if (map[given.Name] is not { } node)
                mistakes.Add(map.At, $"the given '{given.Name}' is missing: expected {Values.Counted(given.Shape.Rows, "row")} of {Values.Counted(given.Shape.Columns, "cell")}");
            else if (Values.TensorOf(node, given.Name, given.Shape, KindsOf(given), mistakes) is { } tensor) givens[given.Name] = tensor;
        }
        foreach (var (name, _) in map.Entries)
        {
            if (name.Text == "topic" || expected.Exists(given => given.Name == name.Text)) continue;
            var near = Spelling.DidYouMean(name.Text, expected.Select(given => given.Name));
            mistakes.Add(name.At, $"{template.Topic} has no given '{name.Text}'{(near.Length > 0 ? near : $"; its givens are {string.Join(", ", expected.Select(given => given.Name))}")}");
        }
        return givens;
    }

    // A column holds what the template would draw there; of what it computes that isn't known.
    private static ColumnKinds KindsOf(GivenTensor given)
    {
        var holdsWords = new bool?[given.Shape.Columns];
        for (var column = 0; column < holdsWords.Length; column++)
        {
            holdsWords[column] = given.Draw switch
            {
                DrawCells cells => IsWord(cells.Choices[column][0]),
                DrawRows rows => IsWord(rows.Rows[0][0, column]),
                DrawOne one => IsWord(one.Tensors[0][0, column]),
                _ => null,
            };
        }
        return new ColumnKinds(holdsWords);

        static bool IsWord(Cell cell) => cell.Word is not null;
    }
}
