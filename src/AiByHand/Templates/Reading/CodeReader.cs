using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiByHand.Templates.Plans;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads lines of code with gaps: <c>nn.{linear1[1,1]:2.5}( {linear1[1,2]} )</c>. A brace of the code itself is doubled.</summary>
internal sealed partial class CodeReader(TensorSections tensors, Mistakes mistakes)
{
    public static readonly string[] Keys = ["code"];

    private const double UsualWidth = 1;
    private const double MostWidth = 20;
    private const string Expected = "a gap such as {layer[1,2]} or {layer[1,2]:2.5} (tensor, row, column, width); a brace of the code itself is doubled";

    public CodeItem Read(string name, Fields fields, Placing placing)
    {
        const string List = "a list of lines";
        var nodes = fields.List("code", List);
        if (fields.Node("code") is YamlList { Items.Count: 0 } empty) mistakes.Add(empty.At, $"'code' must be {List}, found none");
        var lines = new List<IReadOnlyList<CodePart>>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node is YamlScalar { IsNull: false } line) lines.Add(Parts(line));
            else mistakes.Add(node.At, $"expected a line of code, found {node.Kind}");
        }
        return new CodeItem(name, placing, lines);
    }

    private List<CodePart> Parts(YamlScalar line)
    {
        var parts = new List<CodePart>();
        var code = new StringBuilder();
        var text = line.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '{' or '}' && at + 1 < text.Length && text[at + 1] == text[at]) code.Append(text[at++]);
            else if (text[at] is not ('{' or '}')) code.Append(text[at]);
            else
            {
                var end = text.IndexOf('}', at);
                if (text[at] == '}' || end < 0 || Gap(line, text[(at + 1)..end], at + 1) is not { } gap)
                {
                    if (text[at] == '}' || end < 0) mistakes.Add(line.Place(at), $"a lone '{text[at]}': expected {Expected}");
                    break;
                }
                if (code.Length > 0) parts.Add(new CodeText(code.ToString()));
                code.Clear();
                parts.Add(gap);
                at = end;
            }
        }
        if (code.Length > 0) parts.Add(new CodeText(code.ToString()));
        return parts;
    }

    // The gap, or null with the mistake told.
    private CodeGap? Gap(YamlScalar line, string text, int offset)
    {
        var place = line.Place(offset);
        if (GapPattern().Match(text) is not { Success: true } match)
        {
            mistakes.Add(place, $"'{{{text}}}' is no gap: expected {Expected}");
            return null;
        }
        if (tensors.Resolve(line with { Text = match.Groups["tensor"].Value, At = place }) is not { } tensor) return null;
        int row = Number(match.Groups["row"]), column = Number(match.Groups["column"]);
        if (row < 1 || row > tensor.Shape.Rows || column < 1 || column > tensor.Shape.Columns)
        {
            mistakes.Add(place, $"'{tensor.Name}' is {tensor.Shape} and has no cell [{row},{column}]");
        }
        var width = match.Groups["width"] is { Success: true } digits ? double.Parse(digits.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : UsualWidth;
        if (width is < UsualWidth / 2 or > MostWidth) mistakes.Add(place, string.Create(CultureInfo.InvariantCulture, $"a gap is {UsualWidth / 2} to {MostWidth} cells wide, not {width}"));
        return new CodeGap(tensor.Name, row, column, width);
    }

    private static int Number(Group digits) => int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<tensor>\w+)\[(?<row>\d+),\s*(?<column>\d+)\](?::(?<width>\d*\.?\d+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex GapPattern();
}
