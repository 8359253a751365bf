using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads the cells that the book's scaffold prints.</summary>
internal static class PrintedReader
{
    /// <param name="template">The template.</param>
    /// <param name="tensors">Its tensors.</param>
    /// <param name="isOfTheBooksSize">Whether the scaffold must fit: the book has it for its own size, and at another one what doesn't fit prints nothing.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static Dictionary<string, Tensor> Read(Fields template, TensorSections tensors, bool isOfTheBooksSize, Mistakes mistakes)
    {
        var printed = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, node) in template.Map("printed", "a map of steps to rows of 0 and 1")?.Entries ?? [])
        {
            if (tensors.ResolveStep(name) is not { } step) continue;
            if (!isOfTheBooksSize && !Values.Fits(node, step.Shape)) continue;
            if (Values.TensorOf(node, name.Text, step.Shape, ColumnKinds.Unknown(step.Shape.Columns), mistakes) is not { } mask) continue;
            if (mask.Cells.IndexOfAnyExcept<Cell>(0, 1) >= 0) mistakes.Add(node.At, $"'{name.Text}' must be 1 for a printed cell and 0 for a blank one");
            else printed[name.Text] = mask;
        }
        return printed;
    }
}
