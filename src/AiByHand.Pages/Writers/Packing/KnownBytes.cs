namespace AiByHand.Pages.Writers.Packing;

/// <summary>What is known of the latest few of many sequences of bytes: however many there are, memory stays flat.</summary>
/// <param name="most">Of how many.</param>
internal sealed class KnownBytes<T>(int most)
{
    private readonly Dictionary<byte[], T> _known = new(Same.Bytes);
    private readonly Queue<byte[]> _order = new();

    /// <summary>What is known of some bytes; false for nothing.</summary>
    public bool TryGet(ReadOnlySpan<byte> bytes, out T known) => _known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(bytes, out known!);

    /// <summary>Notes something of bytes of which nothing is known.</summary>
    public void Add(byte[] bytes, T known)
    {
        _known.Add(bytes, known);
        _order.Enqueue(bytes);
        if (_order.Count > most) _known.Remove(_order.Dequeue());
    }

    private sealed class Same : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Same Bytes = new();

        public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
