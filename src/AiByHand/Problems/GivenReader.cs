using AiByHand.Expressions;
using AiByHand.Templates;
using AiByHand.Templates.Reading;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Problems;

/// <summary>Givens from a file in place of a draw.</summary>
public static class GivenReader
{
    /// <summary>Reads all givens of a sheet, but for those that always are the same or follow from the others; helpers must not be there.</summary>
    /// <exception cref="FileMistakesException">A wrong name, shape or value, or a missing given.</exception>
    /// <exception cref="SheetException">What follows from the givens can't be had.</exception>
    public static Problem Read(Template template, string text, string file) => Read(template, GivenFile.Read(text, file), null);

    /// <summary>The givens of a sheet: those in the file as they are, the others drawn.</summary>
    /// <param name="template">The topic at its level, in the sizes of the givens.</param>
    /// <param name="file">The file.</param>
    /// <param name="seed">What the others are drawn from; null refuses a file that leaves something to draw.</param>
    /// <exception cref="FileMistakesException">A wrong name, shape or value, or a missing given.</exception>
    /// <exception cref="SheetException">What the file leaves out can't be drawn so that the template's conditions hold.</exception>
    public static Problem Read(Template template, GivenFile file, ulong? seed)
    {
        var mistakes = new Mistakes();
        file.CheckTopic(template, mistakes);
        mistakes.Refuse();
        var fitting = Fitting(template, file.Map);
        var givens = Read(fitting[0], file.Map, mistakes);
        if (seed is null) TellMissing(fitting[0], file.Map, mistakes);
        mistakes.Refuse();
        var whole = givens.Count == fitting[0].Givens.Count(given => !given.IsHelper);
        var problems = fitting.Select(variant => new Problem(variant, null, whole ? givens : LeftOut(variant, file.Map).Count == 0 ? WithConstants(variant, givens, file.Map) : Drawn(variant, givens, seed ?? 0)));
        return fitting.Length == 1 ? problems.First() : problems.FirstOrDefault(IsSolvable) ?? problems.First();
    }

    /// <summary>The givens that the file leaves to be drawn: those that it doesn't name and that aren't always the same.</summary>
    public static IReadOnlyList<string> LeftOut(Template template, GivenFile file) => LeftOut(Fitting(template, file.Map)[0], file.Map);

    // What follows from a given that is drawn is named only where helpers alone decide it.
    private static List<string> LeftOut(Template template, YamlMap map)
    {
        var all = template.Givens.Where(given => !given.IsHelper && map[given.Name] is null && !IsConstant(given, template, map)).ToList();
        var drawn = all.Where(given => given.Draw is not Computed).ToList();
        return [.. (drawn.Count > 0 ? drawn : all).Select(given => given.Name)];
    }

    // Computed from what isn't drawn either, or with nothing to choose from.
    private static bool IsConstant(GivenTensor given, Template template, YamlMap map) => given.Draw switch
    {
        Computed computed => References.In(computed.Value).All(name => IsKnown(name, template, map)),
        DrawOne one => one.Tensors.Count == 1,
        DrawRows rows => rows.Rows.Count == 1,
        DrawCells cells => cells.Choices.All(choices => choices.Distinct().Count() == 1),
        _ => false,
    };

    private static bool IsKnown(string name, Template template, YamlMap map)
    {
        if (template.Givens.FirstOrDefault(given => given.Name == name) is { } given) return (!given.IsHelper && map[name] is not null) || IsConstant(given, template, map);
        return template.Steps.FirstOrDefault(step => step.Name == name) is not { } step || References.In(step.Value).All(other => IsKnown(other, template, map));
    }

    private static IReadOnlyDictionary<string, Tensor> Drawn(Template template, Dictionary<string, Tensor> givens, ulong seed) => DrawPlan.With(template, givens).Draw(seed).Problem.Givens;

    // Nothing is left to chance, so nothing is drawn, helpers neither: of them those alone are there that always are the same, or follow.
    private static Dictionary<string, Tensor> WithConstants(Template template, Dictionary<string, Tensor> givens, YamlMap map)
    {
        var all = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var values = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var given in template.Givens.Where(given => givens.ContainsKey(given.Name) || IsConstant(given, template, map)))
        {
            values[given.Name] = givens.GetValueOrDefault(given.Name) ?? given.Draw switch
            {
                Computed computed => Value(computed.Value, given.Name, given.At),
                DrawOne one => one.Tensors[0],
                DrawRows rows => Tensor.Create(given.Shape, (_, column) => rows.Rows[0][0, column]),
                DrawCells cells => Tensor.Create(given.Shape, (_, column) => cells.Choices[column][0]),
                _ => throw new InvalidOperationException($"{given.Name} is no constant"),
            };
            if (!given.IsHelper) all[given.Name] = values[given.Name];
        }
        return all;

        Tensor Value(Expression expression, string name, Location at)
        {
            try
            {
                foreach (var step in References.In(expression).Select(other => template.Steps.FirstOrDefault(step => step.Name == other)).OfType<StepTensor>())
                {
                    if (!values.ContainsKey(step.Name)) values[step.Name] = Value(step.Value, step.Name, step.At);
                }
                return Evaluator.Evaluate(expression, values);
            }
            catch (Exception mistake) when (mistake is OperandException or OverflowException)
            {
                throw new SheetException(template.Topic, $"{name} can't be had from the numbers that are given: {(mistake is OverflowException ? "a number is too large to be exact" : mistake.Message)}", at);
            }
        }
    }

    private static void TellMissing(Template template, YamlMap map, Mistakes mistakes)
    {
        foreach (var name in LeftOut(template, map))
        {
            var shape = template.Givens.First(given => given.Name == name).Shape;
            mistakes.Add(map.At, $"the given '{name}' is missing: expected {Counted.Of(shape.Rows, "row")} of {Counted.Of(shape.Columns, "cell")}");
        }
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

    private static Dictionary<string, Tensor> Read(Template template, YamlMap map, Mistakes mistakes)
    {
        var givens = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        // In the template's order, whatever the file's.
        var expected = template.Givens.Where(given => !given.IsHelper).ToList();
        foreach (var given in expected)
        {
            if (map[given.Name] is { } node && Values.TensorOf(node, given.Name, given.Shape, KindsOf(given), mistakes) is { } tensor) givens[given.Name] = tensor;
        }
        foreach (var (name, _) in map.Entries)
        {
            if (name.Text is "topic" or "level" || expected.Exists(given => given.Name == name.Text)) continue;
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
