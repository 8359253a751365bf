using AiByHand.Pages.Writers.Packing;

namespace AiByHand.Pages.Writers.Pdf;

/// <summary>
/// What a document says again and again is an object of its own from the second time on, and is only named after that: pages of a topic describe the same cells. What it says
/// once stays where it is said.
/// </summary>
internal sealed class RepeatedObjects(ObjectWriter to)
{
    // Of whatever many pages only the latest are looked through, so that memory stays flat.
    private const int MostKnown = 4000;

    private readonly KnownBytes<Said> _known = new(MostKnown);

    /// <summary>The number of the object that is this value; null where the value itself is to be written.</summary>
    public int? Of(ReadOnlySpan<byte> value)
    {
        if (!_known.TryGet(value, out var said))
        {
            _known.Add(value.ToArray(), new Said());
            return null;
        }
        if (said.Object is { } number) return number;
        number = to.Reserve();
        to.Write(number, value);
        said.Object = number;
        return number;
    }

    private sealed class Said
    {
        public int? Object { get; set; }
    }
}
