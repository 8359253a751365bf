using System.Text;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Answers;

/// <summary>
/// What a sheet calls its grids: by the caption that stands at a grid, or at another that shows the same tensor; else by the tensor's name, written as it would be on paper
/// (<c>Z1</c>, <c>∂L/∂Z1</c>, <c>loser reward</c>).
/// </summary>
public sealed class SheetNames
{
    private readonly Dictionary<string, string> _marked = new(StringComparer.Ordinal);

    /// <summary>The names on a template's sheets.</summary>
    public SheetNames(Template template)
    {
        foreach (var grid in template.Page.Items.Values.OfType<TensorItem>())
        {
            if (Caption(grid) is { } caption) _marked.TryAdd(grid.Tensor, caption);
        }
        NumberShared();
    }

    /// <summary>What the sheet calls a tensor, in plain signs.</summary>
    public string Of(string tensor) => Plain(Marked(tensor));

    /// <summary>What the sheet calls a grid, in plain signs.</summary>
    public string Of(TensorItem grid) => Of(grid.Tensor);

    /// <summary>What the sheet calls a tensor, marked up as captions are: <c>∂L/∂Z_3</c>.</summary>
    public string Marked(string tensor) => _marked.TryGetValue(tensor, out var caption) ? caption : Written(tensor);

    /// <summary>Marked-up words in plain signs: <c>W_1</c> is W1, <c>X_{10}</c> X10, <c>σ^2</c> σ², <c>K^T</c> stays.</summary>
    public static string Plain(string marked)
    {
        var plain = new StringBuilder(marked.Length);
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '\\' when i + 1 < marked.Length:
                    plain.Append(marked[++i]);
                    break;
                case '^' when i + 1 < marked.Length && marked[i + 1] == '2':
                    plain.Append('²');
                    i++;
                    break;
                case '\n':
                    plain.Append(' ');
                    break;
                case '_' or '{' or '}' or '\\':
                    break;
                default:
                    plain.Append(marked[i]);
                    break;
            }
        }
        return plain.ToString();
    }

    private static string? Caption(TensorItem grid)
    {
        if ((Clean(grid.Left) ?? Clean(grid.Above) ?? Clean(grid.Right) ?? Clean(grid.Below)) is { } caption) return caption;
        // A vector may have its name at its one column or row.
        if (grid.Heads is [{ Length: > 0 } head]) return head;
        return grid.Sides is [{ Length: > 0 } side] ? side : null;
    }

    private static string? Clean(string? caption) => caption is null ? null : caption.Replace('\n', ' ').TrimEnd(':', ' ') is { Length: > 0 } words ? words : null;

    // What several tensors are called is numbered in the order of the page.
    private void NumberShared()
    {
        foreach (var same in _marked.GroupBy(name => name.Value).Where(same => same.Count() > 1).ToList())
        {
            var number = 0;
            foreach (var (tensor, name) in same) _marked[tensor] = $"{name} ({++number})";
        }
    }

    private static string Written(string tensor)
    {
        if (tensor.Split('_') is [['d', .. { Length: > 0 } above], ['d', .. { Length: > 0 } below]]) return $"∂{Written(above)}/∂{Written(below)}";
        var letters = tensor.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == 1 && letters.Length < tensor.Length ? $"{letters}_{(tensor.Length == 2 ? tensor[1..] : $"{{{tensor[1..]}}}")}" : tensor.Replace('_', ' ');
    }
}
