using System.IO.Compression;
using AiByHand.Pages.Writers;
using CsCheck;

namespace AiByHand.Pages.Tests.Writers;

/// <summary>What is packed here, the runtime reads, and finds the sums that it reckons itself.</summary>
public sealed class StillPackageTests
{
    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Gen.Byte[0, 3].Array[0, 3000],
        Gen.Select(Gen.Byte.Array[1, 40], Gen.Int[1, 300]).Select((piece, times) => Enumerable.Repeat(piece, times).SelectMany(bytes => bytes).ToArray()));

    [Fact]
    public void A_part_of_pieces_is_what_the_pieces_are_one_after_the_other()
    {
        Bytes.Array[0, 6].Sample(pieces =>
        {
            byte[] whole = [.. pieces.SelectMany(piece => piece)];
            using var output = new MemoryStream();
            var package = new StillPackage(output);
            package.Add("whole", whole);
            package.Add("pieces", [.. pieces.Select(piece => PackedPiece.Of(piece))]);
            package.Finish();

            using var archive = new ZipArchive(output, ZipArchiveMode.Read);
            Assert.Equal(["whole", "pieces"], archive.Entries.Select(part => part.FullName));
            Assert.All(archive.Entries, part =>
            {
                Assert.Equal(whole, Content(part));
                Assert.Equal(SumOf(whole), part.Crc32);
            });
        }, iter: 300);
    }

    [Fact]
    public void A_piece_may_stand_in_several_parts()
    {
        var piece = PackedPiece.Of("the same "u8);
        using var output = new MemoryStream();
        var package = new StillPackage(output);
        package.Add("once", [piece]);
        package.Add("twice", [piece, piece]);
        package.Finish();

        using var archive = new ZipArchive(output, ZipArchiveMode.Read);
        Assert.Equal("the same "u8, Content(archive.GetEntry("once")!));
        Assert.Equal("the same the same "u8, Content(archive.GetEntry("twice")!));
    }

    private static byte[] Content(ZipArchiveEntry part)
    {
        using var source = part.Open();
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static uint SumOf(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("part").Open();
            part.Write(bytes);
        }
        using var read = new ZipArchive(memory, ZipArchiveMode.Read);
        return read.Entries[0].Crc32;
    }
}
