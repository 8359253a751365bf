namespace AiByHand.Operations;

/// <summary>What the pupil wants of a cell.</summary>
internal enum Want : byte
{
    /// <summary>Nothing: it is never worked out.</summary>
    Nothing,

    /// <summary>Its value, to work on with.</summary>
    Read,

    /// <summary>To write it down.</summary>
    Write,
}
