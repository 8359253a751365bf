using System.Buffers.Binary;

namespace AiByHand.Pages.Writers.Packing;

/// <summary>Bits as they are put together, the first the lowest of its byte.</summary>
internal sealed class BitSink
{
    private byte[] _bytes = new byte[16 * 1024];
    private ulong _bits;
    private int _filled, _end;

    /// <summary>Starts anew.</summary>
    public void Start() => (_bits, _filled, _end) = (0, 0, 0);

    /// <summary>Puts some bits, 32 at most.</summary>
    public void Put(uint bits, int count)
    {
        _bits |= (ulong)bits << _filled;
        _filled += count;
        if (_filled < 32) return;
        Put((uint)_bits);
        _bits >>= 32;
        _filled -= 32;
    }

    /// <summary>All bytes, with a sum at their end.</summary>
    public byte[] Finish(uint sum)
    {
        var end = _end + (_filled + 7) / 8;
        Put((uint)_bits);
        _end = end;
        Put(BinaryPrimitives.ReverseEndianness(sum));
        return _bytes.AsSpan(0, _end).ToArray();
    }

    /// <summary>All bytes, with a stored block of no bytes at their end (RFC 1951, 3.2.4), after which others may follow.</summary>
    public byte[] FinishPiece()
    {
        Put(0, 3);
        var end = _end + (_filled + 7) / 8;
        Put((uint)_bits);
        _end = end;
        Put(0xFFFF0000);                                        // its length, and the same turned round
        return _bytes.AsSpan(0, _end).ToArray();
    }

    private void Put(uint word)
    {
        if (_end + sizeof(uint) > _bytes.Length) Array.Resize(ref _bytes, 2 * _bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_end), word);
        _end += sizeof(uint);
    }
}
