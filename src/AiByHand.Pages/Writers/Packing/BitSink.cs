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

    /// <summary>Puts some bits, 56 at most.</summary>
    public void Put(ulong bits, int count)
    {
        if (_end > _bytes.Length - sizeof(ulong)) Array.Resize(ref _bytes, 2 * _bytes.Length);
        _bits |= bits << _filled;
        _filled += count;
        // What doesn't fill a byte is written once more with the next, which is quicker than to ask how much there is.
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_end), _bits);
        _end += _filled >> 3;
        _bits >>= _filled & ~7;
        _filled &= 7;
    }

    /// <summary>All bytes, with a sum at their end.</summary>
    public byte[] Finish(uint sum)
    {
        FillByte();
        Put(BinaryPrimitives.ReverseEndianness(sum), 32);
        return _bytes.AsSpan(0, _end).ToArray();
    }

    /// <summary>All bytes, with a stored block of no bytes at their end (RFC 1951, 3.2.4), after which others may follow.</summary>
    public byte[] FinishPiece()
    {
        Put(0, 3);
        FillByte();
        Put(0xFFFF0000, 32);                                    // its length, and the same turned round
        return _bytes.AsSpan(0, _end).ToArray();
    }

    private void FillByte() => Put(0, -_filled & 7);
}
