namespace AiByHand.Marking;

/// <summary>What a cell earns that is right by the pupil's own numbers alone.</summary>
public enum Following
{
    /// <summary>As much as a right one.</summary>
    Full,

    /// <summary>Half of it.</summary>
    Half,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>How marking deals with an error that is carried forward.</summary>
/// <param name="Follow">What cells earn that follow.</param>
/// <param name="Guard">
/// In per cent: where the cells that follow take less effort by the pupil's numbers than this part of what they were to take, they earn nothing, for the slip has made them easy. 0 for no guard.
/// </param>
public sealed record FollowPolicy(Following Follow = Following.Full, int Guard = FollowPolicy.UsualGuard)
{
    /// <summary>The guard unless another is asked for.</summary>
    public const int UsualGuard = 50;
}
