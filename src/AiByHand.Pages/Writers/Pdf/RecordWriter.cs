using System.Text;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>Writes records: numbers, texts and bytes, each with its length before it.</summary>
internal sealed class RecordWriter(Stream output) : BinaryWriter(output, Encoding.UTF8, leaveOpen: true)
{
    public void WriteBox(PdfBox box)
    {
        foreach (var side in (ReadOnlySpan<long>)[box.Left, box.Bottom, box.Right, box.Top]) Write7BitEncodedInt64(side);
    }

    public void WriteBytes(byte[] bytes)
    {
        Write7BitEncodedInt(bytes.Length);
        Write(bytes);
    }
}
