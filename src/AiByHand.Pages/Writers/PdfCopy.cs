using System.Buffers;
using System.Globalization;

namespace AiByHand.Pages.Writers;

/// <summary>
/// Copies pages from one document to another, with all they refer to. What an object refers to is copied before it, in the order of the references, and gets its number
/// then: so numbers follow from the pages and their order, and an object equal to an earlier one is equal byte for byte and needn't be written again.
/// </summary>
internal sealed class PdfCopy(PdfFile from, PdfObjects to)
{
    private const int Deepest = 32, Unfinished = -1;

    private readonly int[] _numbers = new int[from.Size];       // what objects are called in the copy; 0: not copied yet
    private readonly ArrayBufferWriter<byte> _text = new();

    /// <summary>Copies a page under a node of the other document's page tree, and gives its number there.</summary>
    public int Page(int page, int node)
    {
        ReadOnlySpan<byte> text = from.Object(page);
        if (!text.StartsWith("<</Type /Page\n"u8) || text.IndexOf("/MediaBox"u8) < 0 || text.IndexOf("/Resources"u8) < 0)
            throw PdfFile.Unexpected("a page of its own size and resources");
        _numbers[Parent(text)] = node;
        CopyReferences(text, 0);
        int number = to.Reserve();                              // of a page's own: pages aren't shared
        to.Write(number, Renumbered(text));
        return number;
    }

    private int Copy(int number, int depth)
    {
        if ((uint)number >= (uint)_numbers.Length)
            throw PdfFile.Unexpected($"{number} 0 obj");
        if (_numbers[number] == Unfinished || depth > Deepest)
            throw new InvalidDataException("The PDF has objects that refer to each other, which can't be bound.");
        if (_numbers[number] != 0)
            return _numbers[number];

        ReadOnlySpan<byte> text = from.Object(number);
        if (text.StartsWith("<</Type /Page"u8))
            throw new InvalidDataException("The PDF has pages that refer to others, which can't be bound.");
        _numbers[number] = Unfinished;
        CopyReferences(text, depth + 1);
        return _numbers[number] = to.Share(Renumbered(text));
    }

    private void CopyReferences(ReadOnlySpan<byte> text, int depth)
    {
        var references = new PdfReferences(text);
        while (references.MoveNext())
            Copy(references.Number, depth);
    }

    /// <summary>An object's text with the numbers that its references have in the copy.</summary>
    private ReadOnlySpan<byte> Renumbered(ReadOnlySpan<byte> text)
    {
        _text.ResetWrittenCount();
        int copied = 0;
        var references = new PdfReferences(text);
        while (references.MoveNext())
        {
            _text.Write(text[copied..references.Start]);
            _numbers[references.Number].TryFormat(_text.GetSpan(11), out int digits, provider: CultureInfo.InvariantCulture);
            _text.Advance(digits);
            _text.Write(" 0 R"u8);
            copied = references.End;
        }
        _text.Write(text[copied..]);
        return _text.WrittenSpan;
    }

    private int Parent(ReadOnlySpan<byte> page)
    {
        var references = new PdfReferences(page);
        while (references.MoveNext())
        {
            if (page[..references.Start].EndsWith("/Parent "u8) && references.Number < _numbers.Length)
                return references.Number;
        }
        throw PdfFile.Unexpected("a page's parent");
    }
}
