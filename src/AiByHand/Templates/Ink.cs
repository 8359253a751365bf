namespace AiByHand.Templates;

/// <summary>The handwriting's colour on the key, one to a step.</summary>
public enum Ink
{
    /// <summary>Pencil black.</summary>
    Black,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Red: what a ReLU sets to zero.</summary>
    Red,

    /// <summary>Violet.</summary>
    Violet,

    /// <summary>Turquoise.</summary>
    Turquoise,

    /// <summary>Magenta.</summary>
    Magenta,

    /// <summary>Ochre.</summary>
    Ochre,
}
