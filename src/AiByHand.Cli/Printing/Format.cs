namespace AiByHand.Cli.Printing;

/// <summary>What kind of file is written.</summary>
internal enum Format
{
    Pdf,
    Png,
    Svg,
}
