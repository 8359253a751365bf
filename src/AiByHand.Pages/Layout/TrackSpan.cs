namespace AiByHand.Pages.Layout;

/// <summary>Neighbouring tracks, first and last included.</summary>
internal readonly record struct TrackSpan(int First, int Last)
{
    public bool Overlaps(TrackSpan other) => First <= other.Last && other.First <= Last;

    public bool Contains(TrackSpan other) => First <= other.First && other.Last <= Last;

    public TrackSpan Union(TrackSpan other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
