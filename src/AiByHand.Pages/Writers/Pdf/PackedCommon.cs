using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>Packs what sheets have in common.</summary>
internal static class PackedCommon
{
    private const int MostKept = 200;

    private static readonly MadeOfBytes<byte[]> Kept = new(MostKept, static content => Packer.Pack(content));

    /// <summary>The bytes, packed; nothing of nothing.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content) => content.IsEmpty ? [] : Kept.Of(content);
}
