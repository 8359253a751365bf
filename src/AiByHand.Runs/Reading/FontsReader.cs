using AiByHand.Pages.Text;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Reads <c>fonts</c>: files for signs that the program's own fonts lack.</summary>
internal static class FontsReader
{
    private const string Key = "fonts", Expected = "a font file, or a list of them";

    private const int Most = 10;

    // A regular has 400.
    private const int Thin = 300;

    /// <summary>The shipped fonts with those the run names behind them; null with mistakes told: then nobody knows what can be printed.</summary>
    public static TypeCase? Read(Fields run, RunFiles files, Mistakes mistakes)
    {
        var before = mistakes.Count;
        var fonts = new List<FontFace>();
        foreach (var node in Nodes(run, mistakes))
        {
            if (node is not YamlScalar { IsNull: false } name) mistakes.Add(node.At, $"'{Key}' must be {Expected}, found {node.Kind}");
            else if (files.FindFont(name, mistakes) is { } font)
            {
                fonts.Add(font);
                if (font.Weight < Thin) files.Notes.Add("thin fonts", name.At, $"{font.Name} writes thinly (weight {font.Weight}); of a variable font the default is taken, and its static Regular is better to read");
            }
        }
        return mistakes.Count > before ? null : TypeCase.With(fonts);
    }

    private static IReadOnlyList<YamlNode> Nodes(Fields run, Mistakes mistakes)
    {
        switch (run.Node(Key))
        {
            case null:
                return [];
            case YamlList { Items.Count: > Most } list:
                mistakes.Add(list.At, $"a run may have {Most} fonts and has {list.Items.Count}");
                return [];
            case YamlList list:
                return list.Items;
            case var one:
                return [one];
        }
    }
}
