using AiByHand.Numbers;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads <c>constants</c>: numbers by name, so that a level changes a number and not what is said with it.</summary>
internal static class ConstantSection
{
    private const int Most = 64;

    public static Dictionary<string, Rational> Read(Fields template, IReadOnlyList<TemplateSize> sizes, Mistakes mistakes)
    {
        var constants = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var (name, node) in template.Map("constants", "a map of numbers by name, such as { most: 9 }")?.Entries ?? [])
        {
            if (constants.Count == Most)
            {
                mistakes.Add(name.At, $"a template has at most {Most} constants");
                break;
            }
            Identifiers.Require(name, "a constant's name", mistakes);
            if (name.Text == RowTest.RowName) mistakes.Add(name.At, "'row' is the row that is being drawn; name the constant otherwise");
            else if (sizes.Any(size => size.Name == name.Text)) mistakes.Add(name.At, $"'{name.Text}' is a size; name the constant otherwise");
            else if (Values.NumberIn(node, mistakes) is { } number) constants[name.Text] = number;
        }
        return constants;
    }
}
