namespace AiByHand.Templates.Plans;

/// <summary>Numbered lines of code with gaps to fill in, at an even pitch over the height of its place.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Placing">How it sits in its place.</param>
/// <param name="Lines">The lines, each in parts from left to right.</param>
public sealed record CodeItem(string Name, Placing Placing, IReadOnlyList<IReadOnlyList<CodePart>> Lines) : PageItem(Name, Placing);

/// <summary>A part of a line of code.</summary>
public abstract record CodePart;

/// <summary>Printed code, blanks at its start included.</summary>
/// <param name="Text">The code.</param>
public sealed record CodeText(string Text) : CodePart;

/// <summary>An underline that stands for a cell of a tensor: blank for a step's, printed for a given's.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Row">The cell's row, from 1.</param>
/// <param name="Column">The cell's column, from 1.</param>
/// <param name="Width">The underline's length in cells; the same whatever is written there, so that it doesn't tell.</param>
public sealed record CodeGap(string Tensor, int Row, int Column, double Width) : CodePart;
