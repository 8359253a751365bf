using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>Reads the cells that the book's scaffold prints.</summary>
internal static class PrintedReader
{
    public static Dictionary<string, Tensor> Read(Fields template, TensorSections tensors, Mistakes mistakes)
    {
        var printed = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, node) in template.Map("printed", "a map of steps to rows of 0 and 1")?.Entries ?? [])
        {
            if (tensors.ResolveStep(name) is not { } step) continue;
            if (Values.TensorOf(node, name.Text, step.Shape, ColumnKinds.Unknown(step.Shape.Columns), mistakes) is not { } mask) continue;
            if (mask.Cells.IndexOfAnyExcept<Cell>(0, 1) >= 0) mistakes.Add(node.At, $"'{name.Text}' must be 1 for a printed cell and 0 for a blank one");
            else printed[name.Text] = mask;
        }
        return printed;
    }
}
