using AiByHand.Templates.Reading;
using AiByHand.Tensors;

namespace AiByHand.Templates;

/// <summary>YAML to template.</summary>
public static class TemplateReader
{
    internal static readonly string[] Keys =
        ["topic", "number", "title", "revision", "conventions", "sizes", "given", "solve", "keep", "levels", "printed", "page"];

    internal static readonly string[] LevelKeys = ["conventions", "sizes", "given", "solve", "keep", "printed", "page"];

    /// <summary>Reads and checks a template at a level.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="level">easy, book or hard.</param>
    /// <param name="sizes">Chosen sizes by name; those that aren't there keep the level's default.</param>
    /// <exception cref="TemplateException">The template has mistakes; all of them are told.</exception>
    /// <exception cref="SizeException">The topic has no such size, or not of that value.</exception>
    public static Template Read(string text, string file, string level = Template.BookLevel, IReadOnlyDictionary<string, int>? sizes = null)
    {
        var mistakes = new Mistakes();
        var root = YamlTree.Read(text, file, mistakes);
        var template = root is null ? null : Read(Overlaid(root, level, mistakes), file, level, sizes, mistakes);
        mistakes.Refuse();
        return template!;
    }

    /// <summary>Everything that is wrong with a template, at any of its levels, in the order of the file.</summary>
    public static IReadOnlyList<Diagnostic> Check(string text, string file)
    {
        var all = new List<Diagnostic>();
        foreach (var level in Template.Levels)
        {
            try
            {
                var template = Read(text, file, level);
                foreach (var sizes in Extremes(template.Sizes)) Read(text, file, level, sizes);
            }
            catch (TemplateException wrong)
            {
                all.AddRange(wrong.Diagnostics);
            }
        }
        return [.. all.Distinct().OrderBy(mistake => mistake.At.Line).ThenBy(mistake => mistake.At.Column)];
    }

    // What holds for the least and the most of each size, and for all of them together, is taken to hold between.
    private static IEnumerable<Dictionary<string, int>> Extremes(IReadOnlyList<TemplateSize> sizes)
    {
        if (sizes.Count == 0) yield break;
        yield return sizes.ToDictionary(size => size.Name, size => size.Least);
        yield return sizes.ToDictionary(size => size.Name, size => size.Most);
        foreach (var size in sizes)
        {
            yield return new Dictionary<string, int> { [size.Name] = size.Least };
            yield return new Dictionary<string, int> { [size.Name] = size.Most };
        }
    }

    private static YamlMap Overlaid(YamlMap root, string level, Mistakes mistakes)
    {
        var fields = new Fields(root, Keys, mistakes, "a template");
        if (fields.Map("levels", "a map of easy, book and hard") is not { } levels) return root;
        _ = new Fields(levels, Template.Levels, mistakes, "levels");
        foreach (var (_, node) in levels.Entries)
        {
            if (node is YamlMap map) _ = new Fields(map, LevelKeys, mistakes, "a level");
            else mistakes.Add(node.At, $"a level is a map that is laid over the template, found {node.Kind}");
        }
        return levels[level] is YamlMap overlay ? LevelOverlay.Lay(root, overlay) : root;
    }

    private static Template? Read(YamlMap map, string file, string level, IReadOnlyDictionary<string, int>? chosen, Mistakes mistakes)
    {
        // The keys were checked before the level was laid over.
        var fields = new Fields(map, [.. map.Entries.Select(entry => entry.Key.Text)], mistakes, "a template");
        fields.Require("topic", "the topic's id");
        fields.Require("number", "the topic's number in the book");
        fields.Require("title", "the title as printed");
        fields.Require("revision", "1, raised whenever a change moves what a seed gives");
        if (fields.Scalar("topic", "an id") is { } id && !IsId(id.Text)) mistakes.Add(id.At, $"'{id.Text}' can't be an id: lower case letters, digits and hyphens");
        var sizes = SizeSection.Read(map, chosen, mistakes);
        var tensors = new TensorSections(map, sizes, mistakes);
        var keep = tensors.Scope.Conditions(fields.List("keep", "a list of conditions"));
        var printed = Printed(fields, tensors, sizes.Count == 0 || (level == Template.BookLevel && sizes.TrueForAll(size => !size.IsChosen)), mistakes);
        var page = PageReader.Read(map, tensors, mistakes);
        if (mistakes.Count > 0) return null;
        return new Template
        {
            Topic = fields.Text("topic")!,
            Number = fields.Text("number")!,
            Title = fields.Text("title")!,
            Revision = fields.Integer("revision", 1, int.MaxValue, 1),
            Level = level,
            Sizes = sizes,
            Conventions = Conventions(fields, mistakes),
            Givens = tensors.Givens,
            Steps = tensors.Steps,
            Keep = keep,
            Printed = printed,
            Page = page!,
            File = file,
        };
    }

    private static List<string> Conventions(Fields fields, Mistakes mistakes)
    {
        var lines = new List<string>();
        foreach (var node in fields.List("conventions", "a list of lines"))
        {
            if (node is YamlScalar { IsNull: false } line) lines.Add(line.Text);
            else mistakes.Add(node.At, $"expected a line of text, found {node.Kind}");
        }
        return lines;
    }

    // The book has its scaffold for its own size: at another one a mask that no longer fits prints nothing.
    private static Dictionary<string, Tensor> Printed(Fields fields, TensorSections tensors, bool isOfTheBooksSize, Mistakes mistakes)
    {
        var printed = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (key, node) in fields.Map("printed", "a map of steps to rows of 0 and 1")?.Entries ?? [])
        {
            if (tensors.Steps.Find(step => step.Name == key.Text) is not { } step)
            {
                if (!tensors.Scope.IsBroken(key.Text)) mistakes.Add(key.At, $"there is no step '{key.Text}'{Spelling.DidYouMean(key.Text, tensors.Steps.Select(step => step.Name))}");
                continue;
            }
            if (Values.TensorOf(node, mistakes) is not { } mask) continue;
            if (mask.Shape != step.Shape && !isOfTheBooksSize) continue;
            if (mask.Shape != step.Shape) mistakes.Add(node.At, $"'{key.Text}' is {step.Shape}, this is {mask.Shape}");
            else if (!mask.Cells.ToArray().All(cell => cell == 0 || cell == 1)) mistakes.Add(node.At, "expected 1 for a printed cell and 0 for a blank one");
            else printed[key.Text] = mask;
        }
        return printed;
    }

    private static bool IsId(string text) =>
        text.Length > 0 && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-') && char.IsAsciiLetterLower(text[0]);
}
