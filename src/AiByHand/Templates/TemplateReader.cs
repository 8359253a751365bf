using AiByHand.Templates.Expanding;
using AiByHand.Templates.Reading;
using AiByHand.Yaml;

namespace AiByHand.Templates;

/// <summary>YAML to template.</summary>
public static class TemplateReader
{
    internal static readonly string[] Keys =
        ["topic", "number", "title", "revision", "source", "conventions", "rules", "sizes", "constants", "each", "given", "solve", "keep", "levels", "variants", "printed", "page"];

    /// <summary>Reads and checks a template at a level.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="level">easy, book or hard.</param>
    /// <param name="sizes">Chosen sizes by name; those that aren't there keep the level's default.</param>
    /// <exception cref="FileMistakesException">The template has mistakes; all of them are told.</exception>
    /// <exception cref="SizeException">The topic has no such size, or not of that value.</exception>
    /// <exception cref="KeyNotFoundException">There is no such level.</exception>
    public static Template Read(string text, string file, string level = Template.BookLevel, IReadOnlyDictionary<string, int>? sizes = null)
    {
        if (!Template.Levels.Contains(level)) throw new KeyNotFoundException($"there is no level '{level}'; the levels are {string.Join(", ", Template.Levels)}");
        var mistakes = new Mistakes();
        var template = YamlTree.Read(text, file, mistakes) is { } root ? Read(root, file, level, sizes, mistakes) : null;
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
                foreach (var sizes in Extremes(Read(text, file, level).Sizes)) Read(text, file, level, sizes);
            }
            catch (FileMistakesException wrong)
            {
                all.AddRange(wrong.Diagnostics);
            }
        }
        return Mistakes.InOrder(all);
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

    private static Template? Read(YamlMap root, string file, string level, IReadOnlyDictionary<string, int>? chosen, Mistakes mistakes)
    {
        if (Expansion.Of(LevelChoice.Of(root, level, mistakes), mistakes) is not { } written) return null;
        var map = LevelOverlay.Read(written, level, mistakes);
        var variants = new List<Template>();
        foreach (var (variant, at) in VariantSection.Read(map, mistakes))
        {
            if (variants.Count == 0) map = variant;
            if (ReadOne(variant, file, level, chosen, [], mistakes) is not { } template) continue;
            if (variants.Count > 0) VariantSection.CheckNames(variants[0], template, at, mistakes);
            variants.Add(template);
        }
        return ReadOne(map, file, level, chosen, variants, mistakes);
    }

    // What is wrong in one part is no reason to be silent about the others.
    private static Template? ReadOne(YamlMap map, string file, string level, IReadOnlyDictionary<string, int>? chosen, IReadOnlyList<Template> variants, Mistakes mistakes)
    {
        var fields = new Fields(map, Keys, mistakes, "a template");
        var head = HeadReader.Read(fields, file, mistakes);
        var sizes = SizeSection.Read(fields, chosen, head.Topic, mistakes);
        var tensors = new TensorSections(fields, sizes, ConstantSection.Read(fields, sizes, mistakes), mistakes);
        var keep = ConditionReader.Read(fields.List("keep", "a list of conditions"), tensors.Scope, mistakes);
        var printed = PrintedReader.Read(fields, tensors, sizes.Count == 0 || (level == Template.BookLevel && sizes.TrueForAll(size => !size.IsChosen)), mistakes);
        var page = PageReader.Read(fields, tensors, mistakes);
        return page is null ? null : new Template
        {
            Topic = head.Topic,
            Number = head.Number,
            Title = head.Title,
            Revision = head.Revision,
            Level = level,
            Variants = variants,
            Conventions = head.Conventions,
            Rules = head.Rules,
            Source = head.Source,
            Places = head.Places,
            Sizes = sizes,
            Givens = tensors.Givens,
            Steps = tensors.Steps,
            Keep = keep,
            Printed = printed,
            Page = page,
            File = file,
        };
    }
}
