using AiByHand.Yaml;

namespace AiByHand.Tensors;

/// <summary>
/// Where the tensors of a sheet stand in JSON: as a list under <c>tensors</c>, each with its name, its values and whether it is given, as <c>solve --json</c> writes them; or as maps of names to rows under
/// <c>given</c> and <c>answers</c>, as a manifest has them.
/// </summary>
public static class NamedTensors
{
    /// <summary>The tensors of a sheet, in the order of the file: the name, the rows, whether it is given. What is none is passed over.</summary>
    public static IEnumerable<(YamlScalar Name, YamlNode Rows, bool IsGiven)> Of(YamlMap sheet)
    {
        foreach (var (key, value) in sheet.Entries)
        {
            if (key.Text is "given" or "answers" && value is YamlMap map)
            {
                foreach (var (name, rows) in map.Entries) yield return (name, rows, key.Text == "given");
            }
            if (key.Text != "tensors" || value is not YamlList list) continue;
            foreach (var node in list.Items)
            {
                if (node is YamlMap tensor && tensor["name"] is YamlScalar name && tensor["values"] is { } values) yield return (name, values, tensor["given"] is YamlScalar { Text: "true" });
            }
        }
    }
}
