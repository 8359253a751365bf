using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers.Packing;
using CsCheck;

namespace AiByHand.Pages.Tests.Writers.Packing;

/// <summary>What is packed here, the runtime unpacks: it reads the whole stream, and holds the sum at its end.</summary>
public sealed class PackerTests
{
    private static readonly byte[] Fonts = [.. FontFace.Shipped.SelectMany(face => face.Tables.File)];

    [Fact]
    public void Anything_comes_back_as_it_was()
    {
        var anything = Gen.OneOf(
            Gen.Byte.Array[0, 300],
            Gen.Byte[0, 3].Array[0, 3000],
            Gen.Select(Gen.Byte.Array[1, 40], Gen.Int[1, 300]).Select((piece, times) => Enumerable.Repeat(piece, times).SelectMany(bytes => bytes).ToArray()),
            Gen.Select(Gen.Int[0, Fonts.Length], Gen.Int[0, 100_000]).Select((start, length) => Fonts.AsSpan(start, Math.Min(length, Fonts.Length - start)).ToArray()));

        anything.Sample(bytes => Assert.True(bytes.AsSpan().SequenceEqual(Unpacked(Packer.Pack(bytes)))));
    }

    // Numbers that carry, and bytes that have only their length in common.
    [Fact]
    public void What_is_cut_like_earlier_bytes_comes_back_as_it_was()
    {
        var pages = Gen.Select(Gen.Int[100, 900], Gen.Int[0, 9], Gen.Byte[0, 3].Array[0, 3000]).Array[2, 12];

        pages.Sample(pages =>
        {
            var known = new KnownCuts();
            foreach (var (first, other, any) in pages)
            {
                foreach (var bytes in new[] { Page(first, other), any }) Assert.True(bytes.AsSpan().SequenceEqual(Unpacked(Packer.PackLike(bytes, known))));
            }
        });
    }

    [Fact]
    public void What_is_built_alike_is_packed_about_as_tightly_alike()
    {
        var known = new KnownCuts();
        Packer.PackLike(Page(100, 3), known);
        for (var first = 101; first < 900; first += 7) Assert.InRange(Packer.PackLike(Page(first, 5), known).Length, 0, Packer.Pack(Page(first, 5)).Length * 1.15);
    }

    [Fact]
    public void What_is_unlike_is_packed_as_by_itself()
    {
        var known = new KnownCuts();
        Packer.PackLike(Fonts.AsSpan(20_000, 8000), known);

        Assert.Equal(Packer.Pack(Page(100, 3)[..8000]), Packer.PackLike(Page(100, 3).AsSpan(0, 8000), known));
    }

    [Fact]
    public void Counts_that_ask_for_words_too_long_come_back_as_well()
    {
        var bytes = new List<byte>();
        for (var (symbol, count, next) = (0, 1, 1); symbol < 24; (symbol, count, next) = (symbol + 1, next, count + next)) bytes.AddRange(Enumerable.Repeat((byte)symbol, count));
        byte[] mixed = [.. bytes.Index().OrderBy(item => (item.Index * 7919L) % 104_729).Select(item => item.Item)];

        Assert.True(mixed.AsSpan().SequenceEqual(Unpacked(Packer.Pack(mixed))));
    }

    [Fact]
    public void What_is_far_off_is_packed_like_what_is_near()
    {
        byte[] far = [.. Fonts[..32_768], .. Fonts[..32_768]], farther = [.. Fonts[..32_769], .. Fonts[..32_769]];

        Assert.True(far.AsSpan().SequenceEqual(Unpacked(Packer.Pack(far))));
        Assert.True(farther.AsSpan().SequenceEqual(Unpacked(Packer.Pack(farther))));
        Assert.InRange(Packer.Pack(far).Length, 0, Packer.Pack(Fonts[..32_768]).Length + 1000);
    }

    [Fact]
    public void It_packs_about_as_tightly_as_zlib()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i * 7 % 612}.{i * 13 % 1000} {i * 31 % 792} Td(a)Tj\n")));
        foreach (var bytes in new[] { text, Fonts }) Assert.InRange(Packer.Pack(bytes).Length, 0, Zlib(bytes) * 1.1);
    }

    // Other bytes for the same pages are a new version of the program.
    [Fact]
    public void The_same_bytes_are_packed_to_the_same_on_every_system_whatever_was_packed_before()
    {
        string[] pinned = ["BF90C4701BA938BF", "7CFDD07FFEC6A448"];
        string[] now = [Hash(Packer.Pack(Fonts)), Hash(Packer.Pack("AiByHand"u8))];

        Assert.Equal(pinned, now);
        Parallel.For(0, 16, i =>
        {
            Packer.Pack(Fonts.AsSpan(i * 1000, 20_000));
            Assert.Equal(pinned[0], Hash(Packer.Pack(Fonts)));
        });
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8));

    private static byte[] Page(int first, int other) =>
        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(first, 300).Select(number => $"{number + 1000} 0 <</S/TD/P {first} 0 R/K {number - first + 100}/Alt {number + 5000} {other} R>>\n")));

    private static byte[] Unpacked(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static int Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return (int)packed.Length;
    }
}
