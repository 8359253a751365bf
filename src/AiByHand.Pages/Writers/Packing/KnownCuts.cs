namespace AiByHand.Pages.Writers.Packing;

/// <summary>How some bytes were cut when they were packed, by their length, of the latest few: what is built alike is as long, and can be cut alike.</summary>
internal sealed class KnownCuts
{
    private const int MostKnown = 64;

    private readonly Dictionary<int, uint[]> _known = [];
    private readonly Queue<int> _order = new();

    /// <summary>The literals and matches of bytes that were so long; null for none.</summary>
    public uint[]? Of(int length) => _known.GetValueOrDefault(length);

    /// <summary>Notes how bytes of a length were cut, in place of those before.</summary>
    public void Add(int length, uint[] cuts)
    {
        if (!_known.ContainsKey(length)) _order.Enqueue(length);
        _known[length] = cuts;
        if (_order.Count > MostKnown) _known.Remove(_order.Dequeue());
    }
}
