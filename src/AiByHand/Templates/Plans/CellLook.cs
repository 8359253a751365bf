namespace AiByHand.Templates.Plans;

/// <summary>How a grid shows the numbers in its cells.</summary>
public enum CellLook
{
    /// <summary>As figures and words.</summary>
    Text,

    /// <summary>A tick for 1, nothing for 0.</summary>
    Ticks,

    /// <summary>A tick for 1, a cross for 0.</summary>
    Checks,

    /// <summary>A circle for 1, a cross for 0.</summary>
    Marks,

    /// <summary>As a picture: a dark cell for 1, a white one for 0.</summary>
    Pixels,
}
