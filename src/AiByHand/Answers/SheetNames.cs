using System.Text;
using AiByHand.Operations;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Answers;

/// <summary>
/// What a sheet calls its tensors: as one of their grids is called in the template, or as a caption at one does, else by the template's name for it, written as it would be on
/// paper (<c>Z1</c>, <c>∂L/∂Z1</c>, <c>loser reward</c>).
/// </summary>
public sealed class SheetNames
{
    private const int LongestName = 16;
    private static readonly string[] s_sums = [" + ", " − ", " - "], s_products = [" · ", " × ", " / "];

    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _captions = new(StringComparer.Ordinal);

    /// <summary>The names on a template's sheets.</summary>
    public SheetNames(Template template)
    {
        List<TensorItem> grids = [.. template.Page.Items.Values.OfType<TensorItem>()];
        foreach (var grid in grids.Where(grid => grid.Called is not null).Concat(grids.Where(grid => grid.Called is null)))
        {
            if (Caption(grid) is not { } caption || _captions.TryAdd(grid.Tensor, caption)) continue;
            // Each part has a name of its own: p1, p2.
            if (grid.Part is not null && grid.Called is null && _captions[grid.Tensor] != caption) _byPart.Add(grid.Tensor);
        }
        NumberShared([.. template.Givens.Select(given => given.Name), .. template.Steps.Select(step => step.Name)]);
    }

    /// <summary>What the sheet calls a tensor, in plain signs.</summary>
    public string Of(string tensor) => Plain(Marked(tensor));

    /// <summary>What the sheet calls a tensor, marked up as captions are: <c>∂L/∂Z_3</c>.</summary>
    public string Marked(string tensor) => _captions.TryGetValue(tensor, out var caption) ? caption : TensorName.Written(tensor);

    /// <summary>
    /// What a line calls a tensor, in plain signs: as the sheet does, but by the template's name where the caption is words rather than a name, or that of a part, or several tensors have the same.
    /// </summary>
    public string Short(string tensor) =>
        (_captions.TryGetValue(tensor, out var caption) && !_shared.Contains(tensor) && !_byPart.Contains(tensor) && Plain(caption) is { Length: <= LongestName } name && !name.Contains(',', StringComparison.Ordinal) ? name : Plain(TensorName.Written(tensor)));

    /// <summary>What a calculation calls a tensor: as a line does. That may be a calculation itself: A − B[1,2] would be a difference of A and a cell of B.</summary>
    internal Phrase Operand(string tensor) =>
        Short(tensor) is var name && Holds(name, s_sums) ? new Phrase(name, Precedence.Sum) : Holds(name, s_products) ? new Phrase(name, Precedence.Product) : new Phrase(name);

    /// <summary>What stands as a caption at a grid itself, in plain signs, where that isn't the name of the whole tensor: <c>p2</c> at a part of the probabilities. Else null.</summary>
    public string? OfPart(TensorItem grid) =>
        grid.Part is not null && Caption(grid) is { } caption && _captions[grid.Tensor] is var whole && !whole.StartsWith(caption, StringComparison.Ordinal) ? Plain(caption) : null;

    /// <summary>Marked-up words in plain signs: <c>W_1</c> is W1, <c>X_{10}</c> X10, <c>σ^2</c> σ², <c>K^T</c> Kᵀ.</summary>
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
                case '^' when i + 1 < marked.Length && marked[i + 1] == 'T':
                    plain.Append('ᵀ');
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

    private static bool Holds(string name, string[] signs) => signs.Any(sign => name.Contains(sign, StringComparison.Ordinal));

    private static string? Caption(TensorItem grid)
    {
        if ((Clean(grid.Called) ?? Clean(grid.Left) ?? Clean(grid.Above) ?? Clean(grid.Right) ?? Clean(grid.Below)) is { } caption) return caption;
        // A vector may have its name at its one column or row.
        if (grid.Heads is [{ Length: > 0 } head]) return head;
        return grid.Sides is [{ Length: > 0 } side] ? side : null;
    }

    private static string? Clean(string? caption) => caption is null ? null : caption.Replace('\n', ' ').TrimEnd(':', ' ') is { Length: > 0 } words ? words : null;

    // What several tensors are called is numbered in their order.
    private void NumberShared(IReadOnlyList<string> tensors)
    {
        foreach (var same in tensors.Where(_captions.ContainsKey).GroupBy(tensor => _captions[tensor]).Where(same => same.Count() > 1).ToList())
        {
            var number = 0;
            foreach (var tensor in same)
            {
                _captions[tensor] = $"{same.Key} ({++number})";
                _shared.Add(tensor);
            }
        }
    }
}
