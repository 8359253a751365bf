namespace AiByHand.Terms;

/// <summary>Which lines are counted.</summary>
internal enum LineKind
{
    /// <summary>Those that are the same as none before.</summary>
    Distinct,

    /// <summary>Those that hold nothing but 0.</summary>
    Zero,
}
