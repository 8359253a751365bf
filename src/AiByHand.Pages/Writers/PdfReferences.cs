using System.Buffers;
using System.Buffers.Text;

namespace AiByHand.Pages.Writers;

/// <summary>Finds the references (<c>12 0 R</c>) in an object's text, one after another: not in its strings and names, and not in the stream that may follow.</summary>
/// <param name="text">The object.</param>
internal ref struct PdfReferences(ReadOnlySpan<byte> text)
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \n\r\t\f\0()<>[]{}/%"u8);

    private readonly ReadOnlySpan<byte> _text = text;
    private int _next;

    /// <summary>The object it refers to.</summary>
    public int Number { get; private set; }

    /// <summary>Where the reference starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public readonly int End => _next;

    /// <summary>Goes to the next reference, if there is one.</summary>
    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            switch (_text[_next])
            {
                case (byte)'(':
                    SkipString();
                    break;
                case (byte)'<' when _next + 1 < _text.Length && _text[_next + 1] != '<':
                    _next = Past((byte)'>');
                    break;
                case (byte)'%':
                    _next = Past((byte)'\n');
                    break;
                case (byte)'<':                                 // <<
                    _next += 2;
                    break;
                case (byte)'/':
                    _next = WordEnd(_next + 1);
                    break;
                case var sign when Ends.Contains(sign):
                    _next++;
                    break;
                default:
                    ReadOnlySpan<byte> word = _text[_next..WordEnd(_next)];
                    if (word.SequenceEqual("stream"u8))
                        return false;
                    if (word.SequenceEqual("R"u8))
                        throw PdfFile.Unexpected("a reference's number");
                    Start = _next;
                    _next += word.Length;
                    if (IsReference(word))
                        return true;
                    break;
            }
        }
        return false;
    }

    private bool IsReference(ReadOnlySpan<byte> word)
    {
        ReadOnlySpan<byte> rest = " 0 R"u8;
        if (!_text[_next..].StartsWith(rest) || WordEnd(_next + rest.Length) != _next + rest.Length)
            return false;
        if (!Utf8Parser.TryParse(word, out int number, out int digits) || digits != word.Length)
            return false;
        (Number, _next) = (number, _next + rest.Length);
        return true;
    }

    private void SkipString()
    {
        int depth = 0;
        do
        {
            switch (_text[_next++])
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')':
                    depth--;
                    break;
                case (byte)'\\':
                    _next++;
                    break;
            }
        }
        while (depth > 0 && _next < _text.Length);
    }

    private readonly int Past(byte sign)
    {
        int length = _text[_next..].IndexOf(sign);
        return length < 0 ? _text.Length : _next + length + 1;
    }

    private readonly int WordEnd(int start)
    {
        int length = _text[start..].IndexOfAny(Ends);
        return length < 0 ? _text.Length : start + length;
    }
}
