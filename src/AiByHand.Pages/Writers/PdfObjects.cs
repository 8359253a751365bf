using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AiByHand.Pages.Writers;

/// <summary>Writes a PDF object by object, at once; of each only its place is kept, and of those that are shared a hash.</summary>
internal sealed class PdfObjects
{
    private readonly Stream _output;
    private readonly List<long> _places = [0];                  // by number; there is no object 0
    private readonly Dictionary<UInt128, int> _shared = [];
    private long _length;

    /// <summary>Starts a document.</summary>
    public PdfObjects(Stream output)
    {
        _output = output;
        Put("%PDF-1.4\n%\xD3\xEB\xE9\xE1\n");                   // four signs that tell a file of bytes from one of text
    }

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        _places.Add(0);
        return _places.Count - 1;
    }

    /// <summary>Writes an object whose number is known.</summary>
    public void Write(int number, ReadOnlySpan<byte> text)
    {
        _places[number] = _length;
        Put($"{number} 0 obj\n");
        Put(text);
        Put("\nendobj\n"u8);
    }

    /// <summary>Writes an object whose number is known, of plain signs.</summary>
    public void Write(int number, StringBuilder text) => Write(number, Encoding.ASCII.GetBytes(text.ToString()));

    /// <summary>The number of an object that needn't be there twice: it is written unless an equal one was.</summary>
    public int Share(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        UInt128 key = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        if (!_shared.TryGetValue(key, out int number))
        {
            number = Reserve();
            _shared.Add(key, number);
            Write(number, text);
        }
        return number;
    }

    /// <summary>Writes the table of places, which ends the document.</summary>
    public void Finish(int catalog, int info)
    {
        long table = _length;
        Put($"xref\n0 {_places.Count}\n0000000000 65535 f \n");
        Span<byte> entry = stackalloc byte[20];
        "0000000000 00000 n \n"u8.CopyTo(entry);
        for (int number = 1; number < _places.Count; number++)
        {
            Utf8Formatter.TryFormat(_places[number], entry, out _, new('D', 10));
            Put(entry);
        }
        Put($"trailer\n<</Size {_places.Count}\n/Root {catalog} 0 R\n/Info {info} 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    private void Put(string text) => Put(Encoding.Latin1.GetBytes(text));

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _length += bytes.Length;
    }
}
