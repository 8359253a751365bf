using System.Globalization;
using System.Text;

namespace AiByHand.Exports.Workbook;

/// <summary>Text that is put together as the bytes it will be. It keeps its room from one text to the next.</summary>
internal sealed class Utf8Text
{
    private byte[] _bytes = new byte[1 << 18];
    private int _length;

    /// <summary>What has been put together.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Starts anew.</summary>
    public void Clear() => _length = 0;

    /// <summary>Puts a text at the end.</summary>
    public Utf8Text Put(string text)
    {
        Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
        return this;
    }

    /// <summary>Puts a number at the end.</summary>
    public Utf8Text Put(int number)
    {
        const int longest = 11;
        Room(longest);
        number.TryFormat(_bytes.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    private void Room(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
    }
}
