using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Whether each column of a tensor holds numbers or words. Where that isn't known (null), the first cell decides for those that follow.</summary>
internal sealed class ColumnKinds(bool?[] holdsWords)
{
    public static ColumnKinds Unknown(int columns) => new(new bool?[columns]);

    /// <summary>Whether a column is known to hold words.</summary>
    public bool HoldsWords(int column) => holdsWords[column] == true;

    /// <summary>Whether the cell is of its column's kind; if not, the mistake is told.</summary>
    public bool Accept(int column, Cell cell, YamlNode node, Mistakes mistakes)
    {
        var isWord = cell.Word is not null;
        holdsWords[column] ??= isWord;
        if (holdsWords[column] == isWord) return true;
        mistakes.Add(node.At, isWord ? $"expected a number, found the word {node.Kind}" : $"expected a word, found the number {node.Kind}");
        return false;
    }
}
