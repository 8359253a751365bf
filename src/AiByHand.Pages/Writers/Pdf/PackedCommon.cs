using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>Packs what sheets have in common. The latest few are kept: to compare takes a tenth of the time.</summary>
internal static class PackedCommon
{
    private const int MostKept = 200;

    private static readonly Lock Turn = new();
    private static readonly KnownBytes<byte[]> Kept = new(MostKept);

    /// <summary>The bytes, packed; nothing of nothing.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            return [];
        lock (Turn)
        {
            if (Kept.TryGet(content, out var kept))
                return kept;
        }
        var packed = Packer.Pack(content);
        lock (Turn)
        {
            if (!Kept.TryGet(content, out _))
                Kept.Add(content.ToArray(), packed);
        }
        return packed;
    }
}
