using AiByHand.Solutions;
using AiByHand.Tensors;

namespace AiByHand.Exports.Workbook;

/// <summary>Which tensors hold words.</summary>
internal static class Words
{
    /// <summary>Their names.</summary>
    public static HashSet<string> In(Solution solution) => [.. solution.Values.Where(tensor => AreIn(tensor.Value)).Select(tensor => tensor.Key)];

    private static bool AreIn(Tensor tensor)
    {
        foreach (var cell in tensor.Cells)
        {
            if (cell.Word is not null) return true;
        }
        return false;
    }
}
