namespace AiByHand.Terms;

/// <summary>What a comparison says. Words are equal or not, and nothing else.</summary>
public enum Relation
{
    /// <summary>Both are the same.</summary>
    Equal,

    /// <summary>They differ.</summary>
    NotEqual,

    /// <summary>The left one is less.</summary>
    Less,

    /// <summary>The left one is less or the same.</summary>
    LessOrEqual,

    /// <summary>The left one is more.</summary>
    Greater,

    /// <summary>The left one is more or the same.</summary>
    GreaterOrEqual,
}
