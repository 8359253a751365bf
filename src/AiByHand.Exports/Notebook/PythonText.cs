using System.Globalization;
using System.Text;
using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Exports.Notebook;

/// <summary>Numbers, words and tensors as Python writes them, the columns below each other.</summary>
internal static class PythonText
{
    private const int Widest = 96;

    /// <summary>A number: <c>3</c>, <c>0.25</c>, <c>5/3</c>.</summary>
    public static string Of(Rational number) => TensorJson.TextOf(number);

    /// <summary>A word in quotes.</summary>
    public static string Of(string word)
    {
        var text = new StringBuilder("\"");
        foreach (var sign in word)
        {
            if (sign is '"' or '\\') text.Append('\\').Append(sign);
            else if (char.IsControl(sign)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}");
            else text.Append(sign);
        }
        return text.Append('"').ToString();
    }

    /// <summary>The rows of a tensor of numbers, as <c>torch.tensor</c> takes them.</summary>
    /// <param name="tensor">The numbers.</param>
    /// <param name="isWhole">Whether they are whole numbers to PyTorch; else each has a point.</param>
    /// <param name="indent">How far the first row stands from the line's start.</param>
    public static string Numbers(Tensor tensor, bool isWhole, int indent)
    {
        var places = 0;
        foreach (var cell in tensor.Cells) places = Math.Max(places, TensorJson.TextOf(cell.Number) is var text && text.IndexOf('.') is >= 0 and var point ? text.Length - point - 1 : 0);
        return Rows(tensor, indent, cell => Number(cell.Number, isWhole, places), (text, width) => text.PadLeft(width));
    }

    /// <summary>The rows of a tensor of words, or of words and numbers.</summary>
    public static string Words(Tensor tensor, int indent) => Rows(tensor, indent, cell => cell.Word is { } word ? Of(word) : Of(cell.Number), (text, _) => text);

    private static string Number(Rational number, bool isWhole, int places)
    {
        var text = TensorJson.TextOf(number);
        if (isWhole || text.Contains('/')) return text;
        var point = text.IndexOf('.');
        // As many decimals as the others, so that the points stand below each other.
        return point < 0 ? $"{text}.{new string('0', places)}" : text.PadRight(point + 1 + places, '0');
    }

    private static string Rows(Tensor tensor, int indent, Func<Cell, string> write, Func<string, int, string> pad)
    {
        var texts = tensor.Cells.ToArray().Select(write).ToArray();
        var width = texts.Max(text => text.Length);
        var rows = texts.Select(text => pad(text, width)).Chunk(tensor.Shape.Columns).Select(row => Line(row, indent + 2));
        return $"[{string.Join(",\n" + new string(' ', indent + 1), rows)}]";
    }

    // A row that is too long goes on in the next line.
    private static string Line(string[] cells, int indent)
    {
        var line = new StringBuilder("[");
        var column = indent;
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0 && column + cells[i].Length + 2 > Widest)
            {
                line.Append(",\n").Append(' ', indent);
                column = indent;
            }
            else if (i > 0)
            {
                line.Append(", ");
                column += 2;
            }
            line.Append(cells[i]);
            column += cells[i].Length;
        }
        return line.Append(']').ToString();
    }
}
