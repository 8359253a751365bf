using AiByHand.Pages.Text;

namespace AiByHand.Pages.Style;

/// <summary>The sheet's measures in cells, taken from the book's pages: type is given by the height of its figures or capitals.</summary>
internal static class Sizes
{
    /// <summary>The least size of printed type, in points.</summary>
    public const double LeastType = 6.5;

    public const double Line = 0.045;
    public const double PixelLine = 0.022;
    public const double Frame = 0.115;
    public const double DoubleFrame = 0.17;
    public const double DoubleFrameCore = 0.065;
    public const double Rule = 0.06;
    public const double HandStroke = 0.065;
    public const double PrintStroke = 0.04;

    public const double Caption = 0.46;
    public const double SmallCaption = 0.35;
    public const double Symbol = 0.46;
    public const double LargeSymbol = 0.64;
    public const double Head = 0.42;
    public const double One = 0.3;

    /// <summary>From a grid's edge to the caption beside it.</summary>
    public const double CaptionGap = 0.3;

    /// <summary>The size of the figures printed in cells.</summary>
    public static readonly double Print = 0.38 / FontMetrics.Of(FontFace.Sans).DigitHeight;

    /// <summary>The size of the answers' figures.</summary>
    public static readonly double Answer = 0.54 / FontMetrics.Of(FontFace.Script).DigitHeight;
}
