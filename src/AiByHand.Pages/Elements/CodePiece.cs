using AiByHand.Answers;

namespace AiByHand.Pages.Elements;

/// <summary>A piece of a line of code.</summary>
internal abstract record CodePiece;

/// <summary>Printed code.</summary>
/// <param name="Text">The code.</param>
internal sealed record CodePrint(Lettering Text) : CodePiece;

/// <summary>An underline to write on.</summary>
/// <param name="Entry">What its cell is called.</param>
/// <param name="Width">Its length in cells.</param>
/// <param name="Content">What stands on it.</param>
internal sealed record CodeUnderline(EntryName Entry, double Width, CellText Content) : CodePiece;
