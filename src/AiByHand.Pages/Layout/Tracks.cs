using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Layout;

/// <summary>What an item asks of the tracks along one axis.</summary>
/// <param name="First">The first track of its place.</param>
/// <param name="Last">The last.</param>
/// <param name="Align">How its core sits in its place.</param>
/// <param name="Core">Its core's length.</param>
/// <param name="IsRigid">Whether tracks make room for the core.</param>
/// <param name="Fills">Whether the core is as long as the place.</param>
internal readonly record struct Claim(int First, int Last, Align Align, double Core, bool IsRigid, bool Fills);

/// <summary>
/// Tracks along one axis. A track is as long as the longest rigid core that has it to itself, so that cores in one track share its lines; a track that no item has to itself
/// collapses. Tracks move apart until the items keep their distances, no further. Words over several tracks move aside themselves: they need not line up with anything.
/// </summary>
internal sealed class Tracks
{
    /// <summary>Says that two items need no distance.</summary>
    public const double None = double.NegativeInfinity;

    private readonly Claim[] _claims;
    private readonly double[] _starts;
    private readonly double[] _lengths;
    private readonly double[] _shifts;
    private readonly Func<int, int, double> _distance;

    /// <summary>Places the tracks.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="claims">What the items ask.</param>
    /// <param name="gap">Room between the cores of neighbouring tracks.</param>
    /// <param name="distance">The least way from the end of one item's core to the start of a later one's, or <see cref="None"/>.</param>
    public Tracks(int count, Claim[] claims, double gap, Func<int, int, double> distance)
    {
        _claims = claims;
        _distance = distance;
        _starts = new double[count];
        _lengths = new double[count];
        _shifts = new double[claims.Length];
        var isFirst = true;
        double end = 0;
        for (var track = 0; track < count; track++)
        {
            var isOpen = Open(track);
            _starts[track] = isOpen && !isFirst ? end + gap : end;
            PushByStarts(track);
            Stretch(track);
            PushByEnds(track);
            end = _starts[track] + _lengths[track];
            isFirst &= !isOpen;
        }
        Length = end;
    }

    /// <summary>From the first track's start to the last one's end.</summary>
    public double Length { get; }

    /// <summary>Where an item's core starts, and how long it is.</summary>
    public (double Start, double Length) Place(int item)
    {
        var claim = _claims[item];
        double start = _starts[claim.First], length = _starts[claim.Last] + _lengths[claim.Last] - start;
        return claim.Fills ? (start, length) : (start + Slack(claim, length) + _shifts[item], claim.Core);
    }

    // What lies between the start of a place and an item's core in it.
    private static double Slack(Claim claim, double length) => claim.Align switch
    {
        _ when claim.Fills => 0,
        Align.Start => 0,
        Align.Center => (length - claim.Core) / 2,
        _ => length - claim.Core,
    };

    // Gives the track its own items' length; false if there are none.
    private bool Open(int track)
    {
        var isOpen = false;
        double rigid = -1, loose = 0;
        foreach (ref readonly var claim in _claims.AsSpan())
        {
            if (claim.First != track || claim.Last != track) continue;
            isOpen = true;
            if (claim.IsRigid) rigid = Math.Max(rigid, claim.Core);
            else loose = Math.Max(loose, claim.Core);
        }
        _lengths[track] = rigid >= 0 ? rigid : loose;
        return isOpen;
    }

    // Items whose core's start is settled by this track keep their distance from all before them.
    private void PushByStarts(int track)
    {
        for (var item = 0; item < _claims.Length; item++)
        {
            var claim = _claims[item];
            if (claim.First == track && (claim.Last == track || (claim.IsRigid && (claim.Align == Align.Start || claim.Fills))))
            {
                _starts[track] = Math.Max(_starts[track], Earliest(item) - Slack(claim, _lengths[track]));
            }
        }
    }

    private void Stretch(int track)
    {
        foreach (ref readonly var claim in _claims.AsSpan())
        {
            if (claim.Last == track && claim.First < track && claim.IsRigid) _lengths[track] = Math.Max(_lengths[track], claim.Core - (_starts[track] - _starts[claim.First]));
        }
    }

    // Rigid items whose core hangs on the last of several tracks push that one; words move aside.
    private void PushByEnds(int track)
    {
        for (var item = 0; item < _claims.Length; item++)
        {
            var claim = _claims[item];
            if (claim.Last != track || claim.First == track || (claim.IsRigid && (claim.Align == Align.Start || claim.Fills))) continue;
            if (!claim.IsRigid)
            {
                _shifts[item] = Math.Max(0, Earliest(item) - Place(item).Start);
                continue;
            }
            var end = Earliest(item) + claim.Core;
            var least = claim.Align == Align.End ? end - _lengths[track] : 2 * end - claim.Core - _starts[claim.First] - _lengths[track];
            _starts[track] = Math.Max(_starts[track], least);
        }
    }

    // Where an item's core may start at the earliest for the sake of those before it.
    private double Earliest(int item)
    {
        var earliest = None;
        for (var other = 0; other < _claims.Length; other++)
        {
            if (_claims[other].Last >= _claims[item].First) continue;
            var distance = _distance(other, item);
            if (distance == None) continue;
            var (start, length) = Place(other);
            earliest = Math.Max(earliest, start + length + distance);
        }
        return earliest;
    }
}
