namespace AiByHand.Templates;

/// <summary>A cell's fill.</summary>
public enum Tint
{
    /// <summary>White.</summary>
    None,

    /// <summary>Pale yellow: inputs.</summary>
    Yellow,

    /// <summary>Pale green: hidden.</summary>
    Green,

    /// <summary>Pale blue: outputs, the first of two tokens.</summary>
    Blue,

    /// <summary>Orange: the second of two tokens.</summary>
    Orange,

    /// <summary>Pale purple: conditioning.</summary>
    Purple,

    /// <summary>Salmon: structure, deviation.</summary>
    Salmon,

    /// <summary>Light grey: bias.</summary>
    Grey,

    /// <summary>Strong yellow: attention.</summary>
    Gold,

    /// <summary>Mid grey: noise. Numbers printed and written on it stay readable.</summary>
    Silver,

    /// <summary>Near black: structural zeros, masks.</summary>
    Dark,
}
