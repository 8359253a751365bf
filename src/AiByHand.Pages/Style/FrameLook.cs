using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Style;

/// <summary>How a thick frame is drawn. Each kind has a line of its own besides its colour: on a black-and-white copier nothing else tells them apart.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Width">How thick it is, in cells.</param>
internal sealed record FrameLook(Color Color, double Width)
{
    /// <summary>Dashes, in cells; null for an unbroken line.</summary>
    public (double On, double Off)? Dash { get; init; }

    /// <summary>How wide the white is that makes two lines of one, in cells; 0 for one line.</summary>
    public double Core { get; init; }

    /// <summary>The look of a kind, or null for no frame.</summary>
    public static FrameLook? Of(FrameKind frame) => frame switch
    {
        FrameKind.None => null,
        FrameKind.Weight => new(new(0xE8120C), Sizes.Frame),
        FrameKind.Frozen => new(new(0x1F4FD8), Sizes.Frame) { Dash = (0.3, 0.15) },
        FrameKind.Second => new(new(0x8A2BB8), Sizes.DoubleFrame) { Core = Sizes.DoubleFrameCore },
        _ => throw new ArgumentOutOfRangeException(nameof(frame)),
    };
}
