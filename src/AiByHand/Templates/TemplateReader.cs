using AiByHand.Templates.Reading;

namespace AiByHand.Templates;

/// <summary>YAML to template.</summary>
public static class TemplateReader
{
    internal static readonly string[] Keys =
        ["topic", "number", "title", "revision", "conventions", "given", "solve", "keep", "levels", "variants", "printed", "page"];

    /// <summary>Reads and checks a template at a level.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="level">easy, book or hard.</param>
    /// <exception cref="TemplateException">The template has mistakes; all of them are told.</exception>
    /// <exception cref="KeyNotFoundException">There is no such level.</exception>
    public static Template Read(string text, string file, string level = Template.BookLevel)
    {
        if (!Template.Levels.Contains(level)) throw new KeyNotFoundException($"there is no level '{level}'; the levels are {string.Join(", ", Template.Levels)}");
        var mistakes = new Mistakes();
        var template = YamlTree.Read(text, file, mistakes) is { } root ? Read(root, file, level, mistakes) : null;
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
                Read(text, file, level);
            }
            catch (TemplateException wrong)
            {
                all.AddRange(wrong.Diagnostics);
            }
        }
        return Mistakes.InOrder(all);
    }

    private static Template? Read(YamlMap root, string file, string level, Mistakes mistakes)
    {
        _ = new Fields(root, Keys, mistakes, "a template");
        var map = LevelOverlay.Read(root, level, mistakes);
        var variants = new List<Template>();
        foreach (var (variant, at) in VariantSection.Read(map, mistakes))
        {
            if (variants.Count == 0) map = variant;
            if (ReadOne(variant, file, level, [], mistakes) is not { } template) continue;
            if (variants.Count > 0) VariantSection.CheckNames(variants[0], template, at, mistakes);
            variants.Add(template);
        }
        return ReadOne(map, file, level, variants, mistakes);
    }

    // What is wrong in one part is no reason to be silent about the others.
    private static Template? ReadOne(YamlMap map, string file, string level, IReadOnlyList<Template> variants, Mistakes mistakes)
    {
        var fields = new Fields(map, mistakes);
        var head = HeadReader.Read(fields, file, mistakes);
        var tensors = new TensorSections(map, mistakes);
        var keep = ConditionReader.Read(fields.List("keep", "a list of conditions"), tensors.Scope, mistakes);
        var printed = PrintedReader.Read(fields, tensors, mistakes);
        var page = PageReader.Read(map, tensors, mistakes);
        return page is null ? null : new Template
        {
            Topic = head.Topic,
            Number = head.Number,
            Title = head.Title,
            Revision = head.Revision,
            Level = level,
            Variants = variants,
            Conventions = head.Conventions,
            Givens = tensors.Givens,
            Steps = tensors.Steps,
            Keep = keep,
            Printed = printed,
            Page = page,
            File = file,
        };
    }
}
