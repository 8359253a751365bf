namespace AiByHand.Operations;

/// <summary>A call of an operation with what comes of it. A test runs it.</summary>
/// <param name="Call">An expression: <c>relu([-2, 0, 3])</c>.</param>
/// <param name="Result">Its value, rows parted by " / ", cells by blanks: <c>0 0 3</c>.</param>
public sealed record Example(string Call, string Result);
