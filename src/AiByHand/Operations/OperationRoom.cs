namespace AiByHand.Operations;

/// <summary>Operations of a kind.</summary>
/// <param name="Name">What they are called together.</param>
/// <param name="About">What holds for all of them, in one line.</param>
/// <param name="Operations">The operations.</param>
public sealed record OperationRoom(string Name, string About, IReadOnlyList<Operation> Operations);
